import { expect, waitUntil } from '@open-wc/testing';
import type { KycVerification } from '../../../src/index.js';
import { en } from '../../../src/locales/en.js';
import { sandbox } from '../../support/sandbox.browser.js';
import { endOfTurn, frame, once, openFrame, reach, ready, told } from '../support/element.js';
import { deliver, message, originOf } from '../support/frame.js';
import { PageListeners } from '../support/listeners.js';
import { addFault, callsOf, fly, user } from '../support/sandbox-control.js';
import { mountSumsub, mountUser, say } from '../support/sumsub.js';
import { Timers } from '../support/timers.js';

const tokenRequests = async (guid: string): Promise<number> =>
  (await callsOf(guid)).filter(({ path }) => path === '/v0/kyc/access-token').length;

describe("Sumsub's frame", () => {
  it('sits in the shadow root, and nothing of the provider outside of it', async () => {
    const viewports = document.querySelectorAll('meta[name=viewport]').length;
    const element = await ready(await mountUser(await user('approves')));
    expect(openFrame(element).getRootNode()).to.equal(element.shadowRoot);
    expect(document.querySelectorAll('iframe')).to.have.length(0);
    expect(document.querySelectorAll('meta[name=viewport]')).to.have.length(viewports);
  });

  it('has a title', async () => {
    const element = await mountSumsub(await user('approves'));
    expect(openFrame(element).title).to.equal(en['frame.title']);
  });

  it('may use the camera', async () => {
    const element = await mountSumsub(await user('approves'));
    expect(openFrame(element).allow.split(/;\s*/)).to.include.members(['camera', 'microphone']);
  });

  for (const story of ['approves', 'live-api'] as const) {
    it(`comes from the provider host, whatever the access token of ${story} says`, async () => {
      const element = await ready(await mountUser(await user(story)));
      expect(originOf(element)).to.equal(sandbox.sumsubOrigin);
      const { pathname, searchParams } = new URL(openFrame(element).src);
      expect(pathname).to.equal('/websdk/websdk.html');
      expect(atob(searchParams.get('_')?.replace('id_', '') ?? '')).to.match(/^(sbx:|_act-sbx-jwt-)eyJ/);
    });
  }

  it('gets its access token in no event and nowhere in the markup but in its address', async () => {
    const element = await ready(await mountUser(await user('approves')));
    const id = new URL(openFrame(element).src).searchParams.get('_') ?? '';
    const accessToken = atob(id.replace('id_', ''));
    const markup = element.renderRoot.querySelector('[part=base]')?.outerHTML.replace(openFrame(element).outerHTML, '');
    const everywhere = JSON.stringify(element.history) + document.documentElement.outerHTML + String(markup);
    expect(everywhere).not.to.contain(accessToken).and.not.contain(id);
  });

  it('is as high as it wishes, within bounds', async () => {
    const element = await ready(await mountUser(await user('approves')));
    const heights = [700, 1, 1e9, Infinity, '700', null].map((height) => {
      say(element, 'onResize', { height });
      return openFrame(element).style.height;
    });
    expect(heights).to.deep.equal(['700px', '320px', '5000px', '5000px', '5000px', '5000px']);
  });

  it('is as round as it wishes, within bounds', async () => {
    const element = await ready(await mountUser(await user('approves')));
    const radii = ['12px', '500px', 'url(https://evil.example)', '50%'].map((radius) => {
      say(element, 'onSetBorderRadius', { radius });
      return openFrame(element).style.borderRadius;
    });
    expect(radii).to.deep.equal(['12px', '32px', '32px', '32px']);
  });

  it('stands beside another one on the same page, each heard by its own element', async () => {
    const [one, other] = await Promise.all([
      mountUser(await user('approves', 'complete')),
      mountUser(await user('rejects', 'complete')),
    ]);
    await Promise.all([reach(one, 'verified'), reach(other, 'rejected')]);
    expect([one, other].map((element) => told(element, 'kyc-submitted').length)).to.deep.equal([1, 1]);
  });
});

