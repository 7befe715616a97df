/** The demo as `npm start` serves it: demo/serve.ts in a process of its own, on free ports. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { test as base, expect as expectSoon } from '../support/e2e.js';

async function serveDemo(): Promise<{ origin: string; stop: () => Promise<void> }> {
  const names = ['DEMO_PORT', 'CYBRID_PORT', 'PERSONA_PORT', 'SUMVIN_PORT', 'SUMSUB_PORT'];
  const server = spawn(process.execPath, ['--import', 'tsx', 'demo/serve.ts'], {
    env: { ...process.env, ...Object.fromEntries(names.map((name) => [name, '0'])) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  const stop = async (): Promise<void> => {
    server.kill();
    await ended;
  };
  for await (const line of createInterface(server.stdout)) {
    const origin = /^\s+Demo\s+(http:\S+)\/$/.exec(line)?.[1];
    if (origin !== undefined) return { origin, stop };
  }
  throw new Error('demo/serve.ts ended before it served anything.');
}

// Playwright reads a fixture's wishes from its first parameter, which has to be a destructuring one.
/* eslint-disable no-empty-pattern */
const test = base.extend<object, { demo: string }>({
  demo: [
    async ({}, use) => {
      const { origin, stop } = await serveDemo();
      await use(origin);
      await stop();
    },
    { scope: 'worker' },
  ],
});
/* eslint-enable no-empty-pattern */

// Vite's first answer and the stand-in's whole way take their time where two workers share a machine.
test.describe.configure({ timeout: 90_000 });
const expect = expectSoon.configure({ timeout: 25_000 });

const reaches = (page: Page, state: string): Promise<void> => expect(page.locator('#state')).toHaveText(state);
const events = (page: Page, type: string): Locator => page.locator(`#events > li[data-type="${type}"]`);
const guid = (page: Page): Promise<string | null> => page.locator('kyc-verification').getAttribute('customer-guid');
const element = (page: Page): Locator => page.locator('kyc-verification');

/** What a customer does in the stand-in for Persona's screens. */
async function goThroughScreens(page: Page): Promise<void> {
  const screens = page.frameLocator('kyc-verification iframe');
  const press = (name: string): Promise<void> => screens.getByRole('button', { name, exact: true }).click();
  await press('Start verification');
  await press('Continue');
  for (let photo = 0; photo < 2; photo += 1) {
    await press('Use sample picture');
    await press('Continue');
  }
  await press('Submit');
}

