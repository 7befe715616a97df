/** A lazy part of the built file that takes its time on the way. */
import type { Page } from '@playwright/test';
import type { KycPage } from './support/kyc-page.js';
import { userTag } from './support/sumvin.js';
import { expect, test } from './support/test.js';

/** Keeps a part on its way until the returned function is called. */
async function hold(page: Page, file: string): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(`**/cdn/${file}`, async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

for (const [part, tag] of Object.entries({
  'the run’s': ['run.js', (kyc: KycPage) => kyc.tag('passes')],
  'the platform’s': ['sumvin.js', (kyc: KycPage) => userTag(kyc, 'approves')],
} as const)) {
  test(`while ${part} part is on its way, the element says so, and can be cancelled and taken up again`, async ({
    kyc,
    page,
  }) => {
    const [file, markup] = tag;
    const release = await hold(page, file);
    const requested = page.waitForRequest(`**/cdn/${file}`);
    await kyc.open(await markup(kyc));
    await kyc.hear('kyc-before-start');
    await requested;
    expect(await kyc.get('state')).toBe('starting');
    await expect(kyc.element.locator('[part~="spinner"]')).toBeVisible();
    await kyc.call('cancel');
    await kyc.reach('cancelled');
    expect(await kyc.eventsOf('kyc-step-start')).toHaveLength(0);

    release();
    await kyc.call('retry');
    await kyc.hear('kyc-ready');
    expect(await kyc.eventsOf('kyc-before-start')).toHaveLength(2);
  });
}

test('a customer who is taken away while the run’s part is on its way leaves nothing under way', async ({
  kyc,
  page,
}) => {
  const release = await hold(page, 'run.js');
  await kyc.open(await kyc.tag('passes'));
  await kyc.reach('starting');
  await kyc.element.evaluate((element) => element.setAttribute('customer-guid', ''));
  await kyc.reach('idle');
  release();
  expect(await kyc.states()).toEqual(['starting', 'idle']);
});

test('a run whose part cannot be loaded is an error with the way on, and creates nothing', async ({ kyc, page }) => {
  await page.route('**/cdn/run.js', (route) => route.abort());
  await kyc.run('passes');
  await kyc.reach('error');
  expect(await kyc.get('error')).toMatchObject({ code: 'api-unreachable', retryable: true });
  await expect(kyc.element.getByRole('heading', { name: 'We could not connect' })).toBeVisible();
  expect(kyc.creations()).toHaveLength(0);

  await page.unroute('**/cdn/run.js');
  await kyc.button('Try again').click();
  await kyc.hear('kyc-ready');
  expect(kyc.creations()).toHaveLength(1);
});

test('while the view of a state is on its way, something turns, and then the view is there', async ({ kyc, page }) => {
  const release = await hold(page, 'later-views.js');
  await kyc.run('already-verified');
  await kyc.reach('verified');
  await expect(kyc.element.locator('[part~="spinner"]')).toBeVisible();
  release();
  await expect(kyc.element.getByRole('heading', { name: 'Your identity is verified' })).toBeVisible();
});

test('without the views that cannot be loaded, the state is told in a sentence, with the way on', async ({
  kyc,
  page,
}) => {
  await page.route('**/cdn/later-views.js', (route) => route.abort());
  await kyc.run('passes');
  await kyc.hear('kyc-ready');
  await kyc.call('cancel');
  await kyc.reach('cancelled');
  await expect(kyc.element.getByRole('heading', { name: 'The verification is paused.' })).toBeVisible();

  await page.unroute('**/cdn/later-views.js');
  await kyc.button('Try again').click();
  await kyc.hear('kyc-ready', 2);
  await kyc.call('cancel');
  await expect(kyc.element.getByRole('heading', { name: 'Continue where you left off' })).toBeVisible();
});

test('a view that does not come in time is done without, and is taken when it comes', async ({ kyc, page }) => {
  const release = await hold(page, 'later-views.js');
  await page.clock.install();
  await kyc.run('already-verified');
  await kyc.reach('verified');
  await page.clock.runFor(15_000);
  await expect(kyc.element.getByRole('heading', { name: 'Your identity is verified.' })).toBeVisible();
  await expect(kyc.element.locator('[part~="message"]')).toHaveCount(0);
  await kyc.element.evaluate(async (element) => 'updateComplete' in element && (await element.updateComplete));
  release();
  await expect(kyc.element.locator('[part~="message"]')).toBeVisible();
});

test('the focus goes to a question whose view comes late', async ({ kyc, page }) => {
  const release = await hold(page, 'later-views.js');
  await page.route('**/widget**', () => undefined);
  await kyc.run('passes', { display: 'modal' });
  await kyc.reach('capturing');
  await page.keyboard.press('Escape');
  await expect(kyc.element.locator('.coming')).toBeVisible();
  release();
  await expect(kyc.element.getByRole('heading', { name: 'Leave the verification?' })).toBeFocused();
});

test('an error without its view is still said and shown, and can be tried again', async ({ kyc, page }) => {
  await page.route('**/cdn/{later-views,persona-sdk}.js', (route) => route.abort());
  await kyc.run('passes');
  await kyc.reach('error');
  await expect(kyc.element.getByRole('heading', { name: 'Something went wrong' })).toBeVisible();
  await expect(kyc.element.getByRole('alert')).toHaveText('Something went wrong');
  await expect(kyc.button('Try again')).toBeVisible();
});
