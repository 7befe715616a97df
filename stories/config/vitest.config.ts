/** `npm run test:stories`: every story's play function, and axe on what it leaves, in a real Chromium. */
import { fileURLToPath } from 'node:url';
import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, ensureChromium, grantCamera } from '../../test/support/chromium.js';

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  publicDir: false,
  plugins: [storybookTest({ configDir: fileURLToPath(new URL('.', import.meta.url)) })],
  test: {
    reporters: ['default', fileURLToPath(new URL('../../test/support/stories-counts.ts', import.meta.url))],
    testTimeout: 30_000,
    // One page for all files: a story leaves nothing behind but its customer, whom no other has.
    isolate: false,
    passWithNoTests: false,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: { executablePath: ensureChromium(), args: [...chromiumArgs, grantCamera] },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
