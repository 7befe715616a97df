/** The static Storybook: built as `npm run build:storybook` builds it, served from a sub-folder, with no network beyond it. */
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { serveStatic } from '@hono/node-server/serve-static';
import { expect, test as base } from '@playwright/test';
import { Hono } from 'hono';
import { listen } from '../support/listen.js';

const folder = '/design/kyc';

// Playwright reads a fixture's wishes from its first parameter, which has to be a destructuring one.
/* eslint-disable no-empty-pattern */
const test = base.extend<{ origin: string }>({
  origin: [
    async ({}, use) => {
      const built = await mkdtemp(join(tmpdir(), 'storybook-'));
      await promisify(execFile)('npm', ['run', '--silent', 'build:storybook', '--', '-o', built, '--quiet']);
      const app = new Hono();
      app.use(`${folder}/*`, serveStatic({ root: built, rewriteRequestPath: (path) => path.slice(folder.length) }));
      const { port, close } = await listen({ fetch: app.fetch });
      await use(`http://localhost:${port}`);
      await close();
      await rm(built, { recursive: true });
    },
    { timeout: 120_000 },
  ],
});
/* eslint-enable no-empty-pattern */

test('works from a sub-folder and calls nobody else', async ({ page, context, origin }) => {
  const elsewhere: string[] = [];
  await context.route(
    (url) => url.origin !== origin,
    (route) => {
      elsewhere.push(new URL(route.request().url()).origin);
      return route.abort();
    },
  );
  const preview = page.frameLocator('#storybook-preview-iframe');
  const soon = expect.configure({ timeout: 25_000 });

  await page.goto(`${origin}${folder}/?path=/story/whole-flows--cybrid`);
  await soon(preview.locator('kyc-verification')).toHaveJSProperty('state', 'verified');
  await page.goto(`${origin}${folder}/?path=/docs/guides-theming--docs`);
  await soon(preview.getByRole('heading', { name: 'Three examples' })).toBeVisible();

  expect(elsewhere).toEqual([]);
});

test("has the project's documents as pages, with their own words", async ({ page, origin }) => {
  const preview = page.frameLocator('#storybook-preview-iframe');
  const [, opening = ''] = /^# .*\n\n(.*?)\. /.exec(await readFile('README.md', 'utf8')) ?? [];
  await page.goto(`${origin}${folder}/?path=/docs/documents-readme--docs`);
  await expect(preview.getByText(opening)).toBeVisible({ timeout: 25_000 });
  await expect(preview.getByRole('row', { name: /^kyc-submitted The customer is through/ })).toHaveCount(1);
  await expect(preview.getByText('npm run docs -->')).toHaveCount(0);
  await expect(preview.getByRole('img', { name: /^The playground/ })).not.toHaveJSProperty('naturalWidth', 0);
});
