/** The script-tag files as sites include them: from anywhere, early or late, checked by hashes, and without modules. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { goThrough } from './support/customer.js';
import { build } from './security/support/house.js';
import type { KycPage } from './support/kyc-page.js';
import { expect, test } from './support/test.js';

const folder = 'dist/cdn';
const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
const hashOf = (file: string): string =>
  `sha384-${createHash('sha384')
    .update(readFileSync(`${folder}/${file}`))
    .digest('base64')}`;

const moduleTag = '<script type="module" src="/cdn/kyc-verification.js"></script>';
const classicTag = '<script src="/cdn/kyc-verification.classic.js"></script>';

const page = (body: string, head = ''): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>A bank</title><link rel="icon" href="data:,">${head}<body>${body}</body>`;

async function visit(kyc: KycPage, html: string): Promise<void> {
  kyc.site.pages.set('/script-tag', html);
  await kyc.page.goto(`${kyc.site.origin}/script-tag`);
}

async function verifies(kyc: KycPage): Promise<void> {
  await goThrough(kyc.frame);
  await kyc.reach('verified');
}

test('each script has its hash in integrity.json, and nothing else has', () => {
  expect(JSON.parse(readFileSync(`${folder}/integrity.json`, 'utf8'))).toEqual(
    Object.fromEntries(scripts.map((file) => [file, hashOf(file)])),
  );
});

/** As the README says it. */
function checked(origin: string): string {
  const hashes = Object.fromEntries(scripts.map((file) => [`${origin}/cdn/${file}`, hashOf(file)]));
  const entry = `integrity="${hashOf('kyc-verification.js')}"`;
  return `<script type="importmap">${JSON.stringify({ integrity: hashes })}</script><link rel="modulepreload" href="/cdn/kyc-verification.js" ${entry}>
    <link rel="modulepreload" href="/cdn/run.js" integrity="${hashOf('run.js')}">
    <script type="module" src="/cdn/kyc-verification.js" ${entry}></script>`;
}

test('with all hashes in place a customer is verified', async ({ kyc }) => {
  await visit(kyc, page(await kyc.tag('passes'), checked(kyc.site.origin)));
  await verifies(kyc);
});

test('a chunk that was tampered with is not run', async ({ kyc }) => {
  await kyc.page.route('**/persona-sdk.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${await response.text()}\nwindow.tampered = true;` });
  });
  await visit(kyc, page(await kyc.tag('passes'), checked(kyc.site.origin)));
  await kyc.hear('kyc-error');

  expect(await kyc.get('error')).toMatchObject({ code: 'provider-blocked' });
  expect(await kyc.page.evaluate(() => 'tampered' in window)).toBe(false);
});

test("the chunks are found on another origin, under a version's path", async ({ kyc }) => {
  const elsewhere = 'https://cdn.example/npm/kyc-verification@1.2.3/dist/cdn/';
  const asked: string[] = [];
  await kyc.page.route(`${elsewhere}**`, async (route) => {
    const file = route.request().url().slice(elsewhere.length);
    asked.push(file);
    await route.fulfill({ path: `${folder}/${file}`, headers: { 'access-control-allow-origin': '*' } });
  });
  const more = { language: 'de' };
  await visit(
    kyc,
    page(await kyc.tag('passes', more), `<script type="module" src="${elsewhere}kyc-verification.js"></script>`),
  );
  await verifies(kyc);

  expect(asked.sort()).toEqual(['kyc-verification.js', 'later-views.js', 'locales/de.js', 'persona-sdk.js', 'run.js']);
});

const places: Readonly<Record<string, (script: string, tag: string) => string>> = {
  'in the head': (script, tag) => page(tag, script),
  'after the body': (script, tag) => `${page(tag)}${script}`,
  'before the tag, async': (script, tag) => page(script.replace('<script', '<script async') + tag),
  'long after the tag, added by another script': (script, tag) =>
    page(
      `${tag}<script>addEventListener('load', () => {
        const script = document.createRange().createContextualFragment(${JSON.stringify(script).replaceAll('</', '<\\/')});
        document.body.append(script);
      });</script>`,
    ),
  'with the tag in a template that is cloned': (script, tag) =>
    page(
      `<template>${tag}</template>${script}<script type="module">
        document.body.append(document.querySelector('template').content.cloneNode(true));
      </script>`,
    ),
  'with the tag written by innerHTML': (script, tag) =>
    page(
      `<main></main>${script}<script type="module">
        document.querySelector('main').innerHTML = ${JSON.stringify(tag)};
      </script>`,
    ),
};

for (const [kind, script] of Object.entries({ module: moduleTag, 'classic script': classicTag })) {
  for (const [place, html] of Object.entries(places)) {
    test(`the ${kind} works ${place}`, async ({ kyc, sandbox }) => {
      sandbox.control.setAutopilot('complete');
      await visit(kyc, html(script, await kyc.tag('passes')));
      await kyc.reach('verified');

      expect(await kyc.states()).toEqual(['starting', 'capturing', 'processing', 'verified']);
    });
  }
}

test('the classic script is one file, languages and all', async ({ kyc }) => {
  const asked: string[] = [];
  kyc.page.on('request', (request) => {
    if (request.url().startsWith(`${kyc.site.origin}/cdn/`)) asked.push(request.url());
  });
  await visit(kyc, page(await kyc.tag('already-verified', { language: 'ja' }), classicTag));
  await kyc.reach('verified');

  expect(asked).toEqual([`${kyc.site.origin}/cdn/kyc-verification.classic.js`]);
  await expect(kyc.element.getByRole('heading')).toHaveText(/[\u3040-\u30ff]/);
});

test('the classic script speaks its languages on a page of another encoding', async ({ kyc }) => {
  const html = page(await kyc.tag('already-verified', { language: 'ja' }), classicTag).replace(/<meta[^>]*>/, '');
  const old = await build();
  const address = old.page('/old', html, { 'Content-Type': 'text/html; charset=windows-1252' });
  await kyc.page.route('**/*.classic.js', (route) =>
    route.fulfill({ path: `${folder}/kyc-verification.classic.js`, contentType: 'text/javascript' }),
  );
  await kyc.page.goto(address);
  await kyc.reach('verified');

  expect(await kyc.page.evaluate(() => document.characterSet)).toBe('windows-1252');
  await expect(kyc.element.getByRole('heading')).toHaveText(/[\u3040-\u30ff]/);
  await old.close();
});

test('the classic script and the module on one page are one element', async ({ kyc, sandbox }) => {
  sandbox.control.setAutopilot('complete');
  await visit(kyc, page(await kyc.tag('passes'), classicTag + moduleTag));
  await kyc.reach('verified');

  expect(kyc.creations()).toHaveLength(1);
});
