import { expect } from '@open-wc/testing';
import { en } from '../../../src/locales/en.js';
import { sandbox } from '../../support/sandbox.browser.js';
import { endOfTurn, frame, next, once, openFrame, reach, ready, mount, told } from '../support/element.js';
import { message, mountFrame, nameIn, originOf, query } from '../support/frame.js';
import { callsOf, customer, fly } from '../support/sandbox-control.js';
import { Timers } from '../support/timers.js';

describe('the frame', () => {
  it('sits in the shadow root, and nothing of the provider outside of it', async () => {
    const element = await ready(await mount(await customer('passes-immediately-ready')));
    expect(openFrame(element).getRootNode()).to.equal(element.shadowRoot);
    expect(document.querySelectorAll('iframe, style[id^=persona], [id^=persona-widget]')).to.have.length(0);
  });

  it('has a title', async () => {
    const element = await mountFrame(await customer('passes-immediately-ready'));
    expect(openFrame(element).title).to.equal(en['frame.title']);
  });

  it('has the title of the host', async () => {
    const strings = { 'frame.title': 'Your bank asks for your passport' };
    const element = await mountFrame(await customer('passes-immediately-ready'), { strings });
    expect(openFrame(element).title).to.equal(strings['frame.title']);
  });

  it('is sandboxed, with what Persona needs and no leave to move the page by itself', async () => {
    const element = await mountFrame(await customer('passes-immediately-ready'));
    const { sandbox } = openFrame(element);
    expect([...sandbox]).to.include.members(['allow-scripts', 'allow-same-origin', 'allow-popups']);
    expect([...sandbox]).not.to.include.members(['allow-top-navigation']);
  });

  it('may use the camera', async () => {
    const element = await mountFrame(await customer('passes-immediately-ready'));
    expect(openFrame(element).allow.split(/;\s*/)).to.include.members(['camera', 'microphone']);
  });

  it('comes from the provider host, as an inline flow of this page', async () => {
    const element = await mountFrame(await customer('passes-immediately-ready'), { language: 'fr-CA' });
    expect(originOf(element)).to.equal(`http://${element.providerHost}`);
    expect(Object.fromEntries(query(element))).to.include({
      'flow-type': 'inline',
      'iframe-origin': location.origin,
      'inquiry-id': element.inquiryId,
      language: 'fr',
    });
  });

  it('takes a path of the provider host along', async () => {
    const providerHost = `${sandbox.personaHost}/deep/er`;
    const element = await mountFrame(await customer('passes-immediately-ready'), { providerHost });
    expect(new URL(openFrame(element).src).pathname).to.equal('/deep/er/widget');
  });

  it('is told of the pages around this page', async () => {
    const frameAncestors = ['https://portal.example.com'];
    const element = await mountFrame(await customer('passes-immediately-ready'), { frameAncestors });
    expect(query(element).get('message-target-origin')).to.equal(location.origin);
    expect(query(element).get('frame-ancestors[1]')).to.equal('https://portal.example.com');
  });

  it('is told where to post to, if the page says so', async () => {
    const messageTargetOrigin = location.origin.toUpperCase();
    const element = await mountFrame(await customer('passes-immediately-ready'), { messageTargetOrigin });
    expect(query(element).get('message-target-origin')).to.equal(location.origin);
  });

  it('is told nothing of where to post to on a page that is framed by nobody', async () => {
    const element = await mountFrame(await customer('passes-immediately-ready'), { frameAncestors: [] });
    expect(query(element).has('message-target-origin')).to.equal(false);
  });

  it('speaks the language of the nearest lang', async () => {
    document.documentElement.lang = 'de-CH';
    const element = await mountFrame(await customer('passes-immediately-ready'));
    document.documentElement.lang = 'en';
    expect(query(element).get('language')).to.equal('de');
  });

  it('has a container id of its own each time', async () => {
    const element = await ready(await mount(await customer('passes-immediately-ready')));
    const before = query(element).get('container-id');
    element.cancel();
    await reach(element, 'cancelled');
    element.retry();
    await next(element, 'kyc-ready');
    expect([before, query(element).get('container-id')]).to.satisfy(
      ([one, other]: string[]) => one && other && one !== other,
    );
  });
});

