/** How much moves by itself in the page while a customer is verified. */
import { goThrough } from './support/customer.js';
import { expect, test } from './support/test.js';

/** The customer is to see no jump at all; 0.02 is a fifth of what counts as good (0.1). */
const limit = 0.02;

interface Shift {
  readonly value: number;
  /** What moved: from where to where. */
  readonly of: readonly string[];
}

declare global {
  interface Window {
    shifts: Shift[];
  }
}

/** Chromium's own measure, from the page's beginning; here what follows an input within half a second counts, too. */
const script = `
  const rect = ({ x, y, width, height }) => [x, y, width, height].map(Math.round).join(' ');
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const { value, sources } of list.getEntries()) {
      const of = sources.map(({ previousRect, currentRect }) => rect(previousRect) + ' → ' + rect(currentRect));
      window.shifts.push({ value, of });
    }
  }).observe({ type: 'layout-shift', buffered: true });
`;

/** As the README says. */
const untilDefined = 'kyc-verification:not(:defined) { display: block; min-height: min(620px + 7.5em, 100svh); }';

for (const viewport of [
  { width: 375, height: 700 },
  { width: 1200, height: 900 },
]) {
  for (const manual of [true, undefined] as const) {
    const how = manual ? 'the intro' : 'the start by itself';
    test(`nothing jumps from ${how} to the verdict, ${viewport.width} px wide`, async ({ kyc, page }) => {
      await page.setViewportSize(viewport);
      const tag = await kyc.tag('passes', { manual });
      await kyc.open(`<style>${untilDefined}</style><h1>A bank</h1>${tag}<p>Below the element.</p>`, { script });
      if (manual) await kyc.button('Start verification').click();
      await goThrough(kyc.frame);
      await kyc.reach('verified');
      await expect(kyc.element.getByRole('heading', { name: 'Your identity is verified' })).toBeVisible();

      const found = await page.evaluate(() => window.shifts);
      const sum = found.reduce((total, { value }) => total + value, 0);
      console.info(`Layout shift from ${how}, ${viewport.width} px: ${sum.toFixed(4)}`);
      expect(sum, JSON.stringify(found)).toBeLessThanOrEqual(limit);
    });
  }
}
