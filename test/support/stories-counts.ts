import { stripVTControlCharacters } from 'node:util';
import type { Reporter, TestModule } from 'vitest/node';
import { failure, noCounts, writeCounts, type Counts } from './counts.js';

/** What failed, without colours, blank lines and the way to a Storybook that is not running. */
function wordsOf(message = ''): string {
  const lines = stripVTControlCharacters(message).split('\n');
  return lines.filter((line) => line.trim() !== '' && !line.startsWith('Click to debug')).join('\n');
}

function add(module: TestModule, counts: Counts): void {
  const before = counts.failed;
  for (const test of module.children.allTests()) {
    const { state, errors } = test.result();
    if (state === 'passed') {
      counts.passed += 1;
      continue;
    }
    if (state === 'skipped') counts.skipped += 1;
    else counts.failed += 1;
    counts.failures.push(failure(`${module.relativeModuleId} › ${test.fullName}`, wordsOf(errors?.[0]?.message)));
  }
  // A file that cannot be loaded, has no test, or fails outside of its tests.
  if (module.ok() || counts.failed > before) return;
  counts.failed += 1;
  counts.failures.push(failure(module.relativeModuleId, module.errors()[0]?.message));
}

/** Counts a Vitest run; errors outside of tests count as failures. */
export default class StoriesCounts implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly { readonly message: string }[]): void {
    const counts = noCounts();
    for (const module of modules) add(module, counts);
    counts.failed += errors.length;
    counts.failures.push(...errors.map(({ message }) => failure('outside of tests', message)));
    writeCounts(counts);
  }
}