describe('a session token', () => {
  it('is not asked for where the inquiry has not been started', async () => {
    const who = await customer('resumable-waiting');
    const element = await mountFrame(who);
    expect(query(element).has('session-token')).to.equal(false);
    expect((await callsOf(who.guid)).filter(({ path }) => path === '/api/persona_sessions')).to.deep.equal([]);
  });

  it('opens an inquiry that has been started, together with its id', async () => {
    const element = await ready(await mount(await customer('resumable-pending')));
    expect(query(element).get('inquiry-id')).to.equal(element.inquiryId);
    expect(query(element).get('session-token')).to.match(/^eyJ/);
  });

  it('is in no event and nowhere in the markup but in the address of the frame', async () => {
    const element = await ready(await mount(await customer('resumable-pending')));
    const token = query(element).get('session-token') ?? '';
    const markup = element.renderRoot.querySelector('[part=base]')?.outerHTML.replace(openFrame(element).outerHTML, '');
    expect(JSON.stringify(element.history) + document.documentElement.outerHTML + String(markup)).not.to.contain(token);
  });

  it('is asked for anew as long as the provider refuses it, but not for ever', async () => {
    const who = await customer('passes-immediately-ready', 'error:unauthenticated');
    const element = await reach(await mount(who), 'error');
    const sessions = (await callsOf(who.guid)).filter(({ path }) => path === '/api/persona_sessions');
    expect([element.error?.code, sessions.length]).to.deep.equal(['session-expired', 3]);
  });
});

describe("the stand-in's customer", () => {
  it('who completes is verified by the platform', async () => {
    const element = await reach(await mount(await customer('passes', 'complete')), 'verified');
    expect(told(element, 'kyc-submitted')).to.have.length(1);
  });

  it('who completes twice over is submitted once', async () => {
    const element = await reach(await mount(await customer('passes', 'duplicate-complete')), 'verified');
    expect(told(element, 'kyc-submitted')).to.have.length(1);
  });

  it('who fails in the frame has submitted all the same: the platform decides', async () => {
    const element = await reach(await mount(await customer('passes', 'fail')), 'action');
    expect([told(element, 'kyc-submitted').length, element.verdict]).to.deep.equal([1, undefined]);
  });

  it('who leaves finds the way on', async () => {
    const element = await reach(await mount(await customer('passes', 'exit')), 'cancelled');
    expect([told(element, 'kyc-cancelled').length, frame(element)]).to.deep.equal([1, null]);
  });

  it('who does nothing is not hurried', async () => {
    const timers = new Timers();
    try {
      await ready(await mount(await customer('passes-immediately-ready', 'nothing')));
      expect(timers.delays).to.deep.equal([]);
    } finally {
      timers.release();
    }
  });

  it('is told of step by step', async () => {
    const element = await reach(await mount(await customer('passes', 'complete')), 'verified');
    const names = new Set(told(element, 'kyc-progress').map(({ name }) => name));
    expect(names).to.deep.equal(
      new Set([
        ...['opened', 'started', 'page', 'document-selected', 'document-captured', 'document-uploaded'],
        ...['selfie-selected', 'selfie-captured', 'selfie-uploaded'],
      ]),
    );
  });

  it('without a camera is told so, and can try again', async () => {
    const element = await reach(await mount(await customer('passes', 'camera-failed')), 'error');
    expect(element.error).to.include({ code: 'camera-blocked', retryable: true });
    expect(told(element, 'kyc-progress').some(({ name }) => name === 'camera-failed')).to.equal(true);
  });

  it('is believed without a word about it, and rubbish is not', async () => {
    const element = await reach(await mount(await customer('passes', 'null-data')), 'verified');
    expect([told(element, 'kyc-submitted').length, told(element, 'kyc-error').length]).to.deep.equal([1, 0]);
  });

  it('of another container does not count', async () => {
    const done = message((event) => nameIn(event) === 'complete');
    const element = await mount(await customer('passes-immediately-ready', 'wrong-container'));
    await done;
    await endOfTurn();
    expect([element.state, told(element, 'kyc-submitted').length]).to.deep.equal(['capturing', 0]);
  });

  for (const code of ['application_error', 'invalid_config', 'inactive_template', 'something_new']) {
    it(`who meets ${code} is told by name, and can try again`, async () => {
      const who = await customer('passes', `error:${code}`);
      const element = await reach(await mount(who), 'error');
      expect(element.error).to.include({ code: 'provider-error', platformCode: code, retryable: true });
      await fly(who.guid, 'nothing');
      element.retry();
      await ready(element);
    });
  }
});

