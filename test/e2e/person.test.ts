/** A person at the screens: inside the frame, and at the element's own buttons. */
import type { Locator, Page } from '@playwright/test';
import { magicGuid } from '../../src/sandbox/index.js';
import { begin, goOnToTheEnd, goThrough, leave, makeItFail } from './support/customer.js';
import { expect, test } from './support/test.js';

test('a person goes through the screens of the frame and is verified', async ({ kyc }) => {
  await kyc.run('passes');
  await goThrough(kyc.frame);
  await kyc.reach('verified');

  expect(await kyc.states()).toEqual(['starting', 'capturing', 'processing', 'verified']);
  await expect(kyc.element.getByRole('heading', { name: 'Your identity is verified' })).toBeVisible();
});

test('what happens in the frame is told in one vocabulary', async ({ kyc }) => {
  await kyc.run('passes');
  await goThrough(kyc.frame);
  await kyc.reach('verified');

  const progress = await kyc.eventsOf('kyc-progress');
  expect(new Set(progress.map(({ name }) => name))).toEqual(
    new Set(['opened', 'page', 'started', 'document-uploaded', 'selfie-captured', 'selfie-uploaded']),
  );
  expect(progress.every(({ state }) => state === 'capturing')).toBe(true);
});

test('the camera of the machine takes the pictures', async ({ kyc }) => {
  await kyc.run('passes');
  await begin(kyc.frame);
  await kyc.frame.getByRole('button', { name: 'Continue' }).click();
  await kyc.frame.getByRole('button', { name: 'Use camera' }).click();
  await kyc.frame.getByRole('button', { name: 'Take photo' }).click();
  await kyc.frame.getByRole('button', { name: 'Continue' }).click();
  await kyc.frame.getByRole('heading', { name: 'Take a selfie' }).waitFor();

  const names = (await kyc.eventsOf('kyc-progress')).map(({ name }) => name);
  expect(names).toContain('document-captured');
});

test('the cross inside the frame pauses the verification', async ({ kyc }) => {
  await kyc.run('passes');
  await begin(kyc.frame);
  await leave(kyc.frame);
  await kyc.reach('cancelled');

  expect(await kyc.eventsOf('kyc-cancelled')).toHaveLength(1);
  expect(await kyc.eventsOf('kyc-submitted')).toHaveLength(0);
  await expect(kyc.element.locator('iframe')).toHaveCount(0);
});

test('after the cross, Continue goes on with a session where the person stood', async ({ kyc }) => {
  await kyc.run('passes');
  await begin(kyc.frame);
  const inquiryId = await kyc.get('inquiryId');
  await leave(kyc.frame);
  await kyc.reach('cancelled');
  await kyc.button('Continue').click();
  await goOnToTheEnd(kyc.frame);
  await kyc.reach('verified');

  expect(await kyc.get('inquiryId')).toBe(inquiryId);
  expect(kyc.sessions().map(({ status }) => status)).toEqual([201]);
  expect(kyc.creations()).toHaveLength(1);
  const states = ['starting', 'capturing', 'cancelled', 'starting', 'capturing', 'processing', 'verified'];
  expect(await kyc.states()).toEqual(states);
});

test('the element’s own Cancel takes the frame away at once', async ({ kyc }) => {
  await kyc.run('passes');
  await begin(kyc.frame);
  await kyc.button('Cancel').click();
  await kyc.reach('cancelled');

  await expect(kyc.element.locator('iframe')).toHaveCount(0);
  await expect(kyc.button('Continue')).toBeVisible();
});

test('after the element’s own Cancel, Continue opens what was not begun without a session', async ({ kyc }) => {
  await kyc.run('passes');
  await kyc.hear('kyc-ready');
  await kyc.button('Cancel').click();
  await kyc.button('Continue').click();
  await goThrough(kyc.frame);
  await kyc.reach('verified');

  expect(kyc.sessions()).toHaveLength(0);
  expect(kyc.creations()).toHaveLength(1);
});

test('Cancel before the frame is there pauses the verification, too', async ({ kyc, sandbox }) => {
  sandbox.control.addFault({ match: { method: 'GET', path: '/api/identity_verifications/' }, effect: { hang: true } });
  await kyc.run('passes');
  await kyc.hear('kyc-step-start', 2);
  await kyc.button('Cancel').click();
  await kyc.reach('cancelled');

  sandbox.control.clearFaults();
  await kyc.button('Continue').click();
  await kyc.reach('capturing');
  expect(kyc.creations()).toHaveLength(1);
});

test('a verification that fails in the frame asks the person to do it again, with the reasons', async ({ kyc }) => {
  await kyc.run('passes');
  await begin(kyc.frame);
  await makeItFail(kyc.frame);
  await kyc.reach('action');

  const reasons = ['id_quality_check_failure', 'selfie_quality_check_failure'];
  expect(await kyc.eventsOf('kyc-action')).toEqual([expect.objectContaining({ reasons })]);
  await expect(kyc.element.getByRole('listitem').filter({ hasText: 'selfie' })).toBeVisible();
  expect(kyc.creations()).toHaveLength(1);
});

test('Try again after a failure creates exactly one new verification', async ({ kyc, sandbox }) => {
  await kyc.run('passes');
  await begin(kyc.frame);
  await makeItFail(kyc.frame);
  await kyc.reach('action');
  const failed = await kyc.get('verificationGuid');
  await kyc.button('Try again').dblclick();
  await goThrough(kyc.frame);
  await kyc.reach(['verified', 'action']);

  expect(kyc.creations().map(({ status }) => status)).toEqual([201, 201]);
  expect(await kyc.get('verificationGuid')).not.toBe(failed);
  expect(sandbox.control.verificationsOf(magicGuid('passes'))).toHaveLength(2);
  expect(await kyc.get('state')).toBe('verified');
});

test('the focus goes to what the person has to read next', async ({ kyc }) => {
  await kyc.run('passes');
  await kyc.hear('kyc-ready');
  await kyc.button('Cancel').press('Enter');
  await kyc.reach('cancelled');

  await expect(kyc.element.getByRole('heading', { name: 'Continue where you left off' })).toBeFocused();
});

test('the keyboard alone is enough, from the first button to the verdict', async ({ kyc, page }) => {
  const screens = kyc.frame;
  await kyc.run('passes', { manual: true });
  await pressByKeyboard(page, kyc.button('Start verification'));
  await kyc.hear('kyc-ready');
  await pressByKeyboard(page, screens.getByRole('button', { name: 'Start verification' }));
  await screens.getByRole('heading', { name: 'Which document will you show?' }).waitFor();
  await pressByKeyboard(page, screens.getByRole('button', { name: 'Continue' }));
  for (const heading of ['Photograph the document', 'Take a selfie']) {
    await screens.getByRole('heading', { name: heading }).waitFor();
    await pressByKeyboard(page, screens.getByRole('button', { name: 'Use sample picture' }));
    await pressByKeyboard(page, screens.getByRole('button', { name: 'Continue' }));
  }
  await pressByKeyboard(page, screens.getByRole('button', { name: 'Submit' }));
  await kyc.reach('verified');

  await expect(kyc.element.getByRole('heading', { name: 'Your identity is verified' })).toBeFocused();
});

/** Goes on by Tab until the button has the focus, then presses Enter. */
async function pressByKeyboard(page: Page, button: Locator): Promise<void> {
  await button.waitFor();
  const isReached = (): Promise<boolean> =>
    button.evaluate((element) => document.hasFocus() && element.matches(':focus'));
  for (let presses = 0; !(await isReached()); presses += 1) {
    expect(presses).toBeLessThan(20);
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
}
