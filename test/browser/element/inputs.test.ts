import { sent } from '../support/spies.js'; // before the element
import { expect } from '@open-wc/testing';
import {
  bare,
  create,
  endOfTurn,
  frame,
  listen,
  mount,
  next,
  once,
  reach,
  ready,
  stage,
  told,
} from '../support/element.js';
import { quietly, warnings } from '../support/quiet.js';
import { callsOf, customer, mint } from '../support/sandbox-control.js';

describe('a start without all inputs', () => {
  it('waits in idle, and says so once on the console', async () => {
    await quietly(async () => {
      const element = await bare();
      element.language = 'fr';
      await element.updateComplete;
    });
    expect(warnings).to.deep.equal(['<kyc-verification> Waits for customer-guid and for token (or getToken).']);
  });

  it('begins when the token comes last', async () => {
    const { guid, token } = await customer('already-verified');
    const element = await quietly(() => bare({ customerGuid: guid }));
    element.token = token;
    await reach(element, 'verified');
    expect(told(element, 'kyc-before-start')).to.have.length(1);
  });

  it('begins when the customer comes last', async () => {
    const { guid, token } = await customer('already-verified');
    const element = await quietly(() => bare({ token }));
    element.customerGuid = guid;
    await reach(element, 'verified');
    expect(told(element, 'kyc-before-start')).to.have.length(1);
  });

  it('begins when getToken comes last', async () => {
    const { guid, token } = await customer('already-verified');
    const element = await quietly(() => bare({ customerGuid: guid }));
    element.getToken = () => token;
    await reach(element, 'verified');
    expect(told(element, 'kyc-before-start')).to.have.length(1);
  });

  it('begins when manual is taken back', async () => {
    const element = await mount(await customer('already-verified'), { manual: true });
    element.manual = false;
    await reach(element, 'verified');
    expect(told(element, 'kyc-before-start')).to.have.length(1);
  });
});

describe('another customer in the middle of a run', () => {
  for (const state of ['starting', 'capturing', 'review', 'cancelled', 'action', 'error', 'verified'] as const) {
    it(`begins a run of its own in ${state}`, async () => {
      const element = await stage(state);
      const { guid, token } = await customer('already-rejected');
      Object.assign(element, { customerGuid: guid, token });
      await reach(element, 'rejected');
      expect(told(element, 'kyc-before-start').map(({ customerGuid }) => customerGuid === guid)).to.deep.equal([
        false,
        true,
      ]);
    });
  }

  it('takes the frame of the last one away', async () => {
    const element = await stage('capturing');
    const before = frame(element);
    const { guid, token } = await customer('frozen');
    Object.assign(element, { customerGuid: guid, token });
    await reach(element, 'frozen');
    expect([before?.isConnected, frame(element)]).to.deep.equal([false, null]);
  });

  it('aborts the requests of the last one', async () => {
    const slow = await customer('slow');
    const element = await mount(slow);
    await once(element, 'kyc-step-start');
    await endOfTurn();
    const { guid, token } = await customer('already-verified');
    Object.assign(element, { customerGuid: guid, token });
    await reach(element, 'verified');
    const aborted = sent.filter(({ url }) => url.includes(slow.guid)).map(({ signal }) => signal?.aborted);
    expect(aborted).to.deep.equal([true, true]);
  });

  it('is the only one that events tell of from then on', async () => {
    const element = await stage('capturing');
    const { guid, token } = await customer('already-verified');
    Object.assign(element, { customerGuid: guid, token });
    const heard = listen(element);
    await reach(element, 'verified');
    expect(new Set(heard.map(({ detail }) => detail.customerGuid))).to.deep.equal(new Set([guid]));
  });

  it('is not told of with the verification of the last one', async () => {
    const element = await stage('capturing');
    const { verificationGuid, inquiryId } = element;
    const { guid, token } = await customer('already-verified');
    Object.assign(element, { customerGuid: guid, token });
    const heard = listen(element);
    await reach(element, 'verified');
    const known = heard.map(({ detail }) => detail).filter((detail) => detail.verificationGuid ?? detail.inquiryId);
    expect([known, verificationGuid === element.verificationGuid, inquiryId === undefined]).to.deep.equal([
      [],
      false,
      false,
    ]);
  });

  it('lets a refused start try again', async () => {
    const element = create(await customer('already-verified'));
    element.addEventListener('kyc-before-start', (event) => event.preventDefault(), { once: true });
    document.body.append(element);
    await next(element, 'kyc-before-start');
    const { guid, token } = await customer('already-verified');
    Object.assign(element, { customerGuid: guid, token });
    await reach(element, 'verified');
    element.remove();
    expect(element.customerGuid).to.equal(guid);
  });

  it('ends in idle when there is none any more', async () => {
    const element = await stage('capturing');
    await quietly(async () => {
      element.customerGuid = '';
      await element.updateComplete;
      await endOfTurn();
    });
    expect([element.state, frame(element)]).to.deep.equal(['idle', null]);
  });
});

