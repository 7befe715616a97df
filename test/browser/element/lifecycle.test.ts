import { request, sent } from '../support/spies.js'; // before the element
import { expect } from '@open-wc/testing';
import { states, type KycVerification, type State } from '../../../src/index.js';
import { endOfTurn, frame, listen, mount, once, openFrame, reach, ready, stage, told } from '../support/element.js';
import { PageListeners } from '../support/listeners.js';
import { addFault, customer, mint, verificationsOf } from '../support/sandbox-control.js';
import { Timers } from '../support/timers.js';

const verdicts: readonly State[] = ['verified', 'rejected', 'frozen'];
const running = states.filter((state) => !verdicts.includes(state));

const preconnects = (): number => document.head.querySelectorAll('link[rel=preconnect]').length;

const beforeStarts = (element: KycVerification): number => told(element, 'kyc-before-start').length;

describe('a removal', () => {
  for (const state of running) {
    it(`leads from ${state} to idle in the same turn`, async () => {
      const element = await stage(state);
      element.remove();
      await endOfTurn();
      expect(element.state).to.equal('idle');
    });
  }

  for (const state of verdicts) {
    it(`leaves ${state} as it is`, async () => {
      const element = await stage(state);
      element.remove();
      await endOfTurn();
      expect(element.state).to.equal(state);
    });
  }

  it('aborts the requests under way in that turn', async () => {
    const who = await customer('already-verified');
    await addFault({ match: { customerGuid: who.guid }, effect: { hang: true } });
    const element = await mount(who);
    await request(({ url }) => url.includes(who.guid));
    element.remove();
    await endOfTurn();
    const own = sent.filter(({ url }) => url.includes(who.guid));
    expect(own.map(({ signal }) => signal?.aborted)).to.deep.equal([true, true]);
  });

  it('does not abort a creation under way, which would leave its outcome unknown', async () => {
    const who = await customer('passes');
    await addFault({ match: { method: 'POST', customerGuid: who.guid }, effect: { latencyMs: 300 } });
    const element = await mount(who);
    const creation = await request(({ body }) => String(body).includes(who.guid));
    element.remove();
    await endOfTurn();
    expect(creation.signal?.aborted).to.equal(false);
  });

  it('takes the link away even while a creation is under way', async () => {
    const who = await customer('passes');
    await addFault({ match: { method: 'POST', customerGuid: who.guid }, effect: { latencyMs: 300 } });
    const element = await mount(who);
    await request(({ body }) => String(body).includes(who.guid));
    element.remove();
    await endOfTurn();
    expect(preconnects()).to.equal(0);
  });

  it('takes the frame away in that turn', async () => {
    const element = await stage('capturing');
    const iframe = openFrame(element);
    element.remove();
    await endOfTurn();
    expect([iframe.parentNode, frame(element)]).to.deep.equal([null, null]);
  });

  it('tells nothing after the change to idle', async () => {
    const element = await stage('capturing');
    element.remove();
    await endOfTurn();
    const heard = listen(element);
    element.token = await mint({ customerGuid: element.customerGuid });
    await element.updateComplete;
    expect([element.history.at(-1)?.type, heard.length]).to.deep.equal(['kyc-statechange', 0]);
  });

  for (const state of states) {
    it(`in ${state} leaves no listener on the page, no timer and no link`, async () => {
      const listeners = new PageListeners();
      const timers = new Timers();
      try {
        const element = await stage(state);
        element.remove();
        await endOfTurn();
        expect([listeners.types, timers.delays, preconnects()]).to.deep.equal([[], [], 0]);
      } finally {
        timers.release();
        listeners.release();
      }
    });
  }
});

describe('the preconnect link', () => {
  it('names the origin of the frame while the run is under way', async () => {
    const element = await stage('starting');
    const link = document.head.querySelector<HTMLLinkElement>('link[rel=preconnect]:last-of-type');
    expect(link?.href).to.equal(`http://${element.providerHost}/`);
  });

  for (const state of verdicts) {
    it(`is gone in ${state}`, async () => {
      const element = await stage(state);
      await endOfTurn();
      expect([element.isConnected, preconnects()]).to.deep.equal([true, 0]);
    });
  }

  it('is there once, however often the customer goes on', async () => {
    const element = await stage('cancelled');
    element.retry();
    await reach(element, 'capturing');
    expect(preconnects()).to.equal(1);
  });
});

describe('putting the element back', () => {
  it('takes the verification up where it stood', async () => {
    const who = await customer('passes-immediately-ready');
    const element = await ready(await mount(who));
    const { verificationGuid, parentElement } = element;
    element.remove();
    await endOfTurn();
    parentElement?.append(element);
    await reach(element, 'capturing');
    expect([element.verificationGuid, (await verificationsOf(who.guid)).length]).to.deep.equal([verificationGuid, 1]);
  });

  it('is a new run, with a kyc-before-start of its own', async () => {
    const element = await stage('capturing');
    const { parentElement } = element;
    element.remove();
    await endOfTurn();
    parentElement?.append(element);
    await reach(element, 'capturing');
    expect(beforeStarts(element)).to.equal(2);
  });

  it('goes on with a manual run that had been started', async () => {
    const element = await mount(await customer('passes-immediately-ready'), { manual: true });
    const { parentElement } = element;
    element.start();
    await reach(element, 'capturing');
    element.remove();
    await endOfTurn();
    parentElement?.append(element);
    await reach(element, 'capturing');
    expect(beforeStarts(element)).to.equal(2);
  });

  it('numbers its events on', async () => {
    const element = await stage('capturing');
    const { parentElement } = element;
    element.remove();
    await endOfTurn();
    parentElement?.append(element);
    await reach(element, 'capturing');
    expect(element.history.map(({ seq }) => seq)).to.deep.equal(element.history.map((_, index) => index + 1));
  });

  for (const state of verdicts) {
    it(`keeps ${state} without another run`, async () => {
      const element = await stage(state);
      const { parentElement, history } = element;
      element.remove();
      await endOfTurn();
      parentElement?.append(element);
      await element.updateComplete;
      await endOfTurn();
      expect([element.state, element.history.length]).to.deep.equal([state, history.length]);
    });
  }

  it('keeps a verdict even if something was changed meanwhile', async () => {
    const element = await stage('verified');
    const { parentElement, history } = element;
    element.remove();
    await endOfTurn();
    Object.assign(element, { language: 'fr', token: '' });
    await element.updateComplete;
    parentElement?.append(element);
    await element.updateComplete;
    await endOfTurn();
    expect([element.state, element.history.length]).to.deep.equal(['verified', history.length]);
  });

  it('begins anew if the customer is another one', async () => {
    const element = await stage('verified');
    const { parentElement } = element;
    element.remove();
    await endOfTurn();
    const { guid, token } = await customer('already-rejected');
    Object.assign(element, { customerGuid: guid, token });
    await element.updateComplete;
    const whileAway = element.state;
    parentElement?.append(element);
    await reach(element, 'rejected');
    expect([whileAway, beforeStarts(element)]).to.deep.equal(['verified', 2]);
  });

  it('creates one verification in ten removals and returns', async () => {
    const who = await customer('passes');
    const element = await mount(who);
    const { parentElement } = element;
    for (let round = 0; round < 10; round += 1) {
      element.remove();
      await endOfTurn();
      parentElement?.append(element);
      await once(element, 'kyc-before-start');
    }
    await reach(element, 'capturing');
    expect(await verificationsOf(who.guid)).to.have.length(1);
  });
});
