import type { Reporter, TestSession, TestSuiteResult } from '@web/test-runner';
import { failure, noCounts, writeCounts, type Counts } from './counts.js';

function add(suite: TestSuiteResult, path: string, counts: Counts): void {
  for (const { name, skipped, passed, error } of suite.tests) {
    if (skipped) counts.skipped += 1;
    else if (passed) counts.passed += 1;
    else counts.failed += 1;
    if (skipped || !passed) counts.failures.push(failure(`${path} › ${name}`, error?.message));
  }
  for (const inner of suite.suites) add(inner, inner.name === '' ? path : `${path} › ${inner.name}`, counts);
}

function countSession(session: TestSession): Counts {
  const counts = noCounts();
  if (session.testResults) add(session.testResults, session.testFile ?? '', counts);
  const ran = counts.passed + counts.failed + counts.skipped > 0;
  // A file that cannot be loaded, has no test, or fails outside of its tests.
  if (!ran || (!session.passed && counts.failed === 0)) {
    counts.failed += 1;
    counts.failures.push(failure(session.testFile ?? '', session.errors.map(({ message }) => message).join('\n')));
  }
  return counts;
}

/** Counts a Web Test Runner run. */
export function browserCounts(): Reporter {
  return {
    stop({ sessions }) {
      const total = noCounts();
      for (const counts of Array.from(sessions, countSession)) {
        total.passed += counts.passed;
        total.failed += counts.failed;
        total.skipped += counts.skipped;
        total.failures.push(...counts.failures);
      }
      writeCounts(total);
      if (total.failed > 0) process.exitCode = 1;
    },
  };
}