describe('a change that a running verification does not depend on', () => {
  const changes = {
    strings: { strings: { 'capturing.title': 'Show us who you are' } },
    language: { language: 'fr' },
    debug: { debug: false },
    manual: { manual: true },
    token: { token: '' },
  };
  for (const [name, properties] of Object.entries(changes)) {
    it(`keeps the frame, the same node: ${name}`, async () => {
      const element = await stage('capturing');
      const before = frame(element);
      Object.assign(element, properties);
      await element.updateComplete;
      await endOfTurn();
      expect([frame(element) === before, before?.isConnected]).to.deep.equal([true, true]);
    });

    it(`begins no other run: ${name}`, async () => {
      const element = await stage('capturing');
      Object.assign(element, properties);
      await element.updateComplete;
      await endOfTurn();
      expect([element.state, told(element, 'kyc-before-start').length]).to.deep.equal(['capturing', 1]);
    });
  }

  it('shows new strings at once', async () => {
    const element = await stage('verified');
    element.strings = { 'verified.title': 'Welcome aboard' };
    await element.updateComplete;
    expect(element.renderRoot.querySelector('[part=title]')?.textContent).to.equal('Welcome aboard');
  });

  it('keeps the run when a fresh token is given', async () => {
    const who = await customer('passes-immediately-ready');
    const element = await ready(await mount(who));
    const before = frame(element);
    element.token = await mint({ customerGuid: who.guid });
    await element.updateComplete;
    await endOfTurn();
    expect([frame(element) === before, told(element, 'kyc-before-start').length]).to.deep.equal([true, 1]);
  });
});

describe('a failure that an input cures', () => {
  it('of the token goes on with a new one, in the same run', async () => {
    const { guid } = await customer('already-verified');
    const expired = await mint({ customerGuid: guid, expiresInSeconds: -60 });
    const element = await reach(await mount({ guid, token: expired }), 'error');
    element.token = await mint({ customerGuid: guid });
    await reach(element, 'verified');
    expect(told(element, 'kyc-before-start')).to.have.length(1);
  });

  it('of the token goes on with getToken', async () => {
    const { guid } = await customer('already-verified');
    const element = await reach(
      await mount({ guid, token: await mint({ customerGuid: guid, subType: 'bank' }) }),
      'error',
    );
    element.token = '';
    element.getToken = () => mint({ customerGuid: guid });
    await reach(element, 'verified');
    expect(told(element, 'kyc-before-start')).to.have.length(1);
  });

  for (const [attribute, wrong] of [
    ['api-base', 'ftp://bank'],
    ['provider-host', 'https://localhost:1'],
    ['environment', 'staging'],
    ['display', 'popup'],
    ['method', 'attested'],
    ['platform', 'other'],
    ['country-code', 'Canada'],
  ] as const) {
    it(`of ${attribute} names it, sends nothing, and goes on when it is put right`, async () => {
      const who = await customer('already-verified');
      const element = create(who);
      const property = attribute.replace(/-./, (hyphen) => hyphen.slice(1).toUpperCase()) as 'apiBase';
      const right = element[property];
      element[property] = wrong;
      document.body.append(element);
      await quietly(() => reach(element, 'error'));
      expect(element.error).to.include({ code: 'config-invalid', attribute });
      expect(await callsOf(who.guid)).to.deep.equal([]);
      element[property] = right;
      await reach(element, 'verified');
      element.remove();
    });
  }
});
