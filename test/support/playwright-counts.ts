import type { FullConfig, Reporter, Suite, TestError } from '@playwright/test/reporter';
import { writeCounts, type Counts } from './counts.js';

/** Counts a Playwright run; errors outside of tests (a file that cannot be loaded, a broken fixture) count as failures. */
export default class PlaywrightCounts implements Reporter {
  private suite: Suite | undefined;
  private errors = 0;

  onBegin(_config: FullConfig, suite: Suite): void {
    this.suite = suite;
  }

  onError(_error: TestError): void {
    this.errors += 1;
  }

  onEnd(): void {
    const counts: Counts = { passed: 0, failed: this.errors, skipped: 0 };
    for (const test of this.suite?.allTests() ?? []) {
      const outcome = test.outcome();
      if (outcome === 'expected' || outcome === 'flaky') counts.passed += 1;
      else if (outcome === 'skipped') counts.skipped += 1;
      else counts.failed += 1;
    }
    writeCounts(counts);
  }

  printsToStdio(): boolean {
    return false;
  }
}
