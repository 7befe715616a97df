import type { FullConfig, Reporter, Suite, TestError } from '@playwright/test/reporter';
import { failure, noCounts, writeCounts } from './counts.js';

/** Counts a Playwright run; errors outside of tests (a file that cannot be loaded, a broken fixture) count as failures. */
export default class PlaywrightCounts implements Reporter {
  private suite: Suite | undefined;
  private readonly errors: string[] = [];

  onBegin(_config: FullConfig, suite: Suite): void {
    this.suite = suite;
  }

  onError({ message }: TestError): void {
    this.errors.push(failure('outside of tests', message));
  }

  onEnd(): void {
    const counts = { ...noCounts(), failed: this.errors.length, failures: this.errors };
    for (const test of this.suite?.allTests() ?? []) {
      const outcome = test.outcome();
      if (outcome === 'expected' || outcome === 'flaky') counts.passed += 1;
      else if (outcome === 'skipped') counts.skipped += 1;
      else counts.failed += 1;
      if (outcome === 'skipped' || outcome === 'unexpected') {
        counts.failures.push(failure(test.titlePath().slice(2).join(' › '), test.results.at(-1)?.error?.message));
      }
    }
    writeCounts(counts);
  }

  printsToStdio(): boolean {
    return false;
  }
}
