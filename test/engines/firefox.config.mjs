/** `npm run test:firefox`: test/browser in a real Firefox, over WebDriver BiDi. */
import { chromeLauncher } from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import { base } from '../support/browser-runner.mjs';
import { filesFor } from './engines.ts';
import { ensureFirefox, firefoxPreferences } from './firefox.ts';

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  ...base,
  files: filesFor('firefox'),
  browsers: [
    chromeLauncher({
      puppeteer,
      launchOptions: {
        browser: 'firefox',
        executablePath: ensureFirefox(),
        extraPrefsFirefox: firefoxPreferences,
      },
    }),
  ],
  // A cold start alone takes up to 18 s.
  browserStartTimeout: 120_000,
  testsStartTimeout: 120_000,
};
