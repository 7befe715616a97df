import { expect, waitUntil } from '@open-wc/testing';
import { KycError, states, type KycVerification, type State } from '../../../src/index.js';
import {
  bare,
  create,
  endOfTurn,
  frame,
  mount,
  next,
  once,
  part,
  reach,
  ready,
  stage,
  told,
} from '../support/element.js';
import type { Look } from '../../../src/platforms/platform.js';
import { en } from '../../../src/locales/en.js';
import { own } from '../support/own.js';
import { quietly } from '../support/quiet.js';
import { callsOf, customer, fly, mint, setRecord, verificationsOf } from '../support/sandbox-control.js';
import { Timers } from '../support/timers.js';

const acts = ['start', 'retry', 'cancel', 'reset'] as const;
type Act = (typeof acts)[number];

/** What a page could notice. */
const notice = (element: KycVerification): string =>
  JSON.stringify([element.state, element.history.length, element.verificationGuid, element.error, element.verdict]);

describe('on an element in no document', () => {
  for (const act of acts) {
    it(`${act}() does nothing before the first time`, async () => {
      const element = create(await customer('already-verified'));
      element[act]();
      await endOfTurn();
      expect(element.history).to.deep.equal([]);
    });

    it(`${act}() does nothing to a verdict`, async () => {
      const element = await stage('verified');
      element.remove();
      await endOfTurn();
      const before = notice(element);
      element[act]();
      await endOfTurn();
      expect(notice(element)).to.equal(before);
    });
  }

  it('start() leaves no wish behind for when it is put in', async () => {
    const element = create(await customer('already-verified'));
    element.manual = true;
    element.start();
    document.body.append(element);
    await element.updateComplete;
    await endOfTurn();
    const { state } = element;
    element.remove();
    expect(state).to.equal('idle');
  });
});

describe('in the wrong state', () => {
  const right: Readonly<Record<Act, readonly State[]>> = {
    start: ['idle'],
    retry: ['cancelled', 'action', 'error', 'review'],
    cancel: ['starting', 'capturing'],
    reset: states,
  };
  for (const act of acts) {
    for (const state of states.filter((each) => !right[act].includes(each))) {
      it(`${act}() does nothing in ${state}`, async () => {
        const element = await stage(state);
        const changes = told(element, 'kyc-statechange').length;
        element[act]();
        await endOfTurn();
        expect([element.state, told(element, 'kyc-statechange').length]).to.deep.equal([state, changes]);
      });
    }
  }

  it('retry() does nothing about an error that it cannot help', async () => {
    const element = await stage('error');
    const before = notice(element);
    element.retry();
    await endOfTurn();
    expect(notice(element)).to.equal(before);
  });
});

describe('start()', () => {
  it('begins a manual run', async () => {
    const element = await mount(await customer('already-verified'), { manual: true });
    element.start();
    expect((await element.settled()).state).to.equal('verified');
  });

  it('begins one run, however often it is called', async () => {
    const element = await mount(await customer('already-verified'), { manual: true });
    element.start();
    element.start();
    await reach(element, 'verified');
    expect(told(element, 'kyc-before-start')).to.have.length(1);
  });

  it('without a customer fails by name', async () => {
    const element = await quietly(async () => {
      const made = await bare({ manual: true });
      made.start();
      return made;
    });
    expect(element.error).to.include({ code: 'config-missing', attribute: 'customer-guid' });
  });

  it('without a token asks the page for one', async () => {
    const { guid } = await customer('already-verified');
    const element = await bare({ manual: true, customerGuid: guid });
    element.start();
    expect((await next(element, 'kyc-token-request')).detail.reason).to.equal('missing');
  });

  it('leads on after a refused start', async () => {
    const element = create(await customer('already-verified'));
    element.addEventListener('kyc-before-start', (event) => event.preventDefault(), { once: true });
    document.body.append(element);
    await next(element, 'kyc-before-start');
    await endOfTurn();
    element.start();
    await reach(element, 'verified');
    element.remove();
    expect(told(element, 'kyc-before-start')).to.have.length(2);
  });
});

