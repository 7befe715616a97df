/** How long after the platform's verdict the element tells of it. */
import type { Browser } from '@playwright/test';
import { addPage } from './contestants.js';
import { hosts, type Origins } from './origins.js';

export interface Delay {
  /** ms from the platform's record having the verdict to `kyc-verified`. */
  readonly told: number;
  /** ms between the last two looks at the record. */
  readonly interval: number;
}

/** ms between two looks into the sandbox's records. */
const precision = 2;

export async function delayOfVerdict(browser: Browser, origins: Origins, guid: string): Promise<Delay> {
  const { control } = origins.sandbox;
  control.reset();
  control.setAutopilot('complete');
  addPage(origins.site, 'kyc-verification', guid, await control.mintToken({ customerGuid: guid }));
  const context = await browser.newContext({ ignoreHTTPSErrors: true });
  const page = await context.newPage();
  let decided: number | undefined;
  const watch = setInterval(() => {
    if (control.verificationsOf(guid)[0]?.['outcome'] === 'passed') decided ??= Date.now();
  }, precision);
  await page.goto(`https://${hosts.site}/`);
  const told = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        document.querySelector('kyc-verification')?.addEventListener('kyc-verified', () => {
          resolve(Date.now());
        });
      }),
  );
  clearInterval(watch);
  await context.close();
  const looks = control
    .calls()
    .filter(({ method, path }) => method === 'GET' && path.includes('identity_verifications/'));
  const [before, last] = looks.slice(-2);
  if (decided === undefined || !before || !last) throw new Error('The verdict came without a look at the record.');
  return { told: told - decided, interval: last.at - before.at };
}
