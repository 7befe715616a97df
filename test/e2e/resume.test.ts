/** Whatever is interrupted goes on, and nothing is created twice. */
import type { Page } from '@playwright/test';
import { magicGuid } from '../../src/sandbox/index.js';
import { begin, goOnToTheEnd, goThrough } from './support/customer.js';
import { KycPage } from './support/kyc-page.js';
import { expect, test } from './support/test.js';

/** Takes the element out of the document and puts it back in a later turn. */
const putBackLater = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const element = document.querySelector('kyc-verification');
    element?.remove();
    await new Promise((resolve) => setTimeout(resolve));
    if (element) document.body.append(element);
  });

test('a reload during the capture goes on with the same inquiry, by a session', async ({ kyc, page }) => {
  await kyc.run('passes');
  await begin(kyc.frame);
  const inquiryId = await kyc.get('inquiryId');
  await page.reload();
  await goOnToTheEnd(kyc.frame);
  await kyc.reach('verified');

  expect(await kyc.get('inquiryId')).toBe(inquiryId);
  expect(kyc.creations()).toHaveLength(1);
  expect(kyc.sessions().map(({ status }) => status)).toEqual([201]);
  expect((await kyc.eventsOf('kyc-step-start')).at(-1)).toMatchObject({ resumed: true });
});

test('a reload before the capture was begun opens the same inquiry without a session', async ({ kyc, page }) => {
  await kyc.run('passes');
  await kyc.hear('kyc-ready');
  await page.reload();
  await goThrough(kyc.frame);
  await kyc.reach('verified');

  expect(kyc.creations()).toHaveLength(1);
  expect(kyc.sessions()).toHaveLength(0);
});

test('a session that is over when it comes opens no frame: another one is asked for', async ({ kyc, page }) => {
  const claims = Buffer.from(JSON.stringify({ exp: Math.floor(Date.now() / 1_000) + 29 })).toString('base64url');
  const frames: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/widget?')) frames.push(request.url());
  });
  await page.route('**/api/persona_sessions', async (route) => {
    const session = (await (await route.fetch()).json()) as Record<string, unknown>;
    await route.fulfill({ json: { ...session, persona_session_token: `eyJhbGciOiJub25lIn0.${claims}.` } });
    await page.unroute('**/api/persona_sessions');
  });
  await kyc.run('resumable-pending');
  await kyc.hear('kyc-ready');

  expect(kyc.sessions().map(({ status }) => status)).toEqual([201, 201]);
  expect(frames).toHaveLength(1);
});

test('a reload while the creation is under way creates nothing more', async ({ kyc, page, sandbox }) => {
  const path = '^/api/identity_verifications$';
  sandbox.control.addFault({ match: { method: 'POST', path }, effect: { latencyMs: 1_500 } });
  await kyc.run('passes');
  await expect.poll(() => kyc.creations().length).toBe(1);
  await page.reload();
  await kyc.reach('capturing');

  expect(sandbox.control.verificationsOf(magicGuid('passes'))).toHaveLength(1);
});

test.describe('while the platform takes its time', () => {
  test.use({ speed: 1 });

  test('a reload while processing waits for the verdict and opens nothing', async ({ kyc, page, sandbox }) => {
    sandbox.control.setAutopilot('complete');
    await kyc.run('passes');
    await kyc.reach('processing');
    await page.reload();
    await kyc.reach('verified');

    expect(await kyc.states()).toEqual(['starting', 'processing', 'verified']);
    expect(kyc.creations()).toHaveLength(1);
  });
});

test('a second tab at the same time shares the one verification', async ({ kyc, context, site, sandbox }) => {
  const other = await KycPage.prepare(await context.newPage(), site, sandbox);
  await Promise.all([kyc.run('passes'), other.run('passes')]);
  await Promise.all([kyc.reach('capturing'), other.reach('capturing')]);

  expect(kyc.creations()).toHaveLength(1);
  expect(await other.get('verificationGuid')).toBe(await kyc.get('verificationGuid'));
});

test('a capture that another tab has finished goes on to the verdict without a word', async ({
  kyc,
  context,
  site,
  sandbox,
}) => {
  await kyc.run('passes');
  await kyc.hear('kyc-ready');
  const other = await KycPage.prepare(await context.newPage(), site, sandbox);
  await other.run('passes');
  await goThrough(other.frame);
  await other.reach('verified');
  await kyc.frame.getByRole('button', { name: 'Start verification' }).click();
  await kyc.reach('verified');

  expect(await kyc.states()).not.toContain('error');
  expect(kyc.creations()).toHaveLength(1);
});

test('two elements on one page share the one verification', async ({ kyc, sandbox }) => {
  sandbox.control.setAutopilot('nothing');
  const markup = await kyc.tag('passes');
  await kyc.open(markup + markup);
  await kyc.reach('capturing', 0);
  await kyc.reach('capturing', 1);

  expect(kyc.creations()).toHaveLength(1);
  expect(sandbox.control.verificationsOf(magicGuid('passes'))).toHaveLength(1);
});

