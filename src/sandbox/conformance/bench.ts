import type { Look, Platform } from '../../platforms/platform.js';

/** What the records say when a check begins. */
export type Standing =
  /** Nothing was begun yet. */
  | 'new'
  /** The capture has been begun and not finished. */
  | 'begun'
  /** The customer is through with the capture; nobody has decided. */
  | 'submitted'
  /** A person decides. */
  | 'reviewed'
  /** Failed, but may be done again. */
  | 'failed'
  | 'verified'
  | 'rejected'
  /** A value that is new since the platform was written. */
  | 'unknown'
  /** The service answers nothing of use. */
  | 'down'
  /** The service refuses the token, and there is no other. */
  | 'refused';

/** A platform of yours over records in one standing. */
export interface Subject {
  readonly platform: Platform;
  /** Another instance over the same records, as a second tab has it. */
  readonly again: () => Platform;
  /** How many verifications have been created so far; those of the standing do not count. */
  readonly created: () => number;
  /** What must never be seen outside: the token that it sends. */
  readonly secret: string;
}

/** Where the checks get your platform. */
export interface Bench {
  /** Undefined: your service knows no such standing. */
  prepare(standing: Standing): Promise<Subject | undefined>;
}

/** One thing that every platform has to keep. Rejects with a `NonConformance` that says what it found. */
export interface Check {
  readonly name: string;
  readonly run: (bench: Bench) => Promise<void>;
}

export class NonConformance extends Error {
  override readonly name = 'NonConformance';
}

export function demand(truth: boolean, otherwise: string): asserts truth {
  if (!truth) throw new NonConformance(otherwise);
}

/** A signal that nobody aborts. */
export const unending = (): AbortSignal => new AbortController().signal;

/** Looks until the records are no longer being prepared; a service that takes longer than that does not conform. */
export async function settledLook(platform: Platform, mostLooks = 50): Promise<Look> {
  for (let count = 0; count < mostLooks; count += 1) {
    const look = await platform.look(unending());
    if (look.situation.kind !== 'waiting' || look.situation.pace !== 'preparing') return look;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new NonConformance(`After ${String(mostLooks)} looks the records are still being prepared.`);
}
