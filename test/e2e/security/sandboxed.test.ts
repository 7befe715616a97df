/** A page in a sandbox without an origin, into which Persona's frame is drawn, too. */
import type { Frame } from '@playwright/test';
import type { StoryName } from '../../../src/sandbox/index.js';
import type { State } from '../../../src/flow/state.js';
import type { KycPage } from '../support/kyc-page.js';
import { document, type House } from './support/house.js';
import { expect, test } from './support/test.js';

/** Opens a page that holds the bank's page in a sandbox, and returns the latter. */
async function enter(kyc: KycPage, bank: House, story: StoryName): Promise<Frame> {
  const inner = bank.page('/page', document(await kyc.tag(story)));
  await kyc.page.goto(bank.page('/outer', `<!doctype html><iframe sandbox="allow-scripts" src="${inner}"></iframe>`));
  const frame = kyc.page.frames().find((frame) => frame.url() === inner);
  if (!frame) throw new Error('There is no page in the sandbox.');
  return frame;
}

const stateIn = (frame: Frame): Promise<State | undefined> =>
  frame.evaluate(() => window.document.querySelector('kyc-verification')?.state);

test('a silent frame in a sandboxed page is blocked by the sandbox, in so many words', async ({ kyc, bank, page }) => {
  await page.clock.install();
  const frame = await enter(kyc, bank, 'passes');
  await expect.poll(() => stateIn(frame)).toBe('capturing');
  await page.clock.fastForward(16_000);
  await expect.poll(() => stateIn(frame)).toBe('error');

  const error = await frame.evaluate(() => window.document.querySelector('kyc-verification')?.error);
  expect(error).toMatchObject({ code: 'provider-blocked', retryable: true });
  expect(error?.message).toContain('sandbox');
});

test('a sandboxed page without locks and storage still learns the verdict', async ({ kyc, bank }) => {
  const frame = await enter(kyc, bank, 'already-verified');

  await expect.poll(() => stateIn(frame)).toBe('verified');
});

test('a sandboxed page creates one verification for two elements', async ({ kyc, bank, page, sandbox }) => {
  const tag = await kyc.tag('passes');
  const inner = bank.page('/page', document(tag + tag));
  await page.goto(bank.page('/outer', `<!doctype html><iframe sandbox="allow-scripts" src="${inner}"></iframe>`));
  const frame = page.frames().find((frame) => frame.url() === inner);
  const states = () =>
    frame?.evaluate(() => Array.from(window.document.querySelectorAll('kyc-verification'), ({ state }) => state));
  await expect.poll(states).toEqual(['capturing', 'capturing']);

  expect(kyc.creations()).toHaveLength(1);
  expect(sandbox.control.calls().filter(({ status }) => status >= 400)).toEqual([]);
});
