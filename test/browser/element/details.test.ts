import { expect } from '@open-wc/testing';
import { KycError } from '../../../src/index.js';
import { endOfTurn } from '../support/element.js';
import { own } from '../support/own.js';

describe('details()', () => {
  const never = () => new Promise<never>(() => undefined);

  it('of an element that is taken out meanwhile is undefined, as of one that was never put in', async () => {
    const element = own({ details: never });
    const before = await element.details();
    document.body.append(element);
    const details = element.details();
    element.remove();
    await endOfTurn();
    expect([before, await details]).to.deep.equal([undefined, undefined]);
  });

  it('rejects with a KycError, whatever went wrong', async () => {
    const element = own({ details: () => Promise.reject(new TypeError('Something of the page.')) });
    document.body.append(element);
    const failure: unknown = await element.details().catch((error: unknown) => error);
    element.remove();
    expect(failure).to.be.instanceOf(KycError).with.property('code', 'internal');
  });
});
