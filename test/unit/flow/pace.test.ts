import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { delayBeforeLook, isSlow, delayBeforeLostLook, looksForLostRecord } from '../../../src/flow/pace.js';
import type { PaceName } from '../../../src/flow/situation.js';

/** The middle of the range: no jitter. */
const middle = 0.5;
const paces = {
  preparing: { first: 300, second: 420, longest: 1_500, attempts: 10_000 },
  // After that it is asked for as a review is.
  deciding: { first: 1_000, second: 1_400, longest: 10_000, attempts: 29 },
  reviewing: { first: 5_000, second: 7_500, longest: 15 * 60_000, attempts: 10_000 },
} as const satisfies Record<PaceName, object>;

for (const pace of ['preparing', 'deciding', 'reviewing'] as const) {
  const { first, second, longest, attempts } = paces[pace];

  describe(`the pace ${pace}`, () => {
    it(`begins with ${String(first)} ms, then ${String(second)} ms`, () => {
      assert.deepEqual(
        [0, 1].map((attempt) => delayBeforeLook(pace, attempt, middle)),
        [first, second],
      );
    });

    it(`never gets slower than ${String(longest)} ms, but for the jitter`, () => {
      assert.equal(delayBeforeLook(pace, attempts, middle), longest);
      assert.equal(delayBeforeLook(pace, attempts, 1 - Number.EPSILON), longest * 1.2);
    });

    it('varies by 20 % to either side', () => {
      assert.deepEqual(
        [0, 1 - Number.EPSILON].map((random) => delayBeforeLook(pace, 0, random)),
        [first * 0.8, first * 1.2],
      );
    });

    it('is a whole, positive number of ms within its bounds, for any attempt and any chance', () => {
      fc.assert(
        fc.property(
          fc.nat(attempts),
          fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
          (attempt, random) => {
            const delay = delayBeforeLook(pace, attempt, random);
            return Number.isInteger(delay) && delay >= first * 0.8 && delay <= longest * 1.2;
          },
        ),
        { seed: 1 },
      );
    });

    it('never gets faster with more attempts', () => {
      fc.assert(
        fc.property(
          fc.nat(500),
          (attempt) => delayBeforeLook(pace, attempt + 1, middle) >= delayBeforeLook(pace, attempt, middle),
        ),
        { seed: 1 },
      );
    });
  });
}

describe('looking for a lost record', () => {
  const delays = Array.from({ length: looksForLostRecord }, (_, attempt) => delayBeforeLostLook(attempt));

  it('begins with half a second and slows down', () => {
    assert.deepEqual(delays, [500, 1_000, 2_000, 2_500, 2_500, 2_500]);
  });

  it('lasts about 10 s', () => {
    const all = delays.reduce((sum, delay) => sum + delay, 0);
    assert.ok(all >= 9_000 && all <= 12_000, String(all));
  });
});

for (const [pace, quick] of [
  ['deciding', 30],
  ['following', 100],
] as const) {
  it(`${pace} that has taken ${String(quick)} looks is asked for as a review is, ever more slowly`, () => {
    assert.deepEqual([isSlow(pace, quick - 1), isSlow(pace, quick)], [false, true]);
    const delays = [0, 1, 100].map((more) => delayBeforeLook(pace, quick + more, middle));
    assert.deepEqual(delays, [11_250, 16_875, 15 * 60_000]);
  });
}