test('two elements number their events each for itself', async ({ kyc, sandbox }) => {
  sandbox.control.setAutopilot('complete');
  await kyc.open((await kyc.tag('passes')) + (await kyc.tag('already-verified')));
  await kyc.reach('verified', 0);
  await kyc.reach('verified', 1);

  for (const guid of [magicGuid('passes'), magicGuid('already-verified')]) {
    const numbers = (await kyc.events()).filter(({ customerGuid }) => customerGuid === guid).map(({ seq }) => seq);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  }
});

test('an element that is taken away leaves the capture and sends nothing more', async ({ kyc, page, sandbox }) => {
  await kyc.run('passes');
  await kyc.hear('kyc-ready');
  const element = await kyc.element.elementHandle();
  await page.evaluate((element) => element?.remove(), element);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
  const calls = sandbox.control.calls().length;

  expect(await element?.getProperty('state').then((state) => state.jsonValue())).toBe('idle');
  expect(await element?.evaluate(({ shadowRoot }) => shadowRoot?.querySelector('iframe') ?? null)).toBeNull();
  await page.evaluate(() => window.dispatchEvent(new Event('online')));
  expect(sandbox.control.calls()).toHaveLength(calls);
});

test('an element that is put back during the capture goes on with the same inquiry', async ({ kyc, page }) => {
  await kyc.run('passes');
  await begin(kyc.frame);
  const inquiryId = await kyc.get('inquiryId');
  await putBackLater(page);
  await goOnToTheEnd(kyc.frame);
  await kyc.reach('verified');

  expect(await kyc.get('inquiryId')).toBe(inquiryId);
  expect(kyc.creations()).toHaveLength(1);
  expect(await kyc.eventsOf('kyc-before-start')).toHaveLength(2);
});

test('an element that is put back while it creates creates nothing more', async ({ kyc, page, sandbox }) => {
  const path = '^/api/identity_verifications$';
  sandbox.control.addFault({ match: { method: 'POST', path }, effect: { latencyMs: 1_500 } });
  await kyc.run('passes');
  await expect.poll(() => kyc.creations().length).toBe(1);
  await putBackLater(page);
  await kyc.reach('capturing');

  expect(kyc.creations()).toHaveLength(1);
  expect(sandbox.control.verificationsOf(magicGuid('passes'))).toHaveLength(1);
});

test('an element that is put back after its verdict keeps it and asks nobody', async ({ kyc, page, sandbox }) => {
  await kyc.run('already-verified');
  await kyc.reach('verified');
  const calls = sandbox.control.calls().length;
  await putBackLater(page);

  expect(await kyc.get('state')).toBe('verified');
  expect(await kyc.eventsOf('kyc-verified')).toHaveLength(1);
  expect(sandbox.control.calls()).toHaveLength(calls);
});

test('a move in the same turn is no new run, and the capture goes on', async ({ kyc, page }) => {
  await kyc.run('passes');
  await begin(kyc.frame);
  await page.evaluate(() => {
    const place = document.createElement('section');
    const element = document.querySelector('kyc-verification');
    if (element) place.append(element);
    document.body.append(place);
  });
  await goOnToTheEnd(kyc.frame);
  await kyc.reach('verified');

  expect(await kyc.eventsOf('kyc-before-start')).toHaveLength(1);
  expect(kyc.creations()).toHaveLength(1);
});

test('moveBefore keeps even the screen of the frame', async ({ kyc, page }) => {
  await kyc.run('passes');
  await begin(kyc.frame);
  await page.evaluate(() => {
    const place = document.body.appendChild(document.createElement('section'));
    const element = document.querySelector('kyc-verification');
    if (element) Reflect.apply(Reflect.get(place, 'moveBefore') as () => void, place, [element, null]);
  });
  await expect(kyc.frame.getByRole('heading', { name: 'Which document will you show?' })).toBeVisible();
  await goOnToTheEnd(kyc.frame);
  await kyc.reach('verified');

  expect(await kyc.eventsOf('kyc-before-start')).toHaveLength(1);
  expect(kyc.sessions()).toHaveLength(0);
});

test('another customer on the same element begins anew', async ({ kyc }) => {
  await kyc.run('already-verified');
  await kyc.reach('verified');
  const token = await kyc.token('already-rejected');
  await kyc.element.evaluate(
    (element: HTMLElementTagNameMap['kyc-verification'], { customerGuid, token }) =>
      Object.assign(element, { customerGuid, token }),
    { customerGuid: magicGuid('already-rejected'), token },
  );
  await kyc.reach('rejected');

  expect((await kyc.events()).at(-1)).toMatchObject({ customerGuid: magicGuid('already-rejected') });
});
