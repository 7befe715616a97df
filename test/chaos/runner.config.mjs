/** `npm run test:chaos`: random sequences of commands against the real element and the real sandbox, in virtual time. */
import { chromeLauncher } from '@web/test-runner-chrome';
import config from '../../web-test-runner.config.mjs';
import { chromiumArgs, ensureChromium } from '../support/chromium.ts';
import { chaosPlugin } from './plugin.ts';

const plugin = chaosPlugin();

/** The provider's frames stay blank: nothing is loaded into them. */
const blankFrames = (context, next) => {
  if (!context.path.startsWith('/chaos/widget')) return next();
  context.status = 204;
  return undefined;
};

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  ...config,
  rootDir: '.',
  files: 'test/chaos/*.test.ts',
  // The frames' origin, localhost, has to be another one than the page's.
  hostname: '127.0.0.1',
  concurrency: 2,
  browsers: [
    chromeLauncher({
      // Pages of the same site share locks and storage: one page's sequence would meddle with the other's.
      createPage: async ({ browser }) => (await browser.createBrowserContext()).newPage(),
      launchOptions: { executablePath: ensureChromium(), args: [...chromiumArgs, '--disable-site-isolation-trials'] },
    }),
  ],
  plugins: [...config.plugins.filter(({ name }) => name !== 'sandbox'), plugin],
  middleware: [blankFrames],
  testFramework: { config: { timeout: 0 } },
  testsFinishTimeout: 60 * 60_000,
  reporters: [...config.reporters, plugin],
};
