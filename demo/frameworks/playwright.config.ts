/** `npm run test:frameworks`: the built apps in a real Chromium, against the sandbox. */
import { defineConfig, devices } from '@playwright/test';
import { chromiumArgs, ensureChromium } from '../../test/support/chromium.js';

export default defineConfig({
  testDir: '.',
  testMatch: 'frameworks.test.ts',
  outputDir: '../../test-results',
  fullyParallel: true,
  // Mostly they wait: for frames, polls and pauses.
  workers: 3,
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list'], ['../../test/support/playwright-counts.ts']],
  use: {
    ...devices['Desktop Chrome'],
    permissions: ['camera'],
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: ensureChromium(), args: chromiumArgs },
  },
});
