import type { Reporter, TestRunnerPlugin } from '@web/test-runner';
import { noCounts, ruleNames, type RuleCounts } from './world/rules.js';

/** What the environment asks for. */
export interface Wishes {
  /** Sequences for each seed. */
  readonly runs: number;
  readonly seed?: number | undefined;
  /** fast-check's path to one sequence of the seed. */
  readonly path?: string | undefined;
}

/** What one seed's test has done. */
export interface Figures {
  seed: number;
  runs: number;
  commands: number;
  seconds: number;
  rules: RuleCounts;
}

const seedsInAll = 12;
const defaultRuns = 1_200;

function readWishes({ CHAOS_RUNS, CHAOS_SEED, CHAOS_PATH }: NodeJS.ProcessEnv): Wishes {
  return {
    runs: Math.ceil(Number(CHAOS_RUNS ?? defaultRuns) / (CHAOS_SEED === undefined ? seedsInAll : 1)),
    seed: CHAOS_SEED === undefined ? undefined : Number(CHAOS_SEED),
    path: CHAOS_PATH,
  };
}

/** Tells the pages what is wanted, gathers what they have done, and prints it. */
export function chaosPlugin(): TestRunnerPlugin & Reporter {
  const all: Figures[] = [];
  return {
    name: 'chaos',
    executeCommand({ command, payload }) {
      if (command === 'chaos:wishes') return readWishes(process.env);
      if (command !== 'chaos:figures') return undefined;
      all.push(payload as Figures);
      return true;
    },
    stop() {
      console.info(report(all));
      if (all.every(({ runs }) => runs === 0)) process.exitCode = 1;
    },
  };
}

function report(all: readonly Figures[]): string {
  const sum = (value: (figures: Figures) => number): number => all.reduce((total, one) => total + value(one), 0);
  const rules = noCounts();
  for (const name of ruleNames) rules[name] = sum((figures) => figures.rules[name]);
  const seeds = all.map(({ seed }) => seed).sort((one, other) => one - other);
  return [
    `chaos: ${sum(({ runs }) => runs)} runs, ${sum(({ commands }) => commands)} commands, ${Math.round(sum(({ seconds }) => seconds))} s, seeds ${seeds.join(' ')}`,
    ...ruleNames.map((name) => `${String(rules[name]).padStart(10)} × ${name}`),
  ].join('\n');
}
