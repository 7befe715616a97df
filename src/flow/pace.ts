import type { PaceName } from './situation.js';

interface Pace {
  /** First delay, ms. */
  readonly first: number;
  readonly growth: number;
  /** Longest delay, ms. */
  readonly longest: number;
}

/** `following`: the customer is at it on another device or in another tab. */
const paces: Readonly<Record<PaceName | 'following', Pace>> = {
  preparing: { first: 300, growth: 1.4, longest: 1_500 },
  deciding: { first: 1_000, growth: 1.4, longest: 10_000 },
  following: { first: 2_000, growth: 1.3, longest: 8_000 },
  reviewing: { first: 5_000, growth: 1.5, longest: 15 * 60_000 },
};

/** After so many looks (some 4 and 14 minutes) it may take days, and is asked for as a review is. */
const quickLooks: Readonly<Partial<Record<PaceName | 'following', number>>> = { deciding: 30, following: 100 };

/** Whether so many looks have been in vain that there is no hurry any more. */
export function isSlow(pace: PaceName | 'following', attempt: number): boolean {
  return attempt >= (quickLooks[pace] ?? Infinity);
}

/** A lost reply to a creation is answered by this many looks, about 10 s in all. */
export const looksForLostRecord = 6;

/**
 * The delay before the next look, ms: grows with each look and varies by ±20 %, so that many customers do not ask in step.
 * @param attempt 0 for the first delay
 * @param random in [0, 1)
 */
export function delayBeforeLook(pace: PaceName | 'following', attempt: number, random: number): number {
  if (isSlow(pace, attempt)) return delayBeforeLook('reviewing', attempt - (quickLooks[pace] ?? 0) + 2, random);
  const { first, growth, longest } = paces[pace];
  return Math.round(Math.min(first * growth ** attempt, longest) * (0.8 + 0.4 * random));
}

/** The delay before looking again for a record whose creation got no reply, ms: 0.5 s, 1 s, 2 s, 2.5 s, 2.5 s … */
export function delayBeforeLostLook(attempt: number): number {
  return Math.min(500 * 2 ** attempt, 2_500);
}
