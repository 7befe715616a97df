import { executeServerCommand } from '@web/test-runner-commands';
import fc from 'fast-check';
import type { StoryName } from '../../src/sandbox/index.js';
import { stepsBy, type Step, type Weights } from './command.js';
import { heal } from './heal.js';
import { perform } from './perform.js';
import type { Figures, Wishes } from './plugin.js';
import { realNow } from './world/clock.js';
import { noCounts } from './world/rules.js';
import { World } from './world/world.js';

const mostSteps = 16;
/** Runs spent on making a failing sequence shorter. */
const mostShrinking = 150;
/** ms of real time. */
const patience = 30 * 60_000;

interface Sequence {
  readonly story: StoryName;
  readonly seed: number;
  readonly steps: readonly Step[];
}

const story = fc.oneof(
  { weight: 6, arbitrary: fc.constant<StoryName>('passes') },
  { weight: 6, arbitrary: fc.constant<StoryName>('passes-immediately-ready') },
  {
    weight: 10,
    arbitrary: fc.constantFrom<StoryName>(
      'fails',
      'rejects',
      'needs-review',
      'review-forever',
      'already-verified',
      'freezes',
      'storing',
      'resumable-waiting',
      'resumable-pending',
      'expired',
      'about-to-expire',
      'failed-before',
      'processing',
      'other-checks',
      'unknown-values',
      'lags',
      'no-inquiry',
    ),
  },
);

/** One test for each seed: random sequences of commands, weighted so, in worlds of their own. */
export function chaos(name: string, weights: Weights, seeds: readonly number[]): void {
  describe(`chaos: ${name}`, function () {
    this.timeout(patience);
    for (const seed of seeds) {
      it(`keeps every rule, whatever happens (seed ${seed})`, () => explore(weights, seed));
    }
  });
}

async function explore(weights: Weights, seed: number): Promise<void> {
  const wishes = await executeServerCommand<Wishes, undefined>('chaos:wishes');
  if (wishes.seed !== undefined && wishes.seed !== seed) return;
  const figures: Figures = { seed, runs: 0, commands: 0, seconds: 0, rules: noCounts() };
  const started = realNow();
  let failures = 0;
  const sequence = fc.record<Sequence>(
    { story, seed: fc.nat(), steps: stepsBy(weights, mostSteps) },
    { noNullPrototype: true },
  );
  const details = await fc.check(
    fc.asyncProperty(sequence, async (wanted) => {
      if (failures > 0) failures += 1;
      if (failures > mostShrinking) return;
      try {
        await live(wanted, figures);
      } catch (error) {
        failures ||= 1;
        throw error;
      }
    }),
    {
      seed,
      numRuns: wishes.runs,
      includeErrorInReport: true,
      ...(wishes.path !== undefined && { path: wishes.path, endOnFailure: true }),
    },
  );
  figures.seconds = (realNow() - started) / 1_000;
  await executeServerCommand('chaos:figures', figures);
  if (!details.failed) return;
  const report = await fc.asyncDefaultReportMessage(details);
  const replay = `CHAOS_SEED=${seed} CHAOS_PATH=${String(details.counterexamplePath)} npm run test:chaos`;
  throw new Error(`${report}\nReplay: ${replay}`);
}

async function live({ story, seed, steps }: Sequence, figures: Figures): Promise<void> {
  const world = new World(story, seed, figures.rules);
  figures.runs += 1;
  try {
    await world.mount('get-token', false);
    await world.afterCommand();
    for (const { command, then } of steps) {
      figures.commands += 1;
      await perform(world, command);
      await world.afterCommand();
      if (then === 0) continue;
      await world.clock.pass(then);
      world.check();
    }
    await heal(world);
    await world.close();
  } finally {
    world.leave();
  }
}
