/** The bank's page is itself in a frame of another site: Persona is told by whom, and the flow works. */
import type { Frame } from '@playwright/test';
import type { Attributes, KycPage } from '../support/kyc-page.js';
import { goThrough } from '../support/customer.js';
import { document, type House } from './support/house.js';
import { addressOf, expect, test } from './support/test.js';

interface Houses {
  readonly kyc: KycPage;
  readonly bank: House;
  readonly stranger: House;
}

/** Opens the stranger's page with the bank's page in it, and returns the latter. */
async function enter({ kyc, bank, stranger }: Houses, script = '', more: Attributes = {}): Promise<Frame> {
  bank.script('/page.js', script);
  const head = script === '' ? '' : '<script src="/page.js"></script>';
  const inner = bank.page('/page', document(await kyc.tag('passes', more), head));
  await kyc.page.goto(
    stranger.page(
      '/outer',
      `<!doctype html><iframe src="${inner}" allow="camera *" width="900" height="900"></iframe>`,
    ),
  );
  const frame = kyc.page.frames().find((frame) => frame.url() === inner);
  if (!frame) throw new Error('The page is not in the frame.');
  return frame;
}

const stateIn = (frame: Frame) => frame.evaluate(() => window.document.querySelector('kyc-verification')?.state);
const ancestors = (address: URLSearchParams): string[] =>
  [...address].filter(([name]) => name.startsWith('frame-ancestors')).map(([, value]) => value);

test('a page in a frame of another site brings a customer to the verdict', async ({ kyc, bank, stranger }) => {
  const frame = await enter({ kyc, bank, stranger });
  await goThrough(frame.frameLocator('kyc-verification iframe'));

  await expect.poll(() => stateIn(frame)).toBe('verified');
  expect(kyc.creations()).toHaveLength(1);
});

test('Persona’s frame is told the page and all that is around it, and where to post to', async ({
  kyc,
  bank,
  stranger,
}) => {
  await enter({ kyc, bank, stranger });

  const address = await addressOf(kyc);
  expect(ancestors(address)).toEqual([bank.origin, stranger.origin]);
  expect(address.get('message-target-origin')).toBe(bank.origin);
  expect(address.get('iframe-origin')).toBe(bank.origin);
});

test('the page’s own word on its ancestors counts more than the browser’s', async ({ kyc, bank, stranger }) => {
  const script = `
    addEventListener('DOMContentLoaded', () => {
      document.querySelector('kyc-verification').frameAncestors = ['https://portal.example', 'https://top.example'];
    });
    customElements.whenDefined('kyc-verification').then(() => {
      document.querySelector('kyc-verification').manual = false;
    });`;
  await enter({ kyc, bank, stranger }, script, { manual: true });

  const address = await addressOf(kyc);
  expect(ancestors(address)).toEqual([bank.origin, 'https://portal.example', 'https://top.example']);
  expect(address.get('message-target-origin')).toBe(bank.origin);
});

test('a page that is framed by nobody tells Persona nothing of it', async ({ kyc }) => {
  await kyc.run('passes');

  const address = await addressOf(kyc);
  expect(ancestors(address)).toEqual([]);
  expect(address.get('message-target-origin')).toBeNull();
});

test('the frame around the page cannot speak for Persona', async ({ kyc, bank, stranger, page }) => {
  const frame = await enter({ kyc, bank, stranger });
  const containerId = (await addressOf(kyc)).get('container-id');
  await frame.evaluate(() => {
    window.addEventListener('message', ({ source }) => {
      if (source === window.parent) window.document.title = 'The parent has spoken';
    });
  });
  await page.evaluate((containerId) => {
    const inner = window.document.querySelector('iframe')?.contentWindow;
    inner?.postMessage({ name: 'complete', containerId, metadata: { status: 'completed' } }, '*');
  }, containerId);
  await expect.poll(() => frame.title()).toBe('The parent has spoken');

  expect(await stateIn(frame)).toBe('capturing');
});
