import { chromiumArgs, ensureChromium } from '../../support/chromium.js';

/** How the tests' browser is started, with some more switches. */
export const launch = (...more: string[]): { executablePath: string; args: string[] } => ({
  executablePath: ensureChromium(),
  args: [...chromiumArgs, ...more],
});
