/** `test` with a page for the element; a script error on the page fails the test. */
import { expect, test as base } from '../../support/e2e.js';
import { KycPage } from './kyc-page.js';

export { expect };
export { tag, type Attributes } from './kyc-page.js';

export const test = base.extend<{ kyc: KycPage }>({
  kyc: async ({ page, site, sandbox }, use) => {
    const kyc = await KycPage.prepare(page, site, sandbox);
    await use(kyc);
    expect(kyc.pageErrors).toEqual([]);
  },
});
