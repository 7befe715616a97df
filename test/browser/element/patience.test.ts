import { request, sent, type Sent } from '../support/spies.js'; // before the element
import { expect } from '@open-wc/testing';
import { endOfTurn, mount } from '../support/element.js';
import { addFault, customer } from '../support/sandbox-control.js';
import { Timers } from '../support/timers.js';

const isCreation = ({ method, url }: Sent): boolean => method === 'POST' && url.endsWith('/identity_verifications');
const asked = 20_000;

describe('a creation that is refused as too many, until 20 s have passed', () => {
  let timers: Timers;

  beforeEach(() => {
    timers = new Timers();
  });

  afterEach(() => {
    timers.release();
  });

  it('is not sent again sooner because the tab becomes visible', async () => {
    const who = await customer('passes');
    await addFault({
      match: { method: 'POST', path: '/api/identity_verifications', customerGuid: who.guid },
      effect: {
        status: 429,
        headers: { 'retry-after': String(asked / 1000), 'access-control-expose-headers': 'retry-after' },
        body: {},
      },
    });
    await mount(who);
    await request(isCreation);
    while (!timers.delays.includes(asked)) await endOfTurn();
    window.dispatchEvent(new Event('visibilitychange'));
    await endOfTurn();
    await endOfTurn();
    expect([timers.delays.includes(asked), sent.filter(isCreation).length]).to.deep.equal([true, 1]);
  });
});
