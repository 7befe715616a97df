/** What is told of a camera that will not work: to the developer in the log, to the customer in a notice. */
import type { Locator } from '@playwright/test';
import type { KycPage } from '../../support/kyc-page.js';

export async function cameraWords(kyc: KycPage): Promise<unknown[]> {
  const logs = await kyc.eventsOf('kyc-log');
  return logs.filter(({ message }) => message === 'The camera will not work here.').map(({ data }) => data);
}

export const cameraNotice = (kyc: KycPage): Locator =>
  kyc.element.locator('[part=notice]', { hasText: 'The camera does not work on this page.' });
