import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import { writeCounts, type Counts } from './counts.js';

function add(suite: TestSuiteResult, counts: Counts): void {
  for (const test of suite.tests) {
    if (test.skipped) counts.skipped += 1;
    else if (test.passed) counts.passed += 1;
    else counts.failed += 1;
  }
  for (const inner of suite.suites) add(inner, counts);
}

function countSession(session: TestSession): Counts {
  const counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  if (session.testResults) add(session.testResults, counts);
  const ran = counts.passed + counts.failed + counts.skipped > 0;
  // A file that cannot be loaded, has no test, or fails outside of its tests.
  if (!ran || (!session.passed && counts.failed === 0)) counts.failed += 1;
  return counts;
}

/** Counts a Web Test Runner run. */
export function browserCounts(): Reporter {
  return {
    stop({ sessions }) {
      const total: Counts = { passed: 0, failed: 0, skipped: 0 };
      for (const counts of Array.from(sessions, countSession)) {
        total.passed += counts.passed;
        total.failed += counts.failed;
        total.skipped += counts.skipped;
      }
      writeCounts(total);
      if (total.failed > 0) process.exitCode = 1;
    },
  };
}
