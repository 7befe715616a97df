import { expect } from '@open-wc/testing';
import { states, type State } from '../../../src/index.js';
import { create, frame, mount, once, reach, ready, stage, told } from '../support/element.js';
import { loseNetwork, regainNetwork } from '../support/network.js';
import { customer, fly, setRecord, verificationsOf } from '../support/sandbox-control.js';
import { Timers } from '../support/timers.js';

const settledStates: readonly State[] = ['review', 'action', 'cancelled', 'verified', 'rejected', 'frozen', 'error'];

describe('a state', () => {
  for (const state of states) {
    it(`${state} is the only one that :state() matches while it lasts`, async () => {
      const element = await stage(state);
      expect(states.filter((name) => element.matches(`:state(${name})`))).to.deep.equal([state]);
    });
  }

  it('is idle before the element is in a document', () => {
    expect(create().state).to.equal('idle');
  });

  it('matches :state() already when kyc-statechange is told', async () => {
    const element = create(await customer('already-verified'));
    const matched: boolean[] = [];
    element.addEventListener('kyc-statechange', ({ detail }) => matched.push(element.matches(`:state(${detail.to})`)));
    document.body.append(element);
    await reach(element, 'verified');
    element.remove();
    expect(matched).to.deep.equal([true, true]);
  });

  it('follows another from idle to the verdict without a gap', async () => {
    const element = await mount(await customer('passes', 'complete'));
    await reach(element, 'verified');
    const changes = told(element, 'kyc-statechange').map(({ from, to }) => `${from} ${to}`);
    expect(changes).to.deep.equal([
      'idle starting',
      'starting capturing',
      'capturing processing',
      'processing verified',
    ]);
  });
});

describe('the snapshot', () => {
  it('knows nothing in idle', async () => {
    const { step, verdict, error, verificationGuid, inquiryId, history } = await stage('idle');
    expect([step, verdict, error, verificationGuid, inquiryId, history.length]).to.deep.equal([
      ...Array<undefined>(5).fill(undefined),
      0,
    ]);
  });

  it('names the verification and the inquiry of the open capture', async () => {
    const who = await customer('passes-immediately-ready');
    const element = await ready(await mount(who));
    const [verification] = await verificationsOf(who.guid);
    expect(verification).to.include({ guid: element.verificationGuid, persona_inquiry_id: element.inquiryId });
  });

  for (const [state, step] of [
    ['starting', 'verification'],
    ['capturing', 'capture'],
    ['processing', 'decision'],
    ['review', 'decision'],
  ] as const) {
    it(`is at step ${step} in ${state}`, async () => {
      expect((await stage(state)).step).to.equal(step);
    });
  }

  for (const state of ['verified', 'rejected'] as const) {
    it(`has the verdict ${state} in ${state}`, async () => {
      expect((await stage(state)).verdict).to.equal(state);
    });
  }

  for (const state of states.filter((each) => each !== 'verified' && each !== 'rejected')) {
    it(`has no verdict in ${state}`, async () => {
      expect((await stage(state)).verdict).to.equal(undefined);
    });
  }

  it('has a frozen, named error in error', async () => {
    const { error } = await stage('error');
    expect(error).to.include({ code: 'token-forbidden', status: 403, retryable: false });
    expect(error).to.be.frozen;
  });

  it('has no error any more when a retry begins', async () => {
    const who = await customer('passes-immediately-ready', 'error:application_error');
    const element = await reach(await mount(who), 'error');
    element.retry();
    await reach(element, 'starting', 'capturing');
    expect(element.error).to.equal(undefined);
  });

  it('says nothing of a verdict when the customer has only submitted', async () => {
    const element = await mount(await customer('passes', 'complete'));
    await once(element, 'kyc-submitted');
    expect(element.verdict).to.equal(undefined);
  });

  for (const name of ['state', 'step', 'verdict', 'error', 'verificationGuid', 'inquiryId', 'history'] as const) {
    it(`lets nobody write ${name}`, async () => {
      const element = await stage('verified');
      expect(Reflect.set(element, name, 'other')).to.equal(false);
    });
  }

  it('gives a history that nobody can change', async () => {
    expect((await stage('verified')).history).to.be.frozen;
  });
});

describe('settled()', () => {
  for (const state of settledStates) {
    it(`resolves at once in ${state}`, async () => {
      const element = await stage(state);
      const { verdict, error } = element;
      expect(await element.settled()).to.deep.include({ state, verdict, error });
    });
  }

  it('resolves at the next settled state when it is asked before the start', async () => {
    const element = create(await customer('already-verified'));
    const settled = element.settled();
    document.body.append(element);
    const { state } = await settled;
    element.remove();
    expect(state).to.equal('verified');
  });

  it('gives the reasons of an action', async () => {
    const element = await mount(await customer('failed-before'));
    expect((await element.settled()).reasons).to.deep.equal(['id_quality_check_failure']);
  });

  it('gives a frozen answer', async () => {
    expect(await (await stage('frozen')).settled()).to.be.frozen;
  });

  it('waits again after the customer has gone on', async () => {
    const who = await customer('passes', 'exit');
    const element = await reach(await mount(who), 'cancelled');
    await fly(who.guid, 'complete');
    element.retry();
    await reach(element, 'starting');
    expect((await element.settled()).state).to.equal('verified');
  });

  it('resolves for everybody who has asked', async () => {
    const element = await mount(await customer('passes', 'exit'));
    const answers = await Promise.all([element.settled(), element.settled()]);
    expect(answers.map(({ state }) => state)).to.deep.equal(['cancelled', 'cancelled']);
  });
});

describe('offline', () => {
  afterEach(() => {
    regainNetwork();
  });

  it('matches :state(offline) beside the state', async () => {
    const element = await stage('review');
    loseNetwork();
    expect(element.matches(':state(offline):state(review)')).to.equal(true);
  });

  it('matches no more when the network is back', async () => {
    const element = await stage('review');
    loseNetwork();
    regainNetwork();
    expect(element.matches(':state(offline)')).to.equal(false);
  });

  it('is no state of its own', async () => {
    const element = await stage('review');
    loseNetwork();
    expect(element.state).to.equal('review');
  });

  it('stays while the state changes', async () => {
    const element = await stage('capturing');
    loseNetwork();
    element.cancel();
    await reach(element, 'cancelled');
    expect(element.matches(':state(offline):state(cancelled)')).to.equal(true);
  });

  it('is known to an element that is made meanwhile', async () => {
    loseNetwork();
    const element = await mount(await customer('already-verified'));
    expect(element.matches(':state(offline)')).to.equal(true);
  });

  it('holds a start back, and the network brings it on', async () => {
    loseNetwork();
    const element = await mount(await customer('already-verified'));
    await reach(element, 'starting');
    regainNetwork();
    await reach(element, 'verified');
    expect(element.verdict).to.equal('verified');
  });

  it('keeps the open frame', async () => {
    const element = await stage('capturing');
    const before = frame(element);
    loseNetwork();
    await element.updateComplete;
    expect(frame(element)).to.equal(before);
  });

  it('ends with a look at once', async () => {
    const who = await customer('passes');
    await setRecord(who.guid, { verification: { state: 'reviewing' } });
    const timers = new Timers(4_000);
    try {
      const element = await reach(await mount(who), 'review');
      loseNetwork();
      await setRecord(who.guid, { customer: { state: 'verified' }, verification: { state: 'completed' } });
      regainNetwork();
      await reach(element, 'verified');
      expect(timers.delays).to.deep.equal([]);
    } finally {
      timers.release();
    }
  });
});
