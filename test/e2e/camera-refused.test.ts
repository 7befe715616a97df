/** A camera the person, or the machine, does not give: said by name, with two ways on. */
import { denyCamera } from '../support/chromium.js';
import { begin, goOnToTheEnd } from './support/customer.js';
import { launch } from './support/launch.js';
import { expect, test } from './support/test.js';

test.use({ launchOptions: launch(denyCamera) });

test('a camera that is refused is a named failure whose way on is the same inquiry', async ({ kyc }) => {
  await kyc.run('passes');
  await begin(kyc.frame);
  const inquiryId = await kyc.get('inquiryId');
  await kyc.frame.getByRole('button', { name: 'Continue' }).click();
  await kyc.frame.getByRole('button', { name: 'Use camera' }).click();
  await kyc.reach('error');
  expect(await kyc.get('error')).toMatchObject({ code: 'camera-blocked', retryable: true });
  await kyc.button('Try again').click();
  await goOnToTheEnd(kyc.frame);
  await kyc.reach('verified');

  expect(await kyc.get('inquiryId')).toBe(inquiryId);
  expect((await kyc.eventsOf('kyc-progress')).map(({ name }) => name)).toContain('camera-failed');
  expect(kyc.creations()).toHaveLength(1);
});

test('where the camera is refused, the phone is offered beside trying again', async ({ kyc }) => {
  await kyc.run('passes');
  await begin(kyc.frame);
  await kyc.frame.getByRole('button', { name: 'Continue' }).click();
  await kyc.frame.getByRole('button', { name: 'Use camera' }).click();
  await kyc.reach('error');
  await kyc.button('Use your phone').click();

  await expect(kyc.button('Copy link')).toBeVisible();
  expect(kyc.creations()).toHaveLength(1);
});
