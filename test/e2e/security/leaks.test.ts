/** Rounds of putting the element on the page, opening the capture and taking it away: nothing of them is left. */
import { magicGuid } from '../../../src/sandbox/index.js';
import { tag, type KycPage } from '../support/kyc-page.js';
import { document as pageOf, type House } from './support/house.js';
import { Counter, countTimers, type Counts } from './support/counts.js';
import { expect, test } from './support/test.js';

/** How far a round goes before the element is taken away. */
type Depth = 'ready' | 'capturing' | 'starting' | 'verified' | 'review';

declare global {
  interface Window {
    rounds: (times: number) => Promise<number>;
  }
}

/** Runs in the page: puts the element there, waits for the event (or the state), takes it away; so often. */
function prepareRounds({ markup, depth }: { markup: string; depth: Depth }): void {
  const round = (): Promise<void> =>
    new Promise((resolve) => {
      const template = window.document.createElement('template');
      template.innerHTML = markup;
      const element = window.document.importNode(template.content, true).firstElementChild;
      if (!element) return;
      const type = depth === 'ready' ? 'kyc-ready' : 'kyc-statechange';
      const leave = (event: Event): void => {
        if (depth !== 'ready' && (event as CustomEvent<{ to: string }>).detail.to !== depth) return;
        element.removeEventListener(type, leave);
        // Not within the event: whoever dispatches it is not done.
        window.queueMicrotask(() => {
          element.remove();
          // The end of a round is a turn of its own: the removal takes effect at the end of this one.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            port1.close();
            resolve();
          };
          port2.postMessage(null);
        });
      };
      element.addEventListener(type, leave);
      window.document.body.append(element);
    });
  window.rounds = async (times) => {
    for (let count = 0; count < times; count += 1) await round();
    return times;
  };
}

async function enter(
  kyc: KycPage,
  bank: House,
  story: 'passes-immediately-ready' | 'already-verified' | 'review-forever',
  depth: Depth,
): Promise<Counter> {
  const { page } = kyc;
  const markup = tag({ 'customer-guid': magicGuid(story), token: await kyc.token(story), ...kyc.addresses });
  await page.addInitScript(countTimers);
  const counter = await Counter.attach(page);
  await page.goto(bank.page('/page', pageOf('')));
  await page.evaluate(() => customElements.whenDefined('kyc-verification').then(() => undefined));
  await page.evaluate(prepareRounds, { markup, depth });
  return counter;
}

async function after(kyc: KycPage, counter: Counter, rounds: number): Promise<Counts> {
  await kyc.page.evaluate((rounds) => window.rounds(rounds), rounds);
  // Creations outlive the element, and the browser takes a moment to end what was aborted.
  await expect.poll(async () => (await counter.count()).requests, { timeout: 20_000 }).toBe(0);
  await kyc.page.evaluate(() => {
    window.heard.length = 0;
  });
  return counter.count();
}

/** Slack for 90 rounds: what the browser itself keeps for a while, less than one thing a round. */
function expectNoGrowth(early: Counts, late: Counts): void {
  expect(late.listeners).toEqual(early.listeners);
  expect(late).toMatchObject({ timers: 0, frames: 1, requests: 0, locks: 0 });
  expect(late.allListeners - early.allListeners).toBeLessThanOrEqual(45);
  expect(late.nodes - early.nodes).toBeLessThanOrEqual(45);
  expect(late.documents - early.documents).toBeLessThanOrEqual(5);
  expect(late.heap - early.heap).toBeLessThanOrEqual(300_000);
}

test.describe.configure({ timeout: 240_000 });
test.use({ speed: 50, trace: 'off' });

test('a hundred captures that are opened and taken away leave nothing behind', async ({ kyc, bank, sandbox }) => {
  sandbox.control.setAutopilot('nothing');
  const counter = await enter(kyc, bank, 'passes-immediately-ready', 'ready');
  const early = await after(kyc, counter, 10);
  const late = await after(kyc, counter, 90);

  expectNoGrowth(early, late);
  expect(kyc.creations()).toHaveLength(1);
});

test('a hundred elements that are taken away as soon as they start leave nothing behind', async ({ kyc, bank }) => {
  const counter = await enter(kyc, bank, 'passes-immediately-ready', 'starting');
  const early = await after(kyc, counter, 10);
  const late = await after(kyc, counter, 90);

  expectNoGrowth(early, late);
});

test('a hundred elements that reached a verdict leave nothing behind', async ({ kyc, bank }) => {
  const counter = await enter(kyc, bank, 'already-verified', 'verified');
  const early = await after(kyc, counter, 10);
  const late = await after(kyc, counter, 90);

  expectNoGrowth(early, late);
});

test('an element that is taken away in review has no timer and no listener left in the next turn', async ({
  kyc,
  bank,
  sandbox,
}) => {
  sandbox.control.setAutopilot('complete');
  const counter = await enter(kyc, bank, 'review-forever', 'review');
  const before = await counter.count();
  await kyc.page.evaluate(() => window.rounds(1));
  const { listeners, timers, frames, locks } = await counter.count();

  expect({ listeners, timers, frames, locks }).toEqual({ listeners: before.listeners, timers: 0, frames: 1, locks: 0 });
});
