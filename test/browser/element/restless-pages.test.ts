import { expect } from '@open-wc/testing';
import { bare, endOfTurn, mount, next, reach, told } from '../support/element.js';
import { Timers } from '../support/timers.js';
import { addFault, callsOf, customer, mint, setRecord } from '../support/sandbox-control.js';

const reads = async (guid: string): Promise<number> =>
  (await callsOf(guid)).filter(({ method }) => method === 'GET').length;

describe('a review', () => {
  it('is not looked at each time the page renders with another function as getToken', async () => {
    const { guid, token } = await customer('passes');
    await setRecord(guid, { verification: { state: 'reviewing' } });
    const element = await reach(await bare({ customerGuid: guid, getToken: () => Promise.resolve(token) }), 'review');
    const before = await reads(guid);
    for (let render = 0; render < 20; render += 1) {
      element.getToken = () => Promise.resolve(token);
      await element.updateComplete;
      await reads(guid);
    }
    expect((await reads(guid)) - before).to.be.at.most(2);
    element.remove();
  });

  it('whose looks are refused is not looked at without a pause where the page renders at each line of the log', async () => {
    const { guid, token } = await customer('passes');
    await setRecord(guid, { verification: { state: 'reviewing' } });
    const element = await reach(await bare({ customerGuid: guid, getToken: () => Promise.resolve(token) }), 'review');
    await addFault({ match: { customerGuid: guid, method: 'GET' }, effect: { status: 401 } });
    const render = async (): Promise<void> => {
      await endOfTurn();
      element.getToken = () => Promise.resolve(token);
    };
    element.addEventListener('kyc-log', () => void render());
    const before = await reads(guid);
    const began = performance.now();
    element.retry();
    while ((await reads(guid)) - before < 40 && performance.now() - began < 3_000) await endOfTurn();
    const asked = (await reads(guid)) - before;
    element.remove();
    expect(asked).to.be.at.most(4);
  });
});

describe('a token that is given during a review', () => {
  it('is no word of the customer to go on from what follows it', async () => {
    const { guid, token } = await customer('passes');
    await setRecord(guid, { verification: { state: 'reviewing' } });
    const element = await reach(await bare({ customerGuid: guid, token }), 'review');
    element.token = await mint({ customerGuid: guid });
    await setRecord(guid, { verification: { state: 'completed', outcome: 'failed' } });
    const timers = new Timers(200);
    try {
      element.retry();
      await reach(element, 'action');
      await endOfTurn();
      await endOfTurn();
      // The stop before it would go on by itself.
      expect(timers.delays).not.to.include(250);
      element.remove();
    } finally {
      timers.release();
    }
  });
});

describe('a session that is forbidden', () => {
  it('is asked for ever more seldom of a page that answers each failure with another token', async () => {
    const who = await customer('resumable-pending');
    await addFault({ match: { customerGuid: who.guid, path: '/api/persona_sessions' }, effect: { status: 403 } });
    const timers = new Timers(500);
    try {
      const element = await mount(who);
      element.addEventListener('kyc-error', () => {
        void mint({ customerGuid: who.guid }).then((token) => (element.token = token));
      });
      for (const wait of [500, 1_000, 2_000, 4_000]) {
        while (!timers.delays.includes(wait)) await endOfTurn();
        timers.fire(wait);
      }
      expect(element.error?.code).to.equal('token-forbidden');
      expect(told(element, 'kyc-error')).to.have.length(5);
      element.remove();
    } finally {
      timers.release();
    }
  });
});

describe('a page that renders twice after each failure, with another getToken that fails', () => {
  it('is asked ever more seldom all the same', async () => {
    const { guid } = await customer('already-verified');
    const fail = (): (() => Promise<string>) => () => Promise.reject(new Error('Signed out'));
    const element = await bare({ customerGuid: guid });
    const render = async (): Promise<void> => {
      for (let time = 0; time < 2; time += 1) {
        await endOfTurn();
        element.getToken = fail();
      }
    };
    element.addEventListener('kyc-error', () => void render());
    element.getToken = fail();
    const began = performance.now();
    while (told(element, 'kyc-error').length < 12 && performance.now() - began < 1_500) await endOfTurn();
    const failures = told(element, 'kyc-error').length;
    element.remove();
    expect(failures).to.be.lessThan(8);
  });
});

describe('a page’s own platform', () => {
  it('whose associates are no list throws nothing into the page', async () => {
    const platform = {
      name: 'acme',
      key: async () => 'acme',
      look: async () => ({
        situation: { kind: 'waiting', step: 'decision', pace: 'deciding' } as const,
        associates: {} as readonly [],
      }),
      create: async () => undefined,
      admit: async () => undefined,
    };
    const element = await bare({ customerGuid: 'a', token: 'b', platform });
    let thrown: unknown;
    while (!['processing', 'error'].includes(element.state)) await next(element, 'kyc-statechange');
    await element.updateComplete.catch((error: unknown) => (thrown = error));
    element.remove();
    expect(String(thrown)).to.equal('undefined');
  });
});
