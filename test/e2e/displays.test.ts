/** Where the capture is shown: in a dialog over the page, or outside of it; and on another device. */
import type { Page } from '@playwright/test';
import { magicGuid } from '../../src/sandbox/index.js';
import { begin, goOnToTheEnd, goThrough } from './support/customer.js';
import type { KycPage } from './support/kyc-page.js';
import { expect, test } from './support/test.js';

const dialogOf = (kyc: KycPage) => kyc.element.getByRole('dialog', { name: 'Identity verification' });

test.describe('modal', () => {
  const modal = { display: 'modal' };

  test('the capture stands in a dialog over the page and is gone with the verdict', async ({ kyc }) => {
    await kyc.run('passes', modal);
    await kyc.hear('kyc-ready');
    await expect(dialogOf(kyc)).toBeVisible();
    await goThrough(kyc.frame);
    await kyc.reach('verified');

    await expect(dialogOf(kyc)).toBeHidden();
    expect(await kyc.states()).toEqual(['starting', 'capturing', 'processing', 'verified']);
  });

  test('what is behind the dialog cannot be reached', async ({ kyc, page }) => {
    await kyc.open(`<button id="behind">Behind</button>${await kyc.tag('passes', modal)}`);
    await kyc.hear('kyc-ready');
    await page.evaluate(() => document.querySelector<HTMLElement>('#behind')?.focus());

    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('behind');
  });

  test('the page behind can still be scrolled afterwards, and nothing of it is hidden', async ({ kyc, page }) => {
    await kyc.run('passes', modal);
    await kyc.hear('kyc-ready');

    expect(await page.evaluate(() => getComputedStyle(document.documentElement).overflow)).toBe('visible');
    await expect(page.locator('kyc-verification')).toBeVisible();
  });

  test('Esc asks before leaving, and staying keeps the frame', async ({ kyc, page }) => {
    await kyc.run('passes', modal);
    await begin(kyc.frame);
    await dialogOf(kyc).getByRole('button', { name: 'Cancel' }).focus();
    await page.keyboard.press('Escape');
    await expect(kyc.element.getByRole('heading', { name: 'Leave the verification?' })).toBeFocused();
    await kyc.button('Keep going').click();

    await expect(kyc.frame.getByRole('heading').first()).toBeVisible();
    expect(await kyc.get('state')).toBe('capturing');
    expect(await kyc.eventsOf('kyc-ready')).toHaveLength(1);
  });

  test('leaving after Esc pauses the verification and gives the focus back to the page', async ({ kyc, page }) => {
    await kyc.run('passes', modal);
    await kyc.hear('kyc-ready');
    await dialogOf(kyc).getByRole('button', { name: 'Cancel' }).focus();
    await page.keyboard.press('Escape');
    await kyc.button('Leave').click();
    await kyc.reach('cancelled');

    await expect(dialogOf(kyc)).toBeHidden();
    await expect(kyc.element.getByRole('heading', { name: 'Continue where you left off' })).toBeFocused();
  });

  test('is worked by the keyboard alone', async ({ kyc, page }) => {
    await kyc.run('passes', { ...modal, manual: true });
    await kyc.button('Start verification').focus();
    await page.keyboard.press('Enter');
    await kyc.hear('kyc-ready');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(kyc.element.getByRole('heading', { name: 'Leave the verification?' })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');

    await kyc.reach('cancelled');
  });

  test('works inside of nested shadow roots', async ({ kyc }) => {
    const tag = await kyc.tag('passes', modal);
    const nested = `<outer-box><template shadowrootmode="open"><inner-box><template shadowrootmode="open">${tag}</template></inner-box></template></outer-box>`;
    await kyc.open(nested);
    await kyc.hear('kyc-ready');

    await expect(dialogOf(kyc)).toBeVisible();
  });

  test('fills a small screen', async ({ kyc, page }) => {
    await page.setViewportSize({ width: 320, height: 568 });
    await kyc.run('passes', modal);
    await kyc.hear('kyc-ready');

    // It comes by a movement.
    await expect.poll(() => dialogOf(kyc).boundingBox()).toEqual({ x: 0, y: 0, width: 320, height: 568 });
  });

  test('an element that is removed takes its dialog along', async ({ kyc, page }) => {
    await kyc.open(`<button id="behind">Behind</button>${await kyc.tag('passes', modal)}`);
    await kyc.hear('kyc-ready');
    await kyc.element.evaluate((element) => {
      element.remove();
    });
    await page.locator('#behind').click();

    await expect(page.locator('#behind')).toBeFocused();
  });
});

test.describe('hosted', () => {
  const hosted = { display: 'hosted' };

  async function openTab(kyc: KycPage): Promise<Page> {
    const opening = kyc.page.context().waitForEvent('page');
    await kyc.button('Open verification').click();
    const tab = await opening;
    await tab.waitForURL(`http://${kyc.sandbox.personaHost}/verify**`);
    return tab;
  }

  test('opens a tab at a click, waits, and sees the verdict', async ({ kyc }) => {
    await kyc.run('passes', hosted);
    const tab = await openTab(kyc);
    await expect(kyc.element.getByRole('heading', { name: 'Go on in the other tab' })).toBeVisible();
    await goThrough(tab);
    await kyc.reach('verified');

    expect(await kyc.states()).toEqual(['starting', 'capturing', 'processing', 'verified']);
    expect(await kyc.eventsOf('kyc-submitted')).toHaveLength(1);
    expect((await kyc.eventsOf('kyc-step-complete')).map(({ step }) => step)).toContain('capture');
  });

  test('the tab does not know who opened it', async ({ kyc }) => {
    await kyc.run('passes', hosted);
    const tab = await openTab(kyc);

    expect(await tab.evaluate(() => window.opener === null)).toBe(true);
  });

  test('a session is asked for, even for a verification that nobody has begun', async ({ kyc }) => {
    await kyc.run('passes', hosted);
    const tab = await openTab(kyc);

    expect(new URL(tab.url()).searchParams.get('session-token')).not.toBeNull();
    expect(kyc.sessions().map(({ status }) => status)).toEqual([201]);
  });

  test('a tab that the browser refuses is said, and can be tried again', async ({ kyc }) => {
    await kyc.run('passes', hosted, { script: 'window.open = () => null;' });
    await kyc.button('Open verification').click();

    await expect(kyc.element.getByRole('heading', { name: 'Your browser did not open the tab' })).toBeVisible();
    await expect(kyc.button('Open verification')).toBeVisible();
  });

  test('Cancel pauses it, and Continue offers the tab again', async ({ kyc }) => {
    await kyc.run('passes', hosted);
    await kyc.button('Cancel').click();
    await kyc.button('Continue').click();

    await expect(kyc.button('Open verification')).toBeVisible();
    expect(kyc.creations()).toHaveLength(1);
  });

  test('with redirect-uri it takes this tab and leads back to the verdict', async ({ kyc, page }) => {
    await kyc.run('passes', { ...hosted, 'redirect-uri': '/page?done' });
    await kyc.button('Open verification').click();
    await page.waitForURL(`http://${kyc.sandbox.personaHost}/verify**`);
    await goThrough(page);
    await page.waitForURL(`${kyc.site.origin}/page?done**`);
    await kyc.reach('verified');

    expect(kyc.creations()).toHaveLength(1);
    expect(await kyc.eventsOf('kyc-verified')).toHaveLength(1);
  });
});

test.describe('on the phone', () => {
  /** What the code on the screen says, as the copied link has it. */
  async function linkOf(kyc: KycPage): Promise<string> {
    await kyc.page.context().grantPermissions(['clipboard-read', 'clipboard-write', 'camera']);
    await kyc.button('Use your phone').click();
    await kyc.button('Copy link').click();
    await expect(kyc.button('Link copied')).toBeVisible();
    return kyc.page.evaluate(() => navigator.clipboard.readText());
  }

  test('the phone goes on by the link, and the desktop follows to the verdict', async ({ kyc, browser }) => {
    await kyc.run('passes');
    await kyc.hear('kyc-ready');
    const link = await linkOf(kyc);
    const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, permissions: ['camera'] });
    const screens = await phone.newPage();
    await screens.goto(link);
    await begin(screens);
    await expect(kyc.element.getByRole('heading', { name: 'Go on with your phone' })).toBeVisible({ timeout: 15_000 });
    await goOnToTheEnd(screens);
    await kyc.reach('verified');
    await phone.close();

    expect(await kyc.states()).toEqual(['starting', 'capturing', 'processing', 'verified']);
    expect(await kyc.eventsOf('kyc-submitted')).toHaveLength(1);
    expect(kyc.creations()).toHaveLength(1);
  });

  test('no link is made before it is asked for', async ({ kyc }) => {
    await kyc.run('passes');
    await kyc.hear('kyc-ready');

    expect(kyc.sessions()).toHaveLength(0);
    await expect(kyc.element.getByRole('img', { name: 'QR code: the link for your phone' })).toHaveCount(0);
  });

  test('no event tells the link or its session', async ({ kyc }) => {
    await kyc.run('passes');
    await kyc.hear('kyc-ready');
    const token = new URL(await linkOf(kyc)).searchParams.get('session-token') ?? 'none';

    expect(token.length).toBeGreaterThan(20);
    expect(JSON.stringify(await kyc.events())).not.toContain(token);
  });

  test('going on here instead takes the code away and keeps the frame', async ({ kyc }) => {
    await kyc.run('passes');
    await begin(kyc.frame);
    await kyc.button('Use your phone').click();
    await kyc.button('Continue on this device').click();

    await expect(kyc.element.getByRole('img', { name: 'QR code: the link for your phone' })).toHaveCount(0);
    await expect(kyc.frame.getByRole('heading').first()).toBeVisible();
    expect(await kyc.eventsOf('kyc-ready')).toHaveLength(1);
  });

  test('a code that has stood for ten minutes goes away, and a new one can be had', async ({ kyc, page }) => {
    await page.clock.install();
    await kyc.run('passes');
    await kyc.hear('kyc-ready');
    await kyc.button('Use your phone').click();
    await kyc.button('Copy link').waitFor();
    await page.clock.fastForward(10 * 60_000 + 1_000);
    await kyc.button('Show a new code').click();

    await expect(kyc.element.getByRole('img', { name: 'QR code: the link for your phone' })).toBeVisible();
    expect(kyc.sessions()).toHaveLength(2);
  });

  test('a link that cannot be made says so, and can be tried again', async ({ kyc, sandbox }) => {
    await kyc.run('passes');
    await kyc.hear('kyc-ready');
    sandbox.control.addFault({ match: { method: 'POST', path: '/api/persona_sessions' }, effect: { status: 500 } });
    await kyc.button('Use your phone').click();
    await expect(kyc.element.getByRole('heading', { name: 'We could not make a link' })).toBeVisible();
    sandbox.control.clearFaults();
    await kyc.button('Show a new code').click();

    await expect(kyc.button('Copy link')).toBeVisible();
  });
});