async function violations(page: Page, tags?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page });
  const result = await (tags ? axe.withTags(tags) : axe).analyze();
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test.describe('the playground', () => {
  test('brings the passing customer to kyc-verified, clicked through by a person', async ({ page, demo }) => {
    const elsewhere: string[] = [];
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== 'localhost') elsewhere.push(request.url());
    });
    await page.goto(`${demo}/`);
    await reaches(page, 'capturing');
    await goThroughScreens(page);

    await reaches(page, 'verified');
    await expect(events(page, 'kyc-verified')).toHaveCount(1);
    await expect(element(page).getByRole('heading', { name: 'Your identity is verified' })).toBeVisible();
    expect(elsewhere).toEqual([]);
  });

  for (const [platform, displays] of [
    ['cybrid', ['inline', 'modal', 'hosted']],
    ['sumvin', ['inline', 'modal']],
    ['persona', ['inline', 'modal', 'hosted']],
  ] as const) {
    for (const display of displays) {
      test(`runs ${platform}, ${display}, to its verdict`, async ({ page, demo }) => {
        await page.goto(`${demo}/?platform=${platform}&display=${display}&autopilot=complete`);
        if (display === 'hosted') await element(page).getByRole('button', { name: 'Open verification' }).click();
        await reaches(page, 'verified');
        await expect(events(page, 'kyc-submitted')).toHaveCount(1);
      });
    }
  }

  test('names the display that a platform does not have', async ({ page, demo }) => {
    await page.goto(`${demo}/?platform=sumvin&display=hosted`);
    await reaches(page, 'error');
    await expect(events(page, 'kyc-error')).toContainText('config-invalid');
  });

  test('switches to another platform with stories of its own', async ({ page, demo }) => {
    await page.goto(`${demo}/?story=passes&method=tax_id_and_selfie&autopilot=complete`);
    await reaches(page, 'verified');
    await page.getByRole('radio', { name: 'Persona' }).check();
    await expect(page.getByLabel('method', { exact: true })).toBeHidden();
    await page.getByRole('button', { name: /^declines/ }).click();
    await reaches(page, 'rejected');

    expect(await element(page).getAttribute('platform')).toBe('persona');
    expect(await element(page).getAttribute('method')).toBeNull();
    await expect(page.locator('#markup')).toContainText('api-base="/kyc/persona"');
  });

  test('speaks to Cybrid and Persona through the page’s own origin only', async ({ page, demo }) => {
    const asked: string[] = [];
    page.on('request', (request) => {
      const { origin, pathname } = new URL(request.url());
      const fromPage = request.resourceType() === 'fetch' && request.frame() === page.mainFrame();
      if (fromPage && !pathname.startsWith('/sandbox')) asked.push(origin + pathname);
    });
    for (const platform of ['cybrid', 'persona']) {
      await page.goto(`${demo}/?platform=${platform}&autopilot=nothing`);
      await expect(events(page, 'kyc-ready')).toHaveCount(1);
    }
    expect(asked).toContain(`${demo}/kyc/token`);
    expect(asked.filter((url) => !url.startsWith(`${demo}/`))).toEqual([]);
  });

  test('brings the failing customer to its reasons, with "Do it for me"', async ({ page, demo }) => {
    await page.goto(`${demo}/`);
    await page.getByRole('button', { name: /^fails/ }).click();
    await page.getByRole('switch', { name: 'Do it for me' }).check();

    await reaches(page, 'action');
    await expect(events(page, 'kyc-action')).toContainText('id_expiration_check_failure, selfie_failure');
    await expect(element(page).getByRole('listitem')).toHaveText([/no longer valid/, /selfie/]);
  });

  test('begins anew with another customer: element, events and their numbers', async ({ page, demo }) => {
    await page.goto(`${demo}/?story=already-verified`);
    await reaches(page, 'verified');
    await page.getByRole('button', { name: /^frozen/ }).click();

    await reaches(page, 'frozen');
    await expect(events(page, 'kyc-verified')).toHaveCount(0);
    await expect(events(page, 'kyc-before-start')).toHaveCount(1);
    await expect(page.locator('#events .seq').first()).toHaveText('1');
    expect(await guid(page)).toMatch(/^frozen\d{26}$/);
  });

  test('gives a new customer of the same story, and keeps the one it has on reload', async ({ page, demo }) => {
    await page.goto(`${demo}/?story=passes&autopilot=complete`);
    await reaches(page, 'verified');
    const first = await guid(page);

    await page.reload();
    await reaches(page, 'verified');
    expect(await guid(page)).toBe(first);
    await expect(events(page, 'kyc-submitted')).toHaveCount(0);

    await page.getByRole('button', { name: 'New customer', exact: true }).click();
    await expect(events(page, 'kyc-submitted')).toHaveCount(1);
    expect(await guid(page)).not.toBe(first);
  });

  test('calls the methods of the element where they do something', async ({ page, demo }) => {
    const method = (name: string): Locator => page.getByRole('button', { name: `${name}()` });
    await page.goto(`${demo}/?story=passes&manual`);
    await reaches(page, 'idle');
    await expect(method('retry')).toBeDisabled();

    await method('start').click();
    await reaches(page, 'capturing');
    await expect(method('start')).toBeDisabled();
    await method('cancel').click();
    await reaches(page, 'cancelled');
    await method('retry').click();
    await reaches(page, 'capturing');
    await method('reset').click();
    await reaches(page, 'idle');
  });

  test('offers the element’s languages, and changes what is there to the chosen one', async ({ page, demo }) => {
    await page.goto(`${demo}/?story=passes`);
    await reaches(page, 'capturing');
    await expect(page.locator('#languages option')).toHaveCount(15);
    await page.getByLabel('language', { exact: true }).fill('he');
    await page.getByLabel('language', { exact: true }).press('Tab');

    await expect(element(page).getByRole('button', { name: 'ביטול', exact: true })).toBeVisible();
    await expect(events(page, 'kyc-before-start')).toHaveCount(1);
  });

  test('copies the markup with the chosen attributes and without a token', async ({ page, context, demo }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${demo}/?story=passes&language=fr`);
    await page.getByLabel('method', { exact: true }).selectOption('tax_id_and_selfie');
    await page.getByLabel('require-tax-id').check();
    await page.getByRole('button', { name: 'Copy', exact: true }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();

    const markup = await page.evaluate(() => navigator.clipboard.readText());
    expect(markup).toContain(`<script type="module"\n  src="${demo}/cdn/kyc-verification.js"></script>`);
    for (const part of [
      `customer-guid="${(await guid(page)) ?? ''}"`,
      'token="YOUR_CUSTOMER_TOKEN"',
      'method="tax_id_and_selfie"',
      'language="fr"',
      '\n  require-tax-id\n',
    ]) {
      expect(markup).toContain(part);
    }
    expect(markup).not.toContain('eyJ');
  });

  test('filters, opens, copies and clears the events', async ({ page, context, demo }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${demo}/?story=already-verified`);
    await reaches(page, 'verified');
    await page.getByLabel('Filter events').fill('statechange');
    await expect(page.locator('#events > li:visible')).toHaveCount(2);
    await events(page, 'kyc-statechange').last().locator('summary').click();
    await expect(events(page, 'kyc-statechange').last().locator('pre')).toContainText('"to": "verified"');

    await page.getByRole('button', { name: 'Copy JSON' }).click();
    await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
    const copied: unknown = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
    expect(copied).toEqual([
      expect.objectContaining({ type: 'kyc-statechange', from: 'idle' }),
      expect.objectContaining({ type: 'kyc-statechange', to: 'verified' }),
    ]);

    await page.getByRole('button', { name: 'Clear' }).click();
    await expect(page.locator('#events > li')).toHaveCount(0);
  });

  for (const [width, theme] of [
    [320, 'dark'],
    [1280, 'light'],
  ] as const) {
    test(`is accessible at ${width} px, ${theme}`, async ({ page, demo }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`${demo}/?story=passes&theme=${theme}`);
      await expect(events(page, 'kyc-ready')).toHaveCount(1);
      // Beyond WCAG, axe takes landmarks of the provider's frame for ours.
      expect(await violations(page, ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])).toEqual([]);

      await page.getByRole('button', { name: 'cancel()' }).click();
      await reaches(page, 'cancelled');
      expect(await violations(page)).toEqual([]);
    });
  }

  test('fits every window', async ({ page, demo }) => {
    await page.goto(`${demo}/?story=already-verified`);
    await reaches(page, 'verified');
    for (const preview of ['Phone', 'Tablet', 'Full']) {
      await page.getByLabel(preview, { exact: true }).check();
      for (const width of [320, 560, 768, 900, 1152, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        expect(await overflow(page), `${preview} in ${width} px`).toBe(0);
      }
    }
  });

  test('runs no inline script', async ({ page, demo }) => {
    await page.goto(`${demo}/`);
    await reaches(page, 'capturing');
    const inline = await page.evaluate(() => [...document.scripts].filter(({ src }) => src === '').length);
    expect(inline).toBe(0);
  });
});

test('plain.html, the script tag and the element, brings its customer to a verdict', async ({ page, demo }) => {
  await page.goto(`${demo}/plain.html`);
  await goThroughScreens(page);
  await expect(element(page).getByRole('heading', { name: 'Your identity is verified' })).toBeVisible();
  await expect(element(page)).not.toHaveAttribute('token');
});