describe('retry()', () => {
  it('goes on with the same verification after a cancellation', async () => {
    const who = await customer('passes', 'exit');
    const element = await reach(await mount(who), 'cancelled');
    await fly(who.guid, 'complete');
    element.retry();
    await reach(element, 'verified');
    expect(await verificationsOf(who.guid)).to.have.length(1);
  });

  it('works inside a listener of kyc-cancelled', async () => {
    const element = await ready(await mount(await customer('passes-immediately-ready')));
    element.addEventListener('kyc-cancelled', () => element.retry());
    element.cancel();
    await next(element, 'kyc-ready');
    expect([element.state, told(element, 'kyc-before-start').length]).to.deep.equal(['capturing', 1]);
  });

  it('works inside a listener of kyc-statechange', async () => {
    const element = await ready(await mount(await customer('passes-immediately-ready')));
    element.addEventListener('kyc-statechange', ({ detail }) => {
      if (detail.to === 'cancelled') element.retry();
    });
    element.cancel();
    await next(element, 'kyc-ready');
    expect(element.state).to.equal('capturing');
  });

  it('creates anew after a failed verification', async () => {
    const who = await customer('failed-before', 'complete');
    const element = await reach(await mount(who), 'action');
    element.retry();
    await reach(element, 'verified');
    expect(await verificationsOf(who.guid)).to.have.length(2);
  });

  it('creates once, however often it is called', async () => {
    const who = await customer('failed-before', 'complete');
    const element = await reach(await mount(who), 'action');
    element.retry();
    element.retry();
    await reach(element, 'verified');
    expect(await verificationsOf(who.guid)).to.have.length(2);
  });

  it('goes on after an error of the provider', async () => {
    const who = await customer('passes', 'error:application_error');
    const element = await reach(await mount(who), 'error');
    await fly(who.guid, 'complete');
    element.retry();
    await reach(element, 'verified');
    expect(told(element, 'kyc-before-start')).to.have.length(1);
  });

  it('looks at once in review', async () => {
    const who = await customer('passes');
    await setRecord(who.guid, { verification: { state: 'reviewing' } });
    const timers = new Timers(4_000);
    try {
      const element = await reach(await mount(who), 'review');
      await setRecord(who.guid, { customer: { state: 'verified' }, verification: { state: 'completed' } });
      element.retry();
      await reach(element, 'verified');
      expect(timers.delays).to.deep.equal([]);
    } finally {
      timers.release();
    }
  });
});

describe('a customer who asks in review', () => {
  it('is told that there is no decision yet', async () => {
    const who = await customer('passes');
    await setRecord(who.guid, { verification: { state: 'reviewing' } });
    const element = await reach(await mount(who), 'review');
    expect(part(element, 'panel-review').textContent).not.to.contain(en['review.undecided']);
    part(element, 'secondary-button').click();
    await waitUntil(() => part(element, 'panel-review').textContent.includes(en['review.undecided']));
  });

  it('sees that the answer is on its way', async () => {
    const reviewing: Look = { situation: { kind: 'waiting', step: 'decision', pace: 'reviewing' } };
    let answer: (look: Look) => void = () => undefined;
    const looks = [
      Promise.resolve(reviewing),
      new Promise<Look>((resolve) => {
        answer = resolve;
      }),
    ];
    const element = own({ look: () => looks.shift() ?? Promise.resolve(reviewing) });
    document.body.append(element);
    await reach(element, 'review');
    const spinners = (): number => part(element, 'panel-review').querySelectorAll('.answer .spinner').length;
    const before = spinners();
    element.retry();
    await element.updateComplete;
    const during = spinners();
    answer(reviewing);
    await waitUntil(() => part(element, 'panel-review').textContent.includes(en['review.undecided']));
    expect([before, during, spinners()]).to.deep.equal([0, 1, 0]);
    element.remove();
  });

  it('is answered by a look of their own where another one is under way, and fails', async () => {
    const reviewing = async (): Promise<Look> => ({
      situation: { kind: 'waiting', step: 'decision', pace: 'reviewing' },
    });
    let fail: (failure: KycError) => void = () => undefined;
    const failing = new Promise<Look>((_resolve, reject) => {
      fail = reject;
    });
    const looks = [reviewing, () => failing];
    const element = own({ look: () => (looks.shift() ?? reviewing)() });
    document.body.append(element);
    await reach(element, 'review');
    element.retry();
    await waitUntil(() => looks.length === 0);
    element.retry();
    fail(new KycError('api-unreachable', 'Lost.'));
    await waitUntil(() => part(element, 'panel-review').textContent.includes(en['review.undecided']));
    element.remove();
  });

  it('is told nothing by a look that failed, and the answer by the next', async () => {
    let fails = false;
    const platform = {
      name: 'acme',
      key: async () => 'acme',
      look: async () => {
        if (fails) throw new KycError('api-unreachable', 'No answer.');
        return { situation: { kind: 'waiting', step: 'decision', pace: 'reviewing' } as const };
      },
      create: async () => undefined,
      admit: async () => undefined,
    };
    const element = await reach(await bare({ customerGuid: 'a', token: 'b', platform }), 'review');
    fails = true;
    const failure = next(element, 'kyc-log');
    element.retry();
    await failure;
    await endOfTurn();
    await element.updateComplete;
    expect(part(element, 'panel-review').textContent).not.to.contain(en['review.undecided']);

    fails = false;
    element.retry();
    await waitUntil(() => part(element, 'panel-review').textContent.includes(en['review.undecided']));
  });
});

