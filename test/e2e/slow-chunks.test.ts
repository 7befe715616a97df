/** A lazy part of the built file that takes its time on the way. */
import { userTag } from './support/sumvin.js';
import { expect, test } from './support/test.js';

test('while the platform’s part is on its way, the element says so, and can be cancelled', async ({ kyc, page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let asked = (): void => undefined;
  const requested = new Promise<void>((resolve) => (asked = resolve));
  await page.route('**/cdn/sumvin.js', async (route) => {
    asked();
    await held;
    await route.continue();
  });
  await kyc.open(await userTag(kyc, 'approves'));
  await kyc.hear('kyc-before-start');
  await requested;
  expect(await kyc.get('state')).toBe('starting');
  await kyc.call('cancel');
  await kyc.reach('cancelled');
  release();
});
