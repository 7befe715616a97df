import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { KycError } from '../../../src/flow/errors.js';
import { repeat } from '../support/script.js';
import { looks, ScriptedPlatform } from '../support/scripted-platform.js';
import { Clock, drive, Locks, ScriptedRun } from '../support/scripted-run.js';

/** What happens to a creating request, and how long (ms) its record stays invisible after a lost reply. */
const fates = fc.record({
  fate: fc.constantFrom('answered', 'reply lost', 'request lost', 'refused'),
  lag: fc.nat(8_000),
});

/** One element: how many turns its calls take, what its customer says at stops, and at which pause or call it is removed. */
const tabs = fc.record({
  turns: fc.integer({ min: 1, max: 6 }),
  words: fc.array(fc.boolean(), { maxLength: 2 }),
  removedAtCall: fc.option(fc.nat(6), { nil: undefined }),
});

async function passTurns(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
}

/** Plays all tabs at once against the same records. Resolves to the number of verifications that came into being. */
async function play(
  all: readonly { turns: number; words: boolean[]; removedAtCall: number | undefined }[],
  fateOf: readonly { fate: string; lag: number }[],
) {
  const clock = new Clock();
  const locks = new Locks();
  const visibleFrom: number[] = [];
  let requests = 0;

  const runs = all.map(({ turns, words, removedAtCall }) => {
    const run = new ScriptedRun({ clock, locks, words });
    let calls = 0;
    const called = async () => {
      if (calls++ === removedAtCall) run.remove();
      await passTurns(turns);
    };
    const create = async () => {
      const { fate, lag } = fateOf[requests++ % fateOf.length] ?? { fate: 'answered', lag: 0 };
      await called();
      if (fate === 'refused') throw new KycError('rate-limited', 'Slow.', { status: 429 });
      if (fate === 'request lost') throw new KycError('api-unreachable', 'Lost.');
      visibleFrom.push(clock.now + (fate === 'reply lost' ? lag : 0));
      if (fate === 'reply lost') throw new KycError('api-unreachable', 'Lost.');
    };
    const platform = new ScriptedPlatform({
      looks: async () => {
        await called();
        return visibleFrom.some((time) => time <= clock.now) ? looks.verified : looks.absent;
      },
      creates: repeat(500, create),
    });
    return drive(platform, run);
  });
  await Promise.all(runs);
  return visibleFrom.length;
}

describe('several elements and tabs at once, with removals, refusals and lost requests and replies', () => {
  it('create at most one verification, in 1,000 random runs', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(tabs, { minLength: 1, maxLength: 4 }),
        fc.array(fates, { minLength: 1, maxLength: 5 }),
        async (all, fateOf) => {
          assert.ok((await play(all, fateOf)) <= 1);
        },
      ),
      { seed: 1, numRuns: 1_000 },
    );
  });

  it('create exactly one if nobody leaves and replies are answered or lost, in 300 random runs', async () => {
    const staying = tabs.map((tab) => ({ ...tab, removedAtCall: undefined }));
    const created = fates.map(({ lag, fate }) => ({ lag, fate: fate === 'answered' ? 'answered' : 'reply lost' }));
    await fc.assert(
      fc.asyncProperty(fc.array(staying, { minLength: 1, maxLength: 4 }), created, async (all, fate) => {
        assert.equal(await play(all, [fate]), 1);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