describe('cancel()', () => {
  it('takes the frame away', async () => {
    const element = await stage('capturing');
    element.cancel();
    await reach(element, 'cancelled');
    expect(frame(element)).to.equal(null);
  });

  it('stops the preparation', async () => {
    const element = await stage('starting');
    element.cancel();
    await reach(element, 'cancelled');
    expect(told(element, 'kyc-cancelled')).to.have.length(1);
  });

  for (const name of ['kyc-before-start', 'kyc-statechange', 'kyc-step-start', 'kyc-token-request'] as const) {
    it(`inside a listener of the first ${name} can be taken back`, async () => {
      const { guid, token } = await customer('passes-immediately-ready');
      const element = create();
      element.customerGuid = guid;
      element.addEventListener(name, () => element.cancel(), { once: true });
      element.addEventListener('kyc-token-request', ({ detail }) => detail.respondWith(token));
      document.body.append(element);
      element.start();
      if (name !== 'kyc-before-start') {
        await reach(element, 'cancelled');
        element.retry();
      }
      await ready(element);
      element.remove();
    });
  }

  it('inside getToken can be taken back', async () => {
    const { guid, token } = await customer('passes-immediately-ready');
    const element = create();
    element.customerGuid = guid;
    element.getToken = () => {
      element.cancel();
      element.getToken = () => token;
      return token;
    };
    document.body.append(element);
    await reach(element, 'cancelled');
    element.retry();
    await ready(element);
    element.remove();
  });

  it('inside a listener of kyc-ready leaves the capture', async () => {
    const element = await mount(await customer('passes-immediately-ready'));
    element.addEventListener('kyc-ready', () => element.cancel());
    await reach(element, 'cancelled');
    expect(frame(element)).to.equal(null);
  });
});

describe('reset()', () => {
  for (const state of states) {
    it(`leads from ${state} to idle, and forgets what was known`, async () => {
      const element = await stage(state);
      element.reset();
      await element.updateComplete;
      const { verificationGuid, inquiryId, step, verdict, error } = element;
      expect([element.state, verificationGuid, inquiryId, step, verdict, error, frame(element)]).to.deep.equal([
        ...['idle', undefined, undefined, undefined, undefined, undefined],
        null,
      ]);
    });
  }

  it('starts nothing by itself', async () => {
    const element = await stage('verified');
    element.reset();
    await element.updateComplete;
    await endOfTurn();
    expect(told(element, 'kyc-before-start')).to.have.length(1);
  });

  it('lets start() begin another run with another kyc-before-start', async () => {
    const element = await stage('verified');
    element.reset();
    element.start();
    await reach(element, 'verified');
    expect(told(element, 'kyc-verified')).to.have.length(2);
  });

  it('keeps the history, so that seq goes on', async () => {
    const element = await stage('verified');
    const before = element.history;
    element.reset();
    expect(element.history.slice(0, before.length)).to.deep.equal(before);
  });

  it('ends the requests of the run', async () => {
    const who = await customer('slow');
    const element = await mount(who);
    await once(element, 'kyc-step-start');
    element.reset();
    await endOfTurn();
    const calls = (await callsOf(who.guid)).length;
    element.token = await mint({ customerGuid: who.guid });
    await element.updateComplete;
    expect(await callsOf(who.guid)).to.have.length(calls);
  });
});
