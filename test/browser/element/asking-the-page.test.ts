import { sent } from '../support/spies.js'; // before the element
import { expect } from '@open-wc/testing';
import { bare, create, endOfTurn, mount, next, reach, stage, told } from '../support/element.js';
import { customer, mint } from '../support/sandbox-control.js';

describe('kyc-before-start', () => {
  it('comes before the first request', async () => {
    const element = create(await customer('already-verified'));
    const before = sent.length;
    let requests = -1;
    element.addEventListener('kyc-before-start', () => (requests = sent.length - before));
    document.body.append(element);
    await reach(element, 'verified');
    element.remove();
    expect([requests, sent.length > before]).to.deep.equal([0, true]);
  });

  it('that is refused leaves the element idle, without a request', async () => {
    const element = create(await customer('already-verified'));
    const before = sent.length;
    element.addEventListener('kyc-before-start', (event) => event.preventDefault());
    document.body.append(element);
    await next(element, 'kyc-before-start');
    await element.updateComplete;
    await endOfTurn();
    const { state } = element;
    element.remove();
    expect([state, sent.length - before]).to.deep.equal(['idle', 0]);
  });

  it('is told on resume too', async () => {
    const element = await reach(await mount(await customer('resumable-waiting')), 'capturing');
    expect(told(element, 'kyc-before-start')).to.have.length(1);
  });
});

describe('kyc-token-request', () => {
  const answers: readonly [string, (token: string) => string | Promise<string>][] = [
    ['a value', (token) => token],
    ['a promise', (token) => Promise.resolve(token)],
  ];
  for (const [name, answer] of answers) {
    it(`is answered with ${name}`, async () => {
      const { guid, token } = await customer('already-verified');
      const element = await bare({ customerGuid: guid, manual: true });
      element.addEventListener('kyc-token-request', ({ detail }) => detail.respondWith(answer(token)));
      element.start();
      await reach(element, 'verified', 'error');
      expect(element.state).to.equal('verified');
    });
  }

  const refusals: readonly [string, () => string | Promise<string>][] = [
    ['a rejection', () => Promise.reject(new Error('No session'))],
    ['an empty text', () => ''],
    ['something that is no text', () => 1 as unknown as string],
  ];
  for (const [name, answer] of refusals) {
    it(`that is answered with ${name} ends as token-missing`, async () => {
      const { guid } = await customer('already-verified');
      const element = await bare({ customerGuid: guid, manual: true });
      element.addEventListener('kyc-token-request', ({ detail }) => detail.respondWith(answer()));
      element.start();
      await reach(element, 'verified', 'error');
      expect(element.error?.code).to.equal('token-missing');
    });
  }

  it('that nobody answers ends as token-missing', async () => {
    const { guid } = await customer('already-verified');
    const element = await bare({ customerGuid: guid, manual: true });
    element.start();
    await reach(element, 'error');
    expect(element.error?.code).to.equal('token-missing');
  });

  it('takes the first answer', async () => {
    const { guid, token } = await customer('already-verified');
    const element = await bare({ customerGuid: guid, manual: true });
    for (const answer of [token, 'not.a.token']) {
      element.addEventListener('kyc-token-request', ({ detail }) => detail.respondWith(answer));
    }
    element.start();
    await reach(element, 'verified', 'error');
    expect(element.state).to.equal('verified');
  });

  it('asks again when the platform has refused the token', async () => {
    const { guid, token } = await customer('already-verified');
    const element = create({ guid, token: `${token}x` });
    element.addEventListener('kyc-token-request', ({ detail }) => detail.respondWith(token));
    document.body.append(element);
    await reach(element, 'verified', 'error');
    element.remove();
    expect(told(element, 'kyc-token-request').map(({ reason }) => reason)).to.deep.equal(['rejected']);
  });

  it('asks ahead of the end of a token', async () => {
    const { guid, token } = await customer('already-verified');
    const element = create({ guid, token: await mint({ customerGuid: guid, expiresInSeconds: 20 }) });
    element.addEventListener('kyc-token-request', ({ detail }) => detail.respondWith(token));
    document.body.append(element);
    await reach(element, 'verified', 'error');
    element.remove();
    expect(told(element, 'kyc-token-request').map(({ reason }) => reason)).to.deep.equal(['expiring']);
  });

  it('is not told where getToken is set', async () => {
    const { guid, token } = await customer('already-verified');
    const element = await bare({ customerGuid: guid, getToken: () => token });
    await reach(element, 'verified');
    expect(told(element, 'kyc-token-request')).to.deep.equal([]);
  });
});

describe('kyc-log', () => {
  it('tells of a failure by its code and status', async () => {
    const [line] = told(await stage('error'), 'kyc-log');
    expect([line?.level, line?.data['code'], line?.data['status']]).to.deep.equal(['error', 'token-forbidden', 403]);
  });

  it('is on the console with debug only', async () => {
    const lines: unknown[][] = [];
    const { error } = console;
    console.error = (...line: unknown[]) => lines.push(line);
    await stage('error');
    const without = lines.length;
    await stage('error', { debug: true });
    console.error = error;
    expect([without, lines.length]).to.deep.equal([0, 1]);
  });

  it('tells once how long each phase took until the capture could be used', async () => {
    const lines = told(await stage('capturing'), 'kyc-log').filter(({ data }) => 'ready' in data);
    expect(lines.map(({ data }) => Object.keys(data))).to.deep.equal([
      ['customer', 'verification', 'session', 'ready'],
    ]);
  });

  it('has the same phases as marks on the page’s timeline', async () => {
    performance.clearMarks();
    await stage('capturing');
    const names = performance.getEntriesByType('mark').map(({ name }) => name);
    expect(names).to.deep.equal(['kyc:start', 'kyc:customer', 'kyc:verification', 'kyc:session', 'kyc:ready']);
  });

  it('never quotes a token or a customer', async () => {
    const { guid, token } = await customer('forbidden');
    const element = await reach(await mount({ guid, token }), 'error');
    const lines = JSON.stringify(told(element, 'kyc-log').map(({ message, data }) => [message, data]));
    expect(lines).not.to.contain(token).and.not.contain(guid);
  });
});
