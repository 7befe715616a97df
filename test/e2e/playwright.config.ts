/** `npm run test:e2e`: the built script-tag file on real pages, in a real Chromium, against the sandbox. */
import { defineConfig, devices } from '@playwright/test';
import { grantCamera } from '../support/chromium.js';
import { launch } from './support/launch.js';

export default defineConfig({
  testDir: '.',
  testMatch: '**/*.test.ts',
  outputDir: '../../test-results',
  snapshotPathTemplate: '{testDir}/looks/{arg}{ext}',
  fullyParallel: true,
  // Mostly they wait: for frames, polls and pauses.
  workers: 3,
  // Two browsers on two busy cores: a second try tells a slow machine from a fault. Flaky ones stay visible in the list.
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: true,
  timeout: 60_000,
  reporter: [['list'], ['../support/playwright-counts.ts']],
  use: {
    ...devices['Desktop Chrome'],
    permissions: ['camera'],
    screenshot: 'only-on-failure',
    launchOptions: launch(grantCamera),
  },
});
