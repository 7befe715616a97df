/** The built file's languages: chunks that come, come late, or do not come. */
import type { Page, Route } from '@playwright/test';
import type * as Entry from '../../src/index.js';
import type { KycPage } from './support/kyc-page.js';
import { expect, test } from './support/test.js';

const chunk = '**/cdn/locales/de.js';

const heading = (kyc: KycPage, name: string) => kyc.element.getByRole('heading', { name, exact: true });

/** Holds what goes to these addresses back, until it is released. */
async function hold(page: Page, address: string): Promise<() => Promise<void>> {
  const held: Route[] = [];
  let holding = true;
  await page.route(address, async (route) => {
    if (holding) held.push(route);
    else await route.continue();
  });
  return async () => {
    holding = false;
    await Promise.all(held.map((route) => route.continue()));
  };
}

/** In the page, at each frame it draws: notes the words that can be seen in the element. */
function noteWords(): void {
  const seen: string[] = [];
  Object.assign(window, { seenWords: seen });
  const look = (): void => {
    const parts =
      document.querySelector('kyc-verification')?.shadowRoot?.querySelectorAll('[part~=title], button') ?? [];
    for (const part of parts) {
      const words = part.textContent.trim();
      if (part.checkVisibility({ visibilityProperty: true }) && !seen.includes(words)) seen.push(words);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

const seenWords = (page: Page): Promise<string[]> => page.evaluate(() => Reflect.get(window, 'seenWords') as string[]);

const languageFiles = async (page: Page): Promise<string[]> => {
  const addresses = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
  return addresses.filter((address) => address.includes('/locales/')).map((address) => new URL(address).pathname);
};

test('a page in English loads no language', async ({ kyc, page }) => {
  await kyc.run('already-verified');
  await kyc.reach('verified');
  await expect(heading(kyc, 'Your identity is verified')).toBeVisible();

  expect(await languageFiles(page)).toEqual([]);
});

test('a page in another language loads that one alone, and shows no English before', async ({ kyc, page }) => {
  await page.addInitScript(noteWords);
  await kyc.run('passes', {}, { lang: 'de-CH' });
  await kyc.hear('kyc-ready');
  await kyc.button('Abbrechen').click();
  await kyc.reach('cancelled');
  await expect(heading(kyc, 'Machen Sie dort weiter, wo Sie aufgehört haben')).toBeVisible();

  expect(await languageFiles(page)).toEqual(['/cdn/locales/de.js']);
  expect(await seenWords(page)).not.toEqual(expect.arrayContaining([expect.stringMatching(/verif|Cancel|Continue/)]));
  expect(await seenWords(page)).toContain('Abbrechen');
});

test('while a language is on its way the verification goes on, without words for a moment', async ({ kyc, page }) => {
  const release = await hold(page, chunk);
  await page.addInitScript(noteWords);
  await kyc.run('already-verified', {}, { lang: 'de' });
  await expect(kyc.element.locator('.wordless')).toBeAttached();
  await kyc.reach('verified');
  await release();
  await expect(heading(kyc, 'Ihre Identität ist bestätigt')).toBeVisible();

  expect(await kyc.states()).toEqual(['starting', 'verified']);
});

test('a language that takes long is preceded by English, and comes in the end', async ({ kyc, page }) => {
  const release = await hold(page, chunk);
  await kyc.run('already-verified', {}, { lang: 'de' });
  await kyc.reach('verified');
  await expect(heading(kyc, 'Your identity is verified')).toBeVisible();
  await release();
  await expect(heading(kyc, 'Ihre Identität ist bestätigt')).toBeVisible();

  expect(await kyc.eventsOf('kyc-log')).toEqual([]);
});

test('a language that does not come is English, a line in the log, and tried again in the next state', async ({
  kyc,
  page,
}) => {
  await page.route(chunk, (route) => route.abort());
  await kyc.run('passes', { manual: true }, { lang: 'de' });
  await expect(heading(kyc, 'Verify your identity')).toBeVisible();
  const logged = await kyc.eventsOf('kyc-log');
  await page.unroute(chunk);
  await kyc.button('Start verification').click();
  await kyc.hear('kyc-ready');
  await expect(kyc.button('Abbrechen')).toBeVisible();

  expect(logged).toEqual([expect.objectContaining({ level: 'warn', state: 'idle', data: { language: 'de' } })]);
  expect(await kyc.eventsOf('kyc-error')).toEqual([]);
  expect(kyc.pageErrors).toEqual([]);
});

test('a preloaded language is loaded once', async ({ kyc, page }) => {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/locales/')) asked.push(request.url());
  });
  await kyc.open(`<link rel="modulepreload" href="/cdn/locales/de.js">${await kyc.tag('already-verified')}`, {
    lang: 'de',
  });
  await kyc.reach('verified');
  await expect(heading(kyc, 'Ihre Identität ist bestätigt')).toBeVisible();

  expect(asked).toHaveLength(1);
});

test('the script-tag file lets a page register a language of its own', async ({ kyc, page }) => {
  await kyc.run('already-verified', {}, { lang: 'eo' });
  await kyc.reach('verified');
  await page.evaluate(async () => {
    const address = '/cdn/kyc-verification.js';
    const { registerLocale } = (await import(address)) as typeof Entry;
    const texts = { 'verified.title': 'Via identeco estas konfirmita' };
    registerLocale('eo', texts as Parameters<typeof registerLocale>[1]);
  });

  await expect(heading(kyc, 'Via identeco estas konfirmita')).toBeVisible();
  await expect(kyc.element.getByText('There is nothing more for you to do.')).toBeVisible();
});

test('the page switches the language while the capture is open: the frame stays, the run goes on', async ({
  kyc,
  page,
}) => {
  await kyc.run('passes');
  await kyc.hear('kyc-ready');
  const frames = page.frames().length;
  await page.evaluate(() => (document.documentElement.lang = 'ar'));
  await expect(kyc.button('إلغاء')).toBeVisible();
  await expect(kyc.element.locator('[part=base]')).toHaveAttribute('dir', 'rtl');

  expect(await kyc.eventsOf('kyc-ready')).toHaveLength(1);
  expect(page.frames()).toHaveLength(frames);
  expect(await kyc.states()).toEqual(['starting', 'capturing']);
});

test('npm offers each language, and nothing else of the folder', async () => {
  const offered = (name: string): Promise<{ default: Record<string, string> }> =>
    import(`kyc-verification/locales/${name}`) as Promise<{ default: Record<string, string> }>;
  expect((await offered('pt-BR')).default['button.cancel']).toBe('Cancelar');
  expect((await offered('en')).default['button.cancel']).toBe('Cancel');
  await expect(offered('languages')).rejects.toThrow(/languages/);
});
