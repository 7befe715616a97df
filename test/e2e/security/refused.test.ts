/** Pages on which Persona's frame cannot work: the cause has a name, and there is a way on where there can be one. */
import type { KycPage } from '../support/kyc-page.js';
import { goThrough } from '../support/customer.js';
import { cameraNotice, cameraWords } from './support/camera.js';
import { document, type House } from './support/house.js';
import { strictPolicy, violations, watchViolations } from './support/policy.js';
import { expect, personaFrame, test } from './support/test.js';

/** Longer than the frame has for its first message, and for getting ready, ms. */
const firstMessage = 16_000;
const getReady = 31_000;

async function enter(kyc: KycPage, bank: House, headers: Record<string, string>): Promise<void> {
  await kyc.page.goto(bank.page('/page', document(await kyc.tag('passes', { debug: true })), headers));
}

test.describe("on a page with frame-src 'none'", () => {
  test.beforeEach(async ({ kyc, bank, sandbox }) => {
    await kyc.page.addInitScript(watchViolations);
    await enter(kyc, bank, { 'Content-Security-Policy': strictPolicy(sandbox, "'none'") });
    await kyc.reach('error');
  });

  test('the error names the directive', async ({ kyc, sandbox }) => {
    expect(await kyc.get('error')).toMatchObject({ code: 'provider-blocked', retryable: true });
    expect((await kyc.get('error'))?.message).toContain('(frame-src)');
    expect((await kyc.get('error'))?.message).toContain(`http://${sandbox.personaHost}`);
  });

  test('trying again tries another frame and says the same', async ({ kyc, page }) => {
    await kyc.button('Try again').click();
    await kyc.hear('kyc-error', 2);

    expect((await kyc.get('error'))?.code).toBe('provider-blocked');
    expect(await violations(page)).toHaveLength(2);
    expect(kyc.creations()).toHaveLength(1);
  });
});

test('a frame that says nothing is given up as late, and trying again opens another one', async ({ kyc, sandbox }) => {
  sandbox.control.setAutopilot('no-load');
  await kyc.page.clock.install();
  await kyc.run('passes');
  await kyc.reach('capturing');
  const silent = await personaFrame(kyc);
  await kyc.page.clock.fastForward(firstMessage);
  await kyc.reach('error');
  const { code } = (await kyc.get('error')) ?? {};
  sandbox.control.setAutopilot('off');
  await kyc.button('Try again').click();
  await goThrough(kyc.frame);
  await kyc.reach('verified');

  expect(code).toBe('provider-timeout');
  expect(silent.isDetached()).toBe(true);
  expect(kyc.creations()).toHaveLength(1);
});

test('a frame that loads and never gets ready is given up as late', async ({ kyc, sandbox }) => {
  sandbox.control.setAutopilot('no-ready');
  await kyc.page.clock.install();
  await kyc.run('passes');
  await kyc.hear('kyc-progress');
  await kyc.page.clock.fastForward(firstMessage);
  expect(await kyc.get('state')).toBe('capturing');
  await kyc.page.clock.fastForward(getReady);
  await kyc.reach('error');

  expect((await kyc.get('error'))?.code).toBe('provider-timeout');
});

test('a page that forbids the camera is told so in the log, and the customer in a notice', async ({ kyc, bank }) => {
  await enter(kyc, bank, { 'Permissions-Policy': 'camera=()' });
  await kyc.hear('kyc-ready');

  await expect(cameraNotice(kyc)).toBeVisible();
  expect(await cameraWords(kyc)).toEqual([{ code: 'camera-blocked' }]);
});

test('a page that allows the camera hears nothing of it', async ({ kyc, bank, sandbox }) => {
  const policy = `camera=(self "http://${sandbox.personaHost}")`;
  await enter(kyc, bank, { 'Permissions-Policy': policy });
  await goThrough(kyc.frame);
  await kyc.reach('verified');

  expect(await cameraWords(kyc)).toEqual([]);
});

test('a device without a camera is noticed before the customer is asked', async ({ kyc, page }) => {
  await page.addInitScript(() => {
    MediaDevices.prototype.enumerateDevices = () => Promise.resolve([]);
  });
  await kyc.run('passes');
  await kyc.hear('kyc-ready');

  await expect(cameraNotice(kyc)).toBeVisible();
  expect(await cameraWords(kyc)).toEqual([{ code: 'camera-missing' }]);
});
