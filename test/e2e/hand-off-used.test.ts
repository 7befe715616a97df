/** The platform `persona`: the address for the phone, once the phone has begun. */
import type { FrameLocator, Page } from '@playwright/test';
import { begin } from './support/customer.js';
import { expect, test } from './support/persona-site.js';

/** The steps of test/e2e/support/customer.ts, on the page itself. */
const screens = (page: Page): FrameLocator => page as unknown as FrameLocator;

test('the code for the phone goes away when the phone has begun', async ({ host, browser }) => {
  await host.run('approves');
  await host.kyc.hear('kyc-ready');
  await host.kyc.button('Use your phone').first().click();
  const code = host.kyc.element.locator('[part~=qr]');
  await expect(code).toBeVisible();
  const link = host.answers.flatMap((text) => /"url":"([^"]+)"/.exec(text)?.[1] ?? []).at(-1) ?? '';
  const phone = await browser.newContext();
  try {
    const page = await phone.newPage();
    await page.goto(link);
    await begin(screens(page));
    await expect(code).toBeHidden({ timeout: 20_000 });
  } finally {
    await phone.close();
  }
});
