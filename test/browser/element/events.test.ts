import { expect } from '@open-wc/testing';
import { kycEventNames, type KycEventDetail, type KycVerification } from '../../../src/index.js';
import { create, endOfTurn, listen, mount, next, once, reach, stage, told } from '../support/element.js';
import { customer, type Customer } from '../support/sandbox-control.js';

interface Journey {
  readonly who: Customer;
  readonly element: KycVerification;
  readonly heard: readonly CustomEvent<KycEventDetail>[];
}

/** A customer who loses courage once, goes on, and passes; an element that asks for its token. */
async function wholeWay(): Promise<Journey> {
  const who = await customer('passes', 'complete');
  const element = create();
  const heard = listen(element);
  element.customerGuid = who.guid;
  element.manual = true;
  element.addEventListener('kyc-token-request', ({ detail }) => detail.respondWith(who.token));
  document.body.append(element);
  element.start();
  await once(element, 'kyc-step-start');
  element.cancel();
  await reach(element, 'cancelled');
  element.retry();
  await reach(element, 'verified');
  element.remove();
  await endOfTurn();
  return { who, element, heard };
}

async function failingWay(): Promise<Journey> {
  const who = await customer('passes', 'error:application_error');
  const element = create(who);
  const heard = listen(element);
  document.body.append(element);
  await reach(element, 'error');
  element.remove();
  return { who, element, heard };
}

function isDeeplyFrozen(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen);
}

describe('each event', () => {
  let journeys: readonly Journey[];
  let events: readonly CustomEvent<KycEventDetail>[];
  before(async () => {
    journeys = [await wholeWay(), await failingWay()];
    events = journeys.flatMap(({ heard }) => heard);
  });

  it('of a whole way and a failing one is heard here, but for the verdicts and stops they do not have', () => {
    const heard = new Set(events.map(({ type }) => type));
    expect(kycEventNames.filter((name) => !heard.has(name))).to.deep.equal([
      ...['kyc-rejected', 'kyc-review', 'kyc-action', 'kyc-frozen'],
    ]);
  });

  it('bubbles and is composed', () => {
    expect(events.filter(({ bubbles, composed }) => !bubbles || !composed)).to.deep.equal([]);
  });

  it('is not cancelable, but for kyc-before-start', () => {
    const cancelable = new Set(events.filter((event) => event.cancelable).map(({ type }) => type));
    expect([...cancelable]).to.deep.equal(['kyc-before-start']);
  });

  it('has a detail that is frozen to its depths', () => {
    expect(events.filter(({ detail }) => !isDeeplyFrozen(detail)).map(({ type }) => type)).to.deep.equal([]);
  });

  it('has the common part', () => {
    for (const { who, heard } of journeys) {
      for (const { type, detail } of heard) {
        expect(detail, type).to.include({ type, platform: 'cybrid', customerGuid: who.guid });
        expect(detail.at, type).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
      }
    }
  });

  it('names the state that the element was in', () => {
    for (const { heard } of journeys) {
      let state = 'idle';
      for (const { detail } of heard) {
        if ('to' in detail) state = detail.to;
        expect(detail.state, detail.type).to.equal(state);
      }
    }
  });

  it('is numbered 1, 2, 3 … per element', () => {
    for (const { heard } of journeys) {
      expect(heard.map(({ detail }) => detail.seq)).to.deep.equal(heard.map((_, index) => index + 1));
    }
  });

  it('stands in the history with the very detail that was heard', () => {
    for (const { element, heard } of journeys) {
      expect(element.history.every((detail, index) => detail === heard[index]?.detail)).to.equal(true);
      expect(element.history).to.have.length(heard.length);
    }
  });

  it('of a step names it, its attempt and how long it took', () => {
    const [{ element }] = journeys as [Journey];
    for (const step of told(element, 'kyc-step-complete')) {
      expect(step.attempt).to.be.at.least(1);
      expect(step.durationMs).to.be.at.least(0);
    }
  });

  it('of a step that began is followed by its end, but for the one that the customer left', () => {
    const [{ element }] = journeys as [Journey];
    const left = told(element, 'kyc-step-start').length - told(element, 'kyc-step-complete').length;
    expect(left).to.equal(1);
  });

  it('of a failed step carries the error that stops the flow', () => {
    const { element } = journeys[1] as Journey;
    const [step] = told(element, 'kyc-step-fail');
    const [failure] = told(element, 'kyc-error');
    expect([step?.error.code, failure?.error.code]).to.deep.equal(['provider-error', 'provider-error']);
  });

  it('carries no token, no address of the frame and nothing that the customer typed', () => {
    const everything = JSON.stringify(events.map(({ detail }) => detail));
    for (const { who } of journeys) expect(everything).not.to.contain(who.token);
    expect(everything).not.to.match(/eyJ[\w-]+\.|https?:|session-token|fields|widget/);
  });

  it('says nothing of the verdict before the platform does', () => {
    const [{ heard }] = journeys as [Journey];
    const types = heard.map(({ type }) => type);
    expect(types.indexOf('kyc-submitted')).to.be.below(types.indexOf('kyc-verified'));
    expect(types.filter((type) => type === 'kyc-verified')).to.have.length(1);
  });
});

describe('an event', () => {
  for (const [state, name] of [
    ['rejected', 'kyc-rejected'],
    ['verified', 'kyc-verified'],
    ['review', 'kyc-review'],
    ['action', 'kyc-action'],
    ['cancelled', 'kyc-cancelled'],
    ['frozen', 'kyc-frozen'],
    ['error', 'kyc-error'],
  ] as const) {
    it(`${name} tells once of ${state}, and last`, async () => {
      const element = await stage(state);
      expect(told(element, name)).to.have.length(1);
      expect(element.history.at(-1)?.type).to.equal(name);
    });
  }

  it('kyc-rejected tells the reasons and that there is no other try', async () => {
    const [detail] = told(await stage('rejected'), 'kyc-rejected');
    expect(detail?.canRetry).to.equal(false);
    expect(detail?.reasons).to.deep.equal(['id_digital_replica_check_failure', 'duplicate_person_check_failure']);
  });

  it('kyc-rejected keeps quiet about reasons that must not be told', async () => {
    const element = await reach(await mount(await customer('rejects-quietly', 'complete')), 'rejected');
    expect(told(element, 'kyc-rejected')[0]?.reasons).to.deep.equal([]);
  });

  it('crosses the shadow roots around the element', async () => {
    const holder = document.createElement('div');
    document.body.append(holder);
    const heard = next(document, 'kyc-verified');
    holder.attachShadow({ mode: 'open' }).append(create(await customer('already-verified')));
    const { target } = await heard;
    holder.remove();
    expect(target).to.equal(holder);
  });

  it('comes once to a listener of the document', async () => {
    const heard = listen(document);
    const element = await stage('verified');
    expect(heard.filter(({ target }) => target === element)).to.have.length(element.history.length);
  });
});
