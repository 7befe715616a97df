/** `npm run test:browser`: test/browser in a real Chromium. Started with `node --import tsx`, for the TypeScript below. */
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import { browserCounts } from './test/support/browser-counts.ts';
import { chromiumArgs, ensureChromium, grantCamera } from './test/support/chromium.ts';
import { sandboxPlugin } from './test/support/sandbox-plugin.ts';

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  files: 'test/browser/**/*.test.ts',
  nodeResolve: { exportConditions: ['browser', 'development'] },
  hostname: 'localhost',
  // One page at a time: pages share the sandbox, and only the front page has the focus.
  concurrency: 1,
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: ensureChromium(), args: [...chromiumArgs, grantCamera] },
    }),
  ],
  plugins: [
    esbuildPlugin({ ts: true, target: 'es2022', tsconfig: fileURLToPath(new URL('./tsconfig.json', import.meta.url)) }),
    sandboxPlugin(),
  ],
  testFramework: { config: { timeout: 10_000 } },
  browserStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  coverageConfig: { include: ['src/**/*.ts'], exclude: ['src/sandbox/**'] },
  // Lit says that its development version is in use, which is what tests want.
  filterBrowserLogs: ({ args }) => !args.some((text) => String(text).startsWith('Lit is in dev mode')),
  reporters: [summaryReporter(), browserCounts()],
};
