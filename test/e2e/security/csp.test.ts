/** A page as strict as a page can be: the whole job, without a violation and without a word on the console. */
import type { StoryName } from '../../../src/sandbox/index.js';
import type { State } from '../../../src/flow/state.js';
import { goThrough, leave } from '../support/customer.js';
import type { KycPage } from '../support/kyc-page.js';
import { document, type House } from './support/house.js';
import { strictPolicy, violations, watchViolations } from './support/policy.js';
import { expect, test } from './support/test.js';

/** Opens the story on the strict page. */
async function enter(kyc: KycPage, bank: House, story: StoryName): Promise<void> {
  await kyc.page.addInitScript(watchViolations);
  const url = bank.page('/page', document(await kyc.tag(story)), {
    'Content-Security-Policy': strictPolicy(kyc.sandbox),
  });
  await kyc.page.goto(url);
}

/** What a page's owner would find on the console, apart from the browser's own word on an answer's status. */
const complaints = (kyc: KycPage): string[] =>
  kyc.console
    .filter((message) => message.type() === 'error' || message.type() === 'warning')
    .map((message) => message.text())
    .filter((text) => !text.startsWith('Failed to load resource: the server responded with a status of'));

test('a customer goes all the way on a strict page without one violation', async ({ kyc, bank }) => {
  await enter(kyc, bank, 'passes');
  await goThrough(kyc.frame);
  await kyc.reach('verified');

  expect(await kyc.states()).toEqual(['starting', 'capturing', 'processing', 'verified']);
  expect(await violations(kyc.page)).toEqual([]);
  expect(complaints(kyc)).toEqual([]);
});

test('leaving and going on is no violation on a strict page', async ({ kyc, bank }) => {
  await enter(kyc, bank, 'passes');
  await leave(kyc.frame);
  await kyc.reach('cancelled');
  await kyc.button('Continue').click();
  await goThrough(kyc.frame);
  await kyc.reach('verified');

  expect(await violations(kyc.page)).toEqual([]);
  expect(complaints(kyc)).toEqual([]);
});

const ends: readonly (readonly [StoryName, State])[] = [
  ['resumable-pending', 'verified'],
  ['failed-before', 'action'],
  ['rejects', 'rejected'],
  ['review-forever', 'review'],
  ['frozen', 'frozen'],
  ['business', 'verified'],
  ['forbidden', 'error'],
  ['always-down', 'error'],
];

for (const [story, end] of ends) {
  test(`a strict page is not violated by ${story}, which ends in ${end}`, async ({ kyc, bank, sandbox }) => {
    sandbox.control.setAutopilot('complete');
    await enter(kyc, bank, story);
    await kyc.reach(end);
    await expect(kyc.element.locator(`[part~="panel-${end}"]`)).toBeVisible();

    expect(await violations(kyc.page)).toEqual([]);
    expect(complaints(kyc)).toEqual([]);
  });
}

test.describe('in the dark', () => {
  test.use({ colorScheme: 'dark' });

  test('a customer goes all the way on a strict page without one violation', async ({ kyc, bank }) => {
    await enter(kyc, bank, 'passes');
    await goThrough(kyc.frame);
    await kyc.reach('verified');

    expect(await violations(kyc.page)).toEqual([]);
    expect(complaints(kyc)).toEqual([]);
  });
});

test('the watch for violations sees one, and the page is styled all the same', async ({ kyc, bank, page }) => {
  await enter(kyc, bank, 'already-verified');
  await kyc.reach('verified');
  await page.evaluate(() => {
    const style = window.document.createElement('style');
    style.textContent = 'body { color: red }';
    window.document.head.append(style);
  });

  await expect.poll(() => violations(page)).toEqual(['style-src-elem inline']);
  const base = kyc.element.locator('[part="base"]');
  expect(await base.evaluate((element) => getComputedStyle(element).borderTopStyle)).toBe('solid');
});
