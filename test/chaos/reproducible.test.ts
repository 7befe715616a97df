import fc from 'fast-check';
import { expect } from '@open-wc/testing';
import { live } from './live.js';
import { sequencesBy } from './sequence.js';
import { comingAndGoing } from './weights.js';
import { activity, macrotask } from './world/activity.js';
import { randomFrom } from './world/random.js';

const sequences = 40;
/** Tasks that the browser takes longer for an answer, at most. */
const slowest = 6;

describe('a sequence', function () {
  this.timeout(10 * 60_000);

  it('is the same story however slowly the browser answers', async () => {
    const random = randomFrom(41);
    for (const sequence of fc.sample(sequencesBy(comingAndGoing), { seed: 41, numRuns: sequences })) {
      const { lines } = await live(sequence);
      const quicken = activity.slowDown(async () => {
        for (let tasks = Math.floor(random() * (slowest + 1)); tasks > 0; tasks -= 1) await macrotask();
      });
      const slow = await live(sequence).finally(quicken);
      expect(slow.lines).to.deep.equal(lines);
    }
  });
});
