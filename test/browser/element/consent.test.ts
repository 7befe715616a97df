import { expect } from '@open-wc/testing';
import { mount, reach } from '../support/element.js';
import { addFault, customer, setRecord, verificationsOf } from '../support/sandbox-control.js';

describe('a customer who tries again after an error', () => {
  it('is shown that the verification has failed meanwhile before another one is made', async function () {
    this.timeout(20_000);
    const who = await customer('passes');
    await addFault({
      match: { method: 'GET', path: '/api/identity_verifications/', customerGuid: who.guid },
      times: 4,
      effect: { status: 503 },
    });
    const element = await reach(await mount(who), 'error');
    await setRecord(who.guid, { verification: { state: 'completed', outcome: 'failed' } });
    element.retry();
    await reach(element, 'action', 'capturing');
    expect([element.state, (await verificationsOf(who.guid)).length]).to.deep.equal(['action', 1]);
  });
});