describe("the customer of Sumsub's stand-in", () => {
  it('who completes is verified by the platform, and hears of the onboarding', async () => {
    const element = await reach(await mountUser(await user('approves', 'complete')), 'verified');
    const [verified] = told(element, 'kyc-verified');
    expect([told(element, 'kyc-submitted').length, verified?.onboarding?.currentStep]).to.deep.equal([1, 'byo_safe']);
  });

  it('who is said to be done several times over is submitted once', async () => {
    const element = await reach(await mountUser(await user('approves', 'duplicate-complete')), 'verified');
    expect(told(element, 'kyc-submitted')).to.have.length(1);
  });

  it('who has to do it again is told why, and goes through the capture a second time', async () => {
    const who = await user('retries-then-approves', 'complete');
    const element = await reach(await mountUser(who), 'action');
    expect(told(element, 'kyc-action')[0]?.reasons).to.deep.equal([
      'The picture of the document is blurred. Please take a sharp one.',
    ]);
    element.retry();
    await reach(element, 'verified');
    expect(await tokenRequests(who.guid)).to.equal(2);
  });

  it('who was asked to do it again before is not sent away on entering', async () => {
    const status = message(({ data }) => JSON.stringify(data).includes('onApplicantStatusChanged'));
    const element = await ready(await mountUser(await user('has-to-retry')));
    const { data } = await status;
    await endOfTurn();
    expect(JSON.stringify(data)).to.contain('"reviewRejectType":"RETRY"');
    expect([element.state, told(element, 'kyc-submitted').length]).to.deep.equal(['capturing', 0]);
  });

  it('is told of step by step, with the number of the step where the frame gives it', async () => {
    const element = await reach(await mountUser(await user('approves', 'complete')), 'verified');
    const progress = told(element, 'kyc-progress');
    expect(new Set(progress.map(({ name }) => name))).to.deep.equal(
      new Set([
        ...['opened', 'other', 'started', 'page', 'document-captured', 'document-uploaded'],
        ...['selfie-captured', 'selfie-uploaded'],
      ]),
    );
    const positions = progress.filter(({ total }) => total !== undefined);
    expect(positions.map(({ raw, current, total }) => [raw, current, total])).to.deep.equal([
      ['idCheck.onVerificationProgressChanged', 1, 2],
      ['idCheck.onVerificationProgressChanged', 2, 2],
    ]);
  });

  it('who does nothing is not hurried', async () => {
    const timers = new Timers();
    try {
      await ready(await mountUser(await user('approves')));
      expect(timers.delays).to.deep.equal([]);
    } finally {
      timers.release();
    }
  });

  it('without a camera is told so, and can try again', async () => {
    const element = await reach(await mountUser(await user('approves', 'camera-failed')), 'error');
    expect(element.error).to.include({ code: 'camera-blocked', retryable: true });
  });

  it('is believed without a word about it, and rubbish is not', async () => {
    const element = await reach(await mountUser(await user('approves', 'null-data')), 'verified');
    expect([told(element, 'kyc-submitted').length, told(element, 'kyc-error').length]).to.deep.equal([1, 0]);
  });

  it('who meets an error is told by its code, and can try again', async () => {
    const who = await user('approves', 'error:common-error');
    const element = await reach(await mountUser(who), 'error');
    expect(element.error).to.include({ code: 'provider-error', platformCode: 'common-error', retryable: true });
    await fly(who.guid, 'nothing');
    element.retry();
    await ready(element);
  });

  it('finds nothing of the capture left once it is cancelled', async () => {
    const listeners = new PageListeners();
    const timers = new Timers();
    try {
      const element = await ready(await mountUser(await user('approves')));
      const before = listeners.types.filter((type) => type === 'message').length;
      element.cancel();
      await reach(element, 'cancelled');
      const after = listeners.types.filter((type) => type === 'message').length;
      expect([before, after, timers.delays, frame(element)]).to.deep.equal([2, 0, [], null]);
    } finally {
      timers.release();
      listeners.release();
    }
  });
});

describe('an access token that has expired', () => {
  it('is replaced within the frame, and nobody notices', async () => {
    const who = await user('token-expires', 'complete');
    const element = await reach(await mountUser(who), 'verified');
    expect([await tokenRequests(who.guid), told(element, 'kyc-ready').length]).to.deep.equal([2, 1]);
  });

  it('is replaced once, however often the frame asks at the same time', async () => {
    const who = await user('approves');
    const element = await ready(await mountUser(who));
    for (let count = 0; count < 5; count += 1) say(element, 'onError', { code: 'invalid-token' });
    await waitUntil(async () => (await tokenRequests(who.guid)) > 1);
    expect([element.state, await tokenRequests(who.guid)]).to.deep.equal(['capturing', 2]);
  });

  it('is not replaced for ever: a frame that refuses every one ends by name', async () => {
    const who = await user('approves', 'error:invalid-token');
    const element = await reach(await mountUser(who), 'error');
    expect(element.error?.code).to.equal('session-expired');
    // Four captures with two access tokens each.
    expect(await tokenRequests(who.guid)).to.equal(8);
  });

  it('and cannot be replaced is the failure of whoever could not', async () => {
    const who = await user('approves');
    const element = await ready(await mountUser(who));
    await addFault({
      match: { method: 'POST', path: '/v0/kyc/access-token', customerGuid: who.guid },
      effect: { status: 422, body: { error_code: 'KYC-422-001' } },
    });
    say(element, 'onError', { code: 'invalid-token' });
    await reach(element, 'error');
    expect(element.error).to.include({ code: 'api-rejected', platformCode: 'KYC-422-001' });
    expect(frame(element)).to.equal(null);
  });
});

