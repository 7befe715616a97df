/** `npm run test:browser`: test/browser in a real Chromium. Started with `node --import tsx`, for the TypeScript below. */
import { chromeLauncher } from '@web/test-runner-chrome';
import { base } from './test/support/browser-runner.mjs';
import { chromiumArgs, ensureChromium, grantCamera } from './test/support/chromium.ts';

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  ...base,
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: ensureChromium(), args: [...chromiumArgs, grantCamera] },
    }),
  ],
  coverageConfig: { include: ['src/**/*.ts'], exclude: ['src/sandbox/**'] },
};
