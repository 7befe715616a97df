/** Messages to the page's window: who posts what, and when they have arrived. */
import type { Frame, Page } from '@playwright/test';
import type { KycPage } from '../../support/kyc-page.js';
import { addressOf, expect, personaFrame } from './test.js';

declare global {
  interface Window {
    /** How many messages the page's window has been given. */
    mail: number;
  }
}

/** Runs in the page before its own scripts. */
export function countMail(): void {
  if (window !== window.top) return;
  window.mail = 0;
  window.addEventListener('message', () => {
    window.mail += 1;
  });
}

/** An open capture, in which the customer does nothing. */
export interface Scene {
  readonly frame: Frame;
  readonly containerId: string;
  readonly inquiryId: string;
  /** What the frame would post if the customer were through. */
  readonly complete: Readonly<Record<string, unknown>>;
}

export async function openCapture(kyc: KycPage): Promise<Scene> {
  const { page, sandbox } = kyc;
  sandbox.control.setAutopilot('nothing');
  await page.addInitScript(countMail);
  await kyc.run('passes');
  await kyc.hear('kyc-ready');
  await kyc.hear('kyc-progress', 2);
  const address = await addressOf(kyc);
  const containerId = address.get('container-id') ?? '';
  const inquiryId = address.get('inquiry-id') ?? '';
  const metadata = { inquiryId, status: 'completed', fields: {} };
  return {
    frame: await personaFrame(kyc),
    containerId,
    inquiryId,
    complete: { name: 'complete', containerId, metadata },
  };
}

/** Does what posts so many messages to the page, and waits until the page's window has been given them. */
export async function delivered(page: Page, times: number, post: () => Promise<unknown>): Promise<void> {
  const before = await page.evaluate(() => window.mail);
  await post();
  await page.waitForFunction((expected) => window.mail >= expected, before + times);
}

/** Posts from this frame to the page around it, each as a message of its own. */
export const postToParent = (frame: Frame, ...data: readonly unknown[]): Promise<void> =>
  frame.evaluate((data) => {
    for (const each of data) window.parent.postMessage(each, '*');
  }, data);

/** Nothing has come of what was posted since then: not one event more, and the capture is open. */
export async function expectNothingCameOf(kyc: KycPage, eventsBefore: number): Promise<void> {
  const events = await kyc.events();
  expect(events.slice(eventsBefore)).toEqual([]);
  expect(await kyc.get('state')).toBe('capturing');
  expect(await kyc.get('verdict')).toBeNull();
}
