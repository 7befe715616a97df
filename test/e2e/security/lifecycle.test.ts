/** The element is moved, adopted by another document, and its page is shown again. */
import type { Page } from '@playwright/test';
import { begin, goThrough } from '../support/customer.js';
import { expect, personaFrame, test } from './support/test.js';

/** Puts the element into the document of a frame of the same origin. */
const adopt = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const iframe = document.createElement('iframe');
    iframe.style.cssText = 'width: 800px; height: 900px';
    iframe.name = 'adopter';
    document.body.append(iframe);
    const element = document.querySelector('kyc-verification');
    if (element) iframe.contentDocument?.body.append(element);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  });

test('moveBefore keeps the very same frame alive, with all that is in it', async ({ kyc, page }) => {
  await kyc.run('passes');
  await begin(kyc.frame);
  const frame = await personaFrame(kyc);
  await frame.evaluate(() => {
    window.name = 'the first one';
    Object.assign(window, { mark: 'still there' });
  });
  const loads: string[] = [];
  page.on('framenavigated', (navigated) => loads.push(navigated.url()));
  await page.evaluate(() => {
    const place = document.body.appendChild(document.createElement('section'));
    const element = document.querySelector('kyc-verification');
    if (element) Reflect.apply(Reflect.get(place, 'moveBefore') as () => void, place, [element, null]);
  });
  await expect(kyc.frame.getByRole('heading', { name: 'Which document will you show?' })).toBeVisible();

  expect(await frame.evaluate(() => Reflect.get(window, 'mark') as unknown)).toBe('still there');
  expect(loads).toEqual([]);
  expect(await kyc.eventsOf('kyc-before-start')).toHaveLength(1);
});

test('an element that another document adopts during the capture brings the customer to the verdict there', async ({
  kyc,
  page,
}) => {
  await kyc.run('passes');
  await kyc.hear('kyc-ready');
  await adopt(page);
  const adopter = page.frameLocator('iframe[name="adopter"]');
  await goThrough(adopter.frameLocator('kyc-verification iframe'));
  const element = adopter.locator('kyc-verification');

  await expect.poll(() => element.evaluate((element) => Reflect.get(element, 'state') as unknown)).toBe('verified');
  expect(kyc.creations()).toHaveLength(1);
});

test('an element that another document adopts keeps its looks', async ({ kyc, page }) => {
  await kyc.run('already-verified');
  await kyc.reach('verified');
  await adopt(page);

  const base = page.frameLocator('iframe[name="adopter"]').locator('[part="base"]');
  expect(await base.evaluate((element) => getComputedStyle(element).borderTopStyle)).toBe('solid');
});

// As after a return from the back/forward cache, which Playwright cannot make: it switches it off.
test('a page that is shown again looks at once, whatever its pause', async ({ kyc, page, sandbox }) => {
  sandbox.control.setAutopilot('complete');
  await page.clock.install();
  await kyc.run('review-forever');
  await kyc.reach('review');
  await page.clock.pauseAt(new Date(Date.now() + 1_000));
  const before = sandbox.control.calls().length;
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));

  await expect.poll(() => sandbox.control.calls().length).toBeGreaterThan(before);
});
