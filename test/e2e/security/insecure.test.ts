/** A page without https: no camera, no Web Locks, and a way on where there is one. */
import { goThrough } from '../support/customer.js';
import { cameraNotice, cameraWords } from './support/camera.js';
import { document } from './support/house.js';
import { launch } from '../support/launch.js';
import { expect, test } from './support/test.js';

/** Longer than the frame has for its first message, ms. */
const firstMessage = 16_000;

test.use({ launchOptions: launch('--host-resolver-rules=MAP bank.test localhost') });

test('an insecure page brings a customer to the verdict by pictures that are uploaded', async ({ kyc, bank, page }) => {
  bank.page('/page', document(await kyc.tag('passes')));
  await page.goto(`http://bank.test:${String(bank.port)}/page`);
  await goThrough(kyc.frame);
  await kyc.reach('verified');

  expect(kyc.creations()).toHaveLength(1);
});

test('on an insecure page the camera is known not to work', async ({ kyc, bank, page, sandbox }) => {
  sandbox.control.setAutopilot('nothing');
  bank.page('/page', document(await kyc.tag('passes')));
  await page.goto(`http://bank.test:${String(bank.port)}/page`);
  await kyc.hear('kyc-ready');
  expect(await page.evaluate(() => window.isSecureContext)).toBe(false);

  await expect(cameraNotice(kyc)).toBeVisible();
  expect(await cameraWords(kyc)).toEqual([{ code: 'insecure-context' }]);
});

test('a frame that stays silent is the page’s fault, and trying again is no use', async ({
  kyc,
  bank,
  page,
  sandbox,
}) => {
  sandbox.control.setAutopilot('no-load');
  await page.clock.install();
  bank.page('/page', document(await kyc.tag('passes')));
  await page.goto(`http://bank.test:${String(bank.port)}/page`);
  await kyc.reach('capturing');
  await page.clock.fastForward(firstMessage);
  await kyc.reach('error');

  expect(await kyc.get('error')).toMatchObject({ code: 'insecure-context', retryable: false });
  await expect(kyc.button('Try again')).toHaveCount(0);
});
