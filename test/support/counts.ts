/** How a test runner tells test/run.ts what it counted: a JSON file named by the environment. */
import { readFileSync, writeFileSync } from 'node:fs';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** The failed and skipped ones: name and first lines of the error. */
  failures: string[];
}

export const noCounts = (): Counts => ({ passed: 0, failed: 0, skipped: 0, failures: [] });

/** A failure in a few lines: a log shows its end only, and what failed has to stand there. */
export function failure(name: string, message = ''): string {
  const lines = message.split('\n').slice(0, 12);
  return [name, ...lines.map((line) => `    ${line.slice(0, 500)}`)].join('\n');
}

export const countsVariable = 'KYC_TEST_COUNTS';

/** Called once by each runner's reporter; does nothing when the runner was started on its own. */
export function writeCounts(counts: Counts): void {
  const file = process.env[countsVariable];
  if (file !== undefined && file !== '') writeFileSync(file, JSON.stringify(counts));
}

/** The counts a runner left, or undefined if it ended before it could count. */
export function readCounts(file: string): Counts | undefined {
  try {
    const counts = JSON.parse(readFileSync(file, 'utf8')) as Partial<Counts>;
    const { passed, failed, skipped, failures = [] } = counts;
    if (passed === undefined || failed === undefined || skipped === undefined) return undefined;
    return { passed, failed, skipped, failures };
  } catch {
    return undefined;
  }
}
