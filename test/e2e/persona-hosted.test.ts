/** The stand-in of Persona's hosted screens: a page of its own, opened by a link. */
import type { FrameLocator, Page } from '@playwright/test';
import { magicReference, PERSONA_TEMPLATE } from '../../src/sandbox/index.js';
import type { ServedSandbox } from '../../src/sandbox/serve.js';
import { begin, goOnToTheEnd, goThrough, leave, makeItFail } from './support/customer.js';
import { expect, test } from './support/test.js';

const headers = {
  authorization: 'Bearer persona_sandbox_key',
  'persona-version': '2023-01-05',
  'content-type': 'application/json',
};

interface Made {
  readonly data: { readonly id: string };
  readonly meta: Readonly<Record<string, string>>;
}

async function ask(sandbox: ServedSandbox, path: string, body: unknown): Promise<Made> {
  const init = { method: 'POST', headers, body: JSON.stringify(body) };
  return (await (await fetch(`http://${sandbox.personaHost}/api/v1${path}`, init)).json()) as Made;
}

async function create(sandbox: ServedSandbox): Promise<string> {
  const attributes = { 'inquiry-template-id': PERSONA_TEMPLATE, 'reference-id': magicReference('completes') };
  return (await ask(sandbox, '/inquiries', { data: { attributes } })).data.id;
}

async function link(sandbox: ServedSandbox, inquiryId: string): Promise<string> {
  const { meta } = await ask(sandbox, `/inquiries/${inquiryId}/generate-one-time-link`, {});
  return meta['one-time-link'] ?? '';
}

/** The steps of test/e2e/support/customer.ts, on the page itself. */
const screens = (page: Page): FrameLocator => page as unknown as FrameLocator;

for (const [name, act, status] of [
  ['that is completed', goThrough, 'completed'],
  ['that has failed', async (frame: FrameLocator) => begin(frame).then(() => makeItFail(frame)), 'failed'],
  ['that is left before it begins', leave, 'created'],
  ['that is left on the way', async (frame: FrameLocator) => begin(frame).then(() => leave(frame)), 'pending'],
] as const) {
  test(`an inquiry ${name} leads back with inquiry, status and reference id`, async ({ page, sandbox, site }) => {
    const inquiryId = await create(sandbox);
    site.pages.set('/back', '<!doctype html><title>Back</title>');
    const back = encodeURIComponent(`${site.origin}/back?order=7`);
    await page.goto(`http://${sandbox.personaHost}/verify?inquiry-id=${inquiryId}&redirect-uri=${back}`);
    await act(screens(page));
    await page.waitForURL(/\/back/);

    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
      order: '7',
      'inquiry-id': inquiryId,
      status,
      'reference-id': magicReference('completes'),
    });
  });
}

test('a one-time link opens the inquiry, and goes on after a reload', async ({ page, sandbox }) => {
  const inquiryId = await create(sandbox);
  await page.goto(await link(sandbox, inquiryId));
  await begin(screens(page));
  await page.reload();
  await goOnToTheEnd(screens(page));
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();

  const [inquiry] = sandbox.control.inquiriesOf(magicReference('completes'));
  expect(inquiry?.['attributes']).toMatchObject({ status: 'completed' });
});

test('a one-time link opens for the first one who has it, and for nobody else', async ({ page, browser, sandbox }) => {
  const url = await link(sandbox, await create(sandbox));
  await page.goto(url);
  await begin(screens(page));
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(url);
  await expect(other.getByRole('heading', { name: 'Link expired or already used' })).toBeVisible();
  await context.close();
});
