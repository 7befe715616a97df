/** Where the Firefox of `npm run test:firefox` is, and how it is set. */
import { join } from 'node:path';
import { installByApt, isProgram, namedBy, onPath } from '../support/programs.js';

const names = ['firefox', 'firefox-esr'];

const fixedPlaces = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  join(process.env['PROGRAMFILES'] ?? 'C:\\Program Files', 'Mozilla Firefox\\firefox.exe'),
];

function findFirefox(): string | undefined {
  const named = namedBy('FIREFOX_PATH');
  if (named !== undefined) return named;
  for (const name of names) {
    const found = onPath(name);
    if (found !== undefined) return found;
  }
  return fixedPlaces.find(isProgram);
}

/** Installs a Firefox if there is none: by apt-get as root on Debian. */
export function ensureFirefox(): string {
  const found = findFirefox();
  if (found !== undefined) return found;
  console.info('No Firefox was found; installing one.');
  installByApt('firefox-esr');
  const installed = findFirefox();
  if (installed !== undefined) return installed;
  throw new Error(
    'These tests need Firefox and none could be installed. Install it yourself ' +
      '(Debian: `sudo apt-get install firefox-esr`; macOS: `brew install --cask firefox`), ' +
      'or set FIREFOX_PATH to an existing one.',
  );
}

/** A fake camera that is always granted. */
export const firefoxPreferences = {
  'media.navigator.streams.fake': true,
  'media.navigator.permission.disabled': true,
};