describe('a frame that is late', () => {
  let timers: Timers;
  beforeEach(() => {
    timers = new Timers();
  });
  afterEach(() => {
    timers.release();
  });

  it('is given up when it has said nothing for 15 s', async () => {
    const element = await mountFrame(await customer('passes-immediately-ready', 'no-load'));
    timers.fire(15_000);
    await reach(element, 'error');
    expect(element.error).to.include({ code: 'provider-timeout', retryable: true });
  });

  it('is given up when it has loaded and is not ready after 30 s', async () => {
    const element = await mount(await customer('passes-immediately-ready', 'no-ready'));
    await once(element, 'kyc-progress');
    timers.fire(30_000);
    await reach(element, 'error');
    expect(element.error).to.include({ code: 'provider-timeout', retryable: true });
  });

  it('is taken away when it is given up', async () => {
    const element = await mountFrame(await customer('passes-immediately-ready', 'no-load'));
    timers.fire(15_000);
    await reach(element, 'error');
    expect([frame(element), timers.delays]).to.deep.equal([null, []]);
  });

  it('gets another chance by retry()', async () => {
    const who = await customer('passes-immediately-ready', 'no-load');
    const element = await mountFrame(who);
    timers.fire(15_000);
    await reach(element, 'error');
    await fly(who.guid, 'nothing');
    element.retry();
    await ready(element);
    expect(element.state).to.equal('capturing');
  });
});

describe('a policy of the page', () => {
  const violate = (blockedURI: string, effectiveDirective: string): void => {
    const facts = {
      documentURI: location.href,
      violatedDirective: effectiveDirective,
      originalPolicy: '',
      statusCode: 200,
    };
    document.dispatchEvent(
      new SecurityPolicyViolationEvent('securitypolicyviolation', {
        ...facts,
        blockedURI,
        effectiveDirective,
        disposition: 'enforce',
        bubbles: true,
      }),
    );
  };

  it('that blocks the frame is named', async () => {
    const element = await mountFrame(await customer('passes-immediately-ready', 'no-load'));
    violate(originOf(element), 'frame-src');
    await reach(element, 'error');
    expect(element.error?.code).to.equal('provider-blocked');
  });

  it('that blocks something else is none of our business', async () => {
    const element = await mountFrame(await customer('passes-immediately-ready', 'no-load'));
    violate('https://ads.example.com', 'frame-src');
    violate(originOf(element), 'img-src');
    violate(`${originOf(element)}.example.com`, 'frame-src');
    await endOfTurn();
    expect(element.state).to.equal('capturing');
  });

  it('that is only tried out (report-only) blocks nothing', async () => {
    const element = await mountFrame(await customer('passes-immediately-ready', 'no-load'));
    document.dispatchEvent(
      new SecurityPolicyViolationEvent('securitypolicyviolation', {
        ...{ documentURI: location.href, violatedDirective: 'frame-src', originalPolicy: '', statusCode: 200 },
        blockedURI: originOf(element),
        effectiveDirective: 'frame-src',
        disposition: 'report',
        bubbles: true,
      }),
    );
    await endOfTurn();
    expect(element.state).to.equal('capturing');
  });
});
