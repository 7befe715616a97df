/** `npm run pictures [-- WORD]`: photographs every state of the element, or those with WORD in their name, into pictures/. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { createServer } from 'vite';
import { chromiumArgs, ensureChromium } from '../support/chromium.js';
import { looks, widths, type Look, type Sheet } from './looks.js';

const here = fileURLToPath(new URL('.', import.meta.url));
const project = join(here, '../..');
const folder = join(project, 'pictures');

/** Loaded by the page; `showSheet` and `picturesOf` are page.ts's. */
async function take(page: Page, file: string, sheet: Sheet): Promise<void> {
  await page.evaluate((wanted) => window.showSheet(wanted), sheet);
  await page.screenshot({ path: join(folder, file), fullPage: true, animations: 'disabled' });
}

const overviews: Readonly<Record<string, Look>> = {
  'all-phone-light': { width: 375, scheme: 'light', direction: 'ltr' },
  'all-phone-dark-rtl': { width: 375, scheme: 'dark', direction: 'rtl' },
  'all-narrow-dark': { width: 280, scheme: 'dark', direction: 'ltr' },
  ...Object.fromEntries(
    ['bank', 'neobank', 'government'].flatMap((theme) =>
      (['light', 'dark'] as const).map((scheme) => [
        `theme-${theme}-${scheme}`,
        { width: 375, scheme, direction: 'ltr', theme } as const,
      ]),
    ),
  ),
  'all-tablet-light': { width: 768, scheme: 'light', direction: 'ltr' },
};

/** What people ask of their system. */
const modes: Readonly<Record<string, Parameters<Page['emulateMedia']>[0]>> = {
  'all-forced-colors': { forcedColors: 'active', reducedMotion: 'reduce' },
  'all-print': { forcedColors: 'none', media: 'print' },
};

function contactSheet(files: readonly string[]): string {
  const figures = files.map(
    (file) =>
      `<figure><figcaption>${file}</figcaption><a href="${file}"><img src="${file}" loading="lazy"></a></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Pictures</title>
<style>body{font:14px system-ui;background:#eee}figure{margin:16px}img{max-width:100%}</style>
${figures.join('\n')}\n`;
}

mkdirSync(folder, { recursive: true });
const server = await createServer({
  configFile: false,
  root: here,
  cacheDir: join(project, 'node_modules/.vite/pictures'),
  logLevel: 'warn',
  server: { host: 'localhost', port: 0, fs: { allow: [project] } },
});
await server.listen();
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumArgs });
try {
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 }, reducedMotion: 'reduce' });
  page.on('pageerror', ({ message }) => {
    console.error(message);
  });
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.waitForFunction(() => 'showSheet' in window);
  const [word = ''] = process.argv.slice(2);
  const names = (await page.evaluate(() => window.picturesOf())).filter((name) => name.includes(word));
  const files: string[] = [];
  for (const name of names) {
    const file = `${name.replace(/\W+/g, '-')}.png`;
    await take(page, file, { names: [name], looks, columns: widths.length });
    files.push(file);
  }
  for (const [file, look] of Object.entries(overviews)) {
    await take(page, `${file}.png`, { names, looks: [look], columns: 8 });
    files.unshift(`${file}.png`);
  }
  for (const [file, media] of Object.entries(modes)) {
    await page.emulateMedia(media);
    await take(page, `${file}.png`, { names, looks: [{ width: 375, scheme: 'light', direction: 'ltr' }], columns: 8 });
    files.unshift(`${file}.png`);
  }
  writeFileSync(join(folder, 'index.html'), contactSheet(files));
  console.info(`${String(names.length)} states in ${String(looks.length)} looks: ${join(folder, 'index.html')}`);
} finally {
  await browser.close();
  await server.close();
}
