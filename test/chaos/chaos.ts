import { executeServerCommand } from '@web/test-runner-commands';
import fc from 'fast-check';
import type { Weights } from './command.js';
import { live } from './live.js';
import type { Figures, Wishes } from './plugin.js';
import { sequencesBy, type Sequence } from './sequence.js';
import { fingerprint } from './world/chronicle.js';
import { realNow } from './world/clock.js';
import { noCounts, ruleNames } from './world/rules.js';

/** Runs spent on making a failing sequence shorter. */
const mostShrinking = 150;
/** ms of real time. */
const patience = 30 * 60_000;

/** One test for each seed: random sequences of commands, weighted so, in worlds of their own. Seeds are below 100. */
export function chaos(name: string, weights: Weights, seeds: readonly number[]): void {
  describe(`chaos: ${name}`, function () {
    this.timeout(patience);
    for (const seed of seeds) {
      it(`keeps every rule, whatever happens (seed ${seed})`, () => explore(weights, seed));
    }
  });
}

async function explore(weights: Weights, ownSeed: number): Promise<void> {
  const wishes = await executeServerCommand<Wishes, undefined>('chaos:wishes');
  if (wishes.seed !== undefined && wishes.seed % 100 !== ownSeed) return;
  const seed = wishes.seed ?? wishes.round * 100 + ownSeed;
  const figures: Figures = {
    seed,
    runs: 0,
    commands: 0,
    seconds: 0,
    rules: noCounts(),
    fingerprint: '',
    chronicle: '',
  };
  const lines: string[] = [];
  const started = realNow();
  let failures = 0;
  const details = await fc.check(
    fc.asyncProperty(sequencesBy(weights), async (sequence) => {
      if (failures > 0) failures += 1;
      if (failures > mostShrinking) return;
      const breach = await liveAndCount(sequence, figures, lines);
      if (breach === undefined) return;
      failures ||= 1;
      throw breach;
    }),
    {
      seed,
      numRuns: wishes.runs,
      includeErrorInReport: true,
      ...(wishes.path !== undefined && { path: wishes.path, endOnFailure: true }),
    },
  );
  figures.seconds = (realNow() - started) / 1_000;
  figures.fingerprint = await fingerprint(lines.join('\n'));
  if (wishes.chronicles) figures.chronicle = lines.join('\n');
  await executeServerCommand('chaos:figures', figures);
  if (!details.failed) return;
  const report = await fc.asyncDefaultReportMessage(details);
  const replay = `CHAOS_SEED=${seed} CHAOS_PATH=${String(details.counterexamplePath)} npm run test:chaos`;
  throw new Error(`${report}\nReplay: ${replay}`);
}

async function liveAndCount(sequence: Sequence, figures: Figures, lines: string[]): Promise<Error | undefined> {
  const life = await live(sequence);
  figures.runs += 1;
  figures.commands += life.commands;
  for (const name of ruleNames) figures.rules[name] += life.counts[name];
  lines.push(JSON.stringify(sequence), ...life.lines);
  return life.breach;
}
