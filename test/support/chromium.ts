/** Where the tests' browser is, and how it is started: one place for every runner. */
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { installByApt, isProgram, isRoot, namedBy, onPath, run } from './programs.js';

/** First the engine alone: without Chrome's own windows and pages, the same tests take half the processor's time. */
const names = [
  'chromium-headless-shell',
  'chrome-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
];

const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  join(process.env['PROGRAMFILES'] ?? 'C:\\Program Files', 'Google\\Chrome\\Application\\chrome.exe'),
];

/** The path of a Chromium-based browser, or undefined if this machine has none. */
export function findChromium(): string | undefined {
  for (const variable of ['CHROMIUM_PATH', 'CHROME_PATH']) {
    const named = namedBy(variable);
    if (named !== undefined) return named;
  }
  for (const name of names) {
    const path = onPath(name);
    if (path !== undefined) return path;
  }
  return [...fixedPlaces, chromium.executablePath()].find(isProgram);
}

/** Installs a browser if there is none: by apt-get as root on Debian and Ubuntu, else by Playwright's download. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== undefined) return found;
  console.info('No Chromium was found; installing one for the browser tests.');
  const ways = [
    () => installByApt('chromium-headless-shell', 'fonts-dejavu-core'),
    () => installByApt('chromium', 'fonts-dejavu-core'),
    () => run('npx', ['playwright', 'install', 'chromium']),
  ];
  for (const way of ways) if (findChromium() === undefined) way();
  const installed = findChromium();
  if (installed !== undefined) return installed;
  throw new Error(
    'The browser tests need Chromium and none could be installed. Install Chromium or Chrome yourself ' +
      '(Debian: `sudo apt-get install chromium`; anywhere: `npx playwright install --with-deps chromium`), ' +
      'or set CHROMIUM_PATH to an existing one.',
  );
}

/** Quiet, offline by nature, and with a fake camera. */
export const chromiumArgs = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-fake-device-for-media-stream',
];

/** What the browser answers to every question for the camera: the engine alone has nobody to ask. */
export const grantCamera = '--use-fake-ui-for-media-stream';
export const denyCamera = `${grantCamera}=deny`;
