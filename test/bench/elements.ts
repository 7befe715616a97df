/** What many elements on one page cost, and what coming and going costs. No network: they wait for a customer. */
import type { Browser } from '@playwright/test';
import { hosts } from './origins.js';

export interface Cost {
  readonly elements: number;
  /** ms from the first one's making to the last one's first picture; processor ÷ 4. */
  readonly shown: number;
  /** Bytes of heap for all of them. */
  readonly heap: number;
}

/** @param rounds of making and removing one element */
export async function costOf(
  browser: Browser,
  counts: readonly number[],
  rounds: number,
): Promise<{ costs: Cost[]; mounts: number }> {
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  const heap = async (): Promise<number> => {
    await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
  };
  await page.goto(`https://${hosts.site}/empty`);
  await page.evaluate(() => customElements.whenDefined('kyc-verification'));
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });

  const show = (count: number): Promise<number> =>
    page.evaluate(async (count) => {
      const started = performance.now();
      const made = Array.from({ length: count }, () => document.createElement('kyc-verification'));
      document.body.append(...made);
      await Promise.all(made.map((element) => element.updateComplete));
      document.body.getBoundingClientRect();
      return performance.now() - started;
    }, count);
  const clear = (): Promise<void> =>
    page.evaluate(() => {
      document.body.replaceChildren();
    });

  await show(5);
  await clear();
  const costs: Cost[] = [];
  for (const elements of counts) {
    const before = await heap();
    const shown = await show(elements);
    costs.push({ elements, shown, heap: (await heap()) - before });
    await clear();
  }
  const started = performance.now();
  for (let round = 0; round < rounds; round += 1) {
    await show(1);
    await clear();
  }
  const mounts = performance.now() - started;
  await context.close();
  return { costs, mounts };
}
