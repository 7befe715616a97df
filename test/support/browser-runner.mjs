/** What the runs of test/browser have in common, whatever the engine. */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { summaryReporter } from '@web/test-runner';
import { browserCounts } from './browser-counts.ts';
import { sandboxPlugin } from './sandbox-plugin.ts';

const tsconfig = fileURLToPath(new URL('../../tsconfig.json', import.meta.url));

/** @type {import('@web/test-runner').TestRunnerConfig} */
export const base = {
  rootDir: fileURLToPath(new URL('../..', import.meta.url)),
  files: 'test/browser/**/*.test.ts',
  nodeResolve: { exportConditions: ['browser', 'development'] },
  hostname: 'localhost',
  // One page at a time: pages share the sandbox, and only the front page has the focus.
  concurrency: 1,
  plugins: [esbuildPlugin({ ts: true, target: 'es2022', tsconfig }), sandboxPlugin()],
  testFramework: { config: { timeout: 10_000 } },
  browserStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  // Lit says that its development version is in use, which is what tests want.
  filterBrowserLogs: ({ args }) => !args.some((text) => String(text).startsWith('Lit is in dev mode')),
  reporters: [summaryReporter(), browserCounts()],
};
