/**
 * A few states compared with pictures of them (test/e2e/looks/). Only such as are the same on every machine: a font of
 * the test's own, no motion, no frame of others. After a wanted change: `npm run test:e2e -- looks --update-snapshots`.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { State } from '../../src/flow/state.js';
import type { StoryName } from '../../src/sandbox/index.js';
import { launch } from './support/launch.js';
import { expect, test, type Attributes } from './support/test.js';

// Machines differ in how they fit letters to pixels, too.
test.use({ launchOptions: launch('--font-render-hinting=none') });

const font = readFileSync(
  fileURLToPath(import.meta.resolve('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2')),
).toString('base64');

const look = `<style>
  @font-face { font-family: 'Of the test'; src: url(data:font/woff2;base64,${font}); font-weight: 100 900 }
  kyc-verification { --kyc-font: 'Of the test' }
</style>`;

interface Scene {
  readonly name: string;
  readonly story: StoryName;
  readonly state: State;
  readonly more?: Attributes;
  readonly width?: number;
  readonly scheme?: 'dark';
}

const scenes: readonly Scene[] = [
  { name: 'the intro', story: 'passes', state: 'idle', more: { manual: true } },
  {
    name: 'the intro, dark and narrow',
    story: 'passes',
    state: 'idle',
    more: { manual: true },
    width: 280,
    scheme: 'dark',
  },
  { name: 'what went wrong', story: 'failed-before', state: 'action' },
  { name: 'verified', story: 'already-verified', state: 'verified' },
  { name: 'rejected, dark', story: 'already-rejected', state: 'rejected', scheme: 'dark' },
  { name: 'frozen', story: 'frozen', state: 'frozen' },
];

for (const { name, story, state, more, width = 375, scheme = 'light' } of scenes) {
  test(`${name} looks as it did`, async ({ kyc, page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await kyc.open(`<meta name="color-scheme" content="light dark">${look}${await kyc.tag(story, more)}`);
    await kyc.reach(state);
    await page.evaluate(() => document.fonts.ready);

    // A machine may smooth its letters in another way; nothing may move by a line.
    await expect(kyc.element).toHaveScreenshot(`${name.replaceAll(/\W+/g, '-')}.png`, { maxDiffPixelRatio: 0.02 });
  });
}