describe("Sumsub's frame that is late", () => {
  let timers: Timers;
  beforeEach(() => {
    timers = new Timers();
  });
  afterEach(() => {
    timers.release();
  });

  it('is given up when it has said nothing for 15 s, and gets another chance by retry()', async () => {
    const who = await user('approves', 'no-load');
    const element = await mountSumsub(who);
    timers.fire(15_000);
    await reach(element, 'error');
    expect(element.error).to.include({ code: 'provider-timeout', retryable: true });
    expect([frame(element), timers.delays]).to.deep.equal([null, []]);
    await fly(who.guid, 'nothing');
    element.retry();
    await ready(element);
  });

  it('is given up when it has come and is not ready after 30 s', async () => {
    const element = await mountUser(await user('approves', 'no-ready'));
    await once(element, 'kyc-progress');
    timers.fire(30_000);
    await reach(element, 'error');
    expect(element.error).to.include({ code: 'provider-timeout', retryable: true });
  });

  it('that a policy of the page blocks is named', async () => {
    const element = await mountSumsub(await user('approves', 'no-load'));
    document.dispatchEvent(
      new SecurityPolicyViolationEvent('securitypolicyviolation', {
        ...{ documentURI: location.href, violatedDirective: 'frame-src', originalPolicy: '', statusCode: 200 },
        blockedURI: originOf(element),
        effectiveDirective: 'frame-src',
        disposition: 'enforce',
        bubbles: true,
      }),
    );
    await reach(element, 'error');
    expect(element.error?.code).to.equal('provider-blocked');
  });
});

describe('a message that is not of the frame', () => {
  const rubbish: readonly [string, unknown][] = [
    ['null', null],
    ['undefined', undefined],
    ['a text', 'idCheck.onApplicantSubmitted'],
    ['a list', ['idCheck.onApplicantSubmitted']],
    ['an empty object', {}],
    ['a method that is a number', { method: 1 }],
    ['a method of nobody', { method: 'idCheck.onVerified' }],
    ['a method that every object has', { method: 'idCheck.constructor' }],
    ['a method without its prefix', { method: 'onApplicantSubmitted' }],
    ['a method of 1 MB', { method: `idCheck.${'x'.repeat(1e6)}` }],
  ];
  for (const [name, data] of rubbish) {
    it(`is ignored, though the frame sent it: ${name}`, async () => {
      const element = await ready(await mountUser(await user('approves')));
      const { length } = element.history;
      deliver(element, data);
      await untouched(element, length);
    });
  }

  const senders: readonly [string, (element: KycVerification) => object][] = [
    ['the page itself', () => ({ origin: location.origin, source: window })],
    ['the page itself in the name of the frame’s origin', () => ({ source: window })],
    ['nobody', () => ({ source: null })],
    ['the frame’s window on another origin', () => ({ origin: sandbox.cybridOrigin })],
    ['the frame’s window on an origin that begins like it', (element) => ({ origin: `${originOf(element)}0` })],
    ['Sumsub itself', () => ({ origin: 'https://in.sumsub.com' })],
  ];
  for (const [name, sender] of senders) {
    for (const [said, payload] of [
      ['onApplicantSubmitted', {}],
      ['onApplicantStatusChanged', { reviewStatus: 'completed' }],
      ['onError', { code: 'invalid-token' }],
      ['onError', { code: 'common-error' }],
      ['onResize', { height: 4_000 }],
      ['onSetBorderRadius', { radius: '30px' }],
    ] as const) {
      it(`moves neither the element nor the SDK: ${said} ${JSON.stringify(payload)} by ${name}`, async () => {
        const who = await user('approves');
        const element = await ready(await mountUser(who));
        const { length } = element.history;
        const looks = openFrame(element).style.cssText;
        say(element, said, payload, sender(element));
        await untouched(element, length);
        expect([openFrame(element).style.cssText, await tokenRequests(who.guid)]).to.deep.equal([looks, 1]);
      });
    }
  }

  it('is ignored when a second frame of the provider’s origin sends it, with a customer who completes', async () => {
    const element = await ready(await mountUser(await user('approves')));
    const { length } = element.history;
    const other = await mountUser(await user('approves', 'complete'));
    await once(other, 'kyc-submitted');
    await untouched(element, length);
  });
});

async function untouched(element: KycVerification, since: number): Promise<void> {
  await endOfTurn();
  await element.updateComplete;
  expect([element.state, element.history.slice(since)]).to.deep.equal(['capturing', []]);
}
