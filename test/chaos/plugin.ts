import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter, TestRunnerPlugin } from '@web/test-runner';
import { noCounts, ruleNames, type RuleCounts } from './world/rules.js';

/** What the environment asks for. */
export interface Wishes {
  /** Sequences for each seed. */
  readonly runs: number;
  /** Other seeds than last time: 1, 2, 3 … in round 0, 101, 102, 103 … in round 1. */
  readonly round: number;
  /** This one only. */
  readonly seed?: number | undefined;
  /** fast-check's path to one sequence of the seed. */
  readonly path?: string | undefined;
  /** Chronicles are wanted too. */
  readonly chronicles: boolean;
}

/** What one seed's test has done. */
export interface Figures {
  readonly seed: number;
  runs: number;
  commands: number;
  seconds: number;
  readonly rules: RuleCounts;
  /** Of the chronicle: the same at each run of the same code, on every machine. */
  fingerprint: string;
  /** Everything that happened, if it is wanted. */
  chronicle: string;
}

const seedsInAll = 12;
const defaultRuns = 1_200;

function readWishes({ CHAOS_RUNS, CHAOS_ROUND, CHAOS_SEED, CHAOS_PATH }: NodeJS.ProcessEnv): Wishes {
  return {
    runs: Math.ceil(Number(CHAOS_RUNS ?? defaultRuns) / (CHAOS_SEED === undefined ? seedsInAll : 1)),
    round: Number(CHAOS_ROUND ?? 0),
    seed: CHAOS_SEED === undefined ? undefined : Number(CHAOS_SEED),
    path: CHAOS_PATH,
    chronicles: chronicleFolder() !== undefined,
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
      const figures = payload as Figures;
      all.push(figures);
      keepChronicle(figures);
      return true;
    },
    stop() {
      all.sort((one, other) => one.seed - other.seed);
      console.info(report(all));
      if (all.every(({ runs }) => runs === 0)) process.exitCode = 1;
    },
  };
}

function report(all: readonly Figures[]): string {
  const sum = (value: (figures: Figures) => number): number => all.reduce((total, one) => total + value(one), 0);
  const rules = noCounts();
  for (const name of ruleNames) rules[name] = sum((figures) => figures.rules[name]);
  return [
    `chaos: ${sum(({ runs }) => runs)} runs, ${sum(({ commands }) => commands)} commands, ${Math.round(sum(({ seconds }) => seconds))} s`,
    `seeds and fingerprints: ${all.map(({ seed, fingerprint }) => `${seed} ${fingerprint}`).join(', ')}`,
    ...ruleNames.map((name) => `${String(rules[name]).padStart(10)} × ${name}`),
  ].join('\n');
}

/** Where two runs of a seed differ, comparing the files shows it. */
function keepChronicle({ seed, chronicle }: Figures): void {
  const folder = chronicleFolder();
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${seed}.txt`), chronicle);
}

function chronicleFolder(): string | undefined {
  return process.env['CHAOS_CHRONICLES'];
}