test.describe('a business', () => {
  test('lists who has to be verified too, without names or addresses', async ({ kyc, sandbox }) => {
    sandbox.control.setAutopilot('complete');
    await kyc.run('business-owner');
    await kyc.hear('kyc-submitted');
    const people = kyc.element.getByRole('region', { name: 'People who have to be verified too' });

    await expect(people.getByRole('listitem')).toHaveText([/Director\s+Invited by e-mail/, /Owner\s+Not verified yet/]);
    expect(await kyc.element.evaluate((element) => element.shadowRoot?.textContent)).not.toContain('@');
  });

  test('opens the owner’s own inquiry in the same element; the verdict waits for it', async ({ kyc, sandbox }) => {
    sandbox.control.setAutopilot('complete');
    await kyc.run('business-owner');
    await kyc.hear('kyc-submitted');
    const own = await kyc.get('inquiryId');
    await kyc.button('Verify now').click();
    await kyc.reach('verified');

    const opened = (await kyc.eventsOf('kyc-statechange')).filter(({ to }) => to === 'capturing');
    expect(new Set(opened.map(({ inquiryId }) => inquiryId)).size).toBe(2);
    expect(opened[0]?.inquiryId).toBe(own);
    expect(await kyc.eventsOf('kyc-submitted')).toHaveLength(2);
    expect(kyc.creations()).toHaveLength(1);
    expect(kyc.sandbox.control.verificationsOf(magicGuid('business-owner'))).toHaveLength(1);
  });

  test('an owner who has begun goes on with a session of their own', async ({ kyc, sandbox }) => {
    sandbox.control.setAutopilot('complete');
    await kyc.run('business-owner');
    await kyc.hear('kyc-submitted');
    sandbox.control.setAutopilot('off');
    await kyc.button('Verify now').click();
    await begin(kyc.frame);
    await kyc.button('Cancel').click();
    await kyc.button('Continue').click();
    sandbox.control.setAutopilot('complete');
    await kyc.button('Verify now').click();
    await kyc.reach('verified');

    expect(kyc.sessions().map(({ status }) => status)).toEqual([201]);
  });
});
