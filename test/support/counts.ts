/** How a test runner tells test/run.ts what it counted: a JSON file named by the environment. */
import { readFileSync, writeFileSync } from 'node:fs';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
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
    const { passed, failed, skipped } = counts;
    if (passed === undefined || failed === undefined || skipped === undefined) return undefined;
    return { passed, failed, skipped };
  } catch {
    return undefined;
  }
}
