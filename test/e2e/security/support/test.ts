/** `test` with the element's page, a bank that decides its headers, and a stranger on another origin. */
import type { Frame, Page } from '@playwright/test';
import { expect, test as base } from '../../support/test.js';
import type { KycPage } from '../../support/kyc-page.js';
import { build, type House } from './house.js';

export { expect };

export const test = base.extend<{ bank: House; stranger: House }>({
  // Playwright reads a fixture's wishes from its first parameter, which has to be a destructuring one.
  // eslint-disable-next-line no-empty-pattern
  bank: async ({}, use) => {
    const house = await build();
    await use(house);
    await house.close();
  },
  // eslint-disable-next-line no-empty-pattern
  stranger: async ({}, use) => {
    const house = await build();
    await use(house);
    await house.close();
  },
});

/** Persona's frame in the element; there is only one at a time. */
export async function personaFrame({ page, sandbox }: Pick<KycPage, 'page' | 'sandbox'>): Promise<Frame> {
  const isIt = (frame: Frame): boolean => frame.url().startsWith(`http://${sandbox.personaHost}/widget`);
  await expect.poll(() => page.frames().filter(isIt).length).toBe(1);
  const frame = page.frames().find(isIt);
  if (!frame) throw new Error('There is no frame of Persona.');
  return frame;
}

/** The parameters of the frame's address. */
export async function addressOf(kyc: Pick<KycPage, 'page' | 'sandbox'>): Promise<URLSearchParams> {
  return new URL((await personaFrame(kyc)).url()).searchParams;
}

/** Opens this address and waits until its document is there. */
export const visit = (page: Page, url: string): Promise<unknown> => page.goto(url);
