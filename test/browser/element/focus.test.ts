import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { KycVerification } from '../../../src/index.js';
import { en } from '../../../src/locales/en.js';
import {
  cancelLink,
  create,
  mount,
  next,
  openFrame,
  part,
  parts,
  reach,
  ready,
  stage,
  told,
} from '../support/element.js';
import { deliverFrom, tell } from '../support/frame.js';
import { loseNetwork, regainNetwork } from '../support/network.js';
import { customer, fly, mint, setRecord } from '../support/sandbox-control.js';

const region = (element: KycVerification, role: 'status' | 'alert'): Element => {
  const [found, another] = element.renderRoot.querySelectorAll(`[role=${role}]`);
  if (!found || another) throw new Error(`There is not one ${role}.`);
  return found;
};

const says = (element: KycVerification, role: 'status' | 'alert'): string => region(element, role).textContent.trim();

/** What has the focus inside the element. */
const focused = (element: KycVerification): Element | null | undefined => element.shadowRoot?.activeElement;

const heading = (element: KycVerification): HTMLElement => part(element, 'title');

async function field(): Promise<HTMLInputElement> {
  const input = await fixture<HTMLInputElement>(html`<input aria-label="Something else on the page" />`);
  input.focus();
  return input;
}

describe('the focus of the page', () => {
  it('stays where it was through a whole run', async () => {
    const input = await field();
    const lost: Event[] = [];
    input.addEventListener('blur', (event) => lost.push(event));
    const who = await customer('passes');
    await setRecord(who.guid, { verification: { state: 'pending', persona_state: 'processing' } });
    const element = await reach(await mount(who), 'processing');
    await setRecord(who.guid, {
      customer: { state: 'verified' },
      verification: { state: 'completed', outcome: 'passed' },
    });
    await reach(element, 'verified');
    expect([document.activeElement, lost.length]).to.deep.equal([input, 0]);
  });

  it('stays nowhere if it was nowhere', async () => {
    const element = await mount(await customer('already-verified'));
    await reach(element, 'verified');
    expect(document.activeElement).to.equal(document.body);
  });

  it('stays where the customer has put it since the button was pressed', async () => {
    const who = await customer('passes-immediately-ready');
    const element = await mount(who, { manual: true });
    part(element, 'primary-button').focus();
    await sendKeys({ press: 'Enter' });
    await reach(element, 'starting', 'capturing');
    const input = await field();
    await ready(element);
    expect(document.activeElement).to.equal(input);
  });

  it('stays when the page itself calls a method', async () => {
    const input = await field();
    const element = await stage('cancelled');
    input.focus();
    element.retry();
    await reach(element, 'capturing');
    expect(document.activeElement).to.equal(input);
  });

  for (const state of ['error', 'action', 'rejected'] as const) {
    it(`is not taken by ${state}`, async () => {
      const input = await field();
      await stage(state);
      expect(document.activeElement).to.equal(input);
    });
  }
});

describe('the focus inside', () => {
  it('goes to the heading when the start button goes away', async () => {
    const element = await mount(await customer('no-inquiry'), { manual: true });
    part(element, 'primary-button').focus();
    await sendKeys({ press: 'Enter' });
    await reach(element, 'starting');
    expect(focused(element)).to.equal(heading(element));
  });

  it('goes to the heading when Space pressed the button', async () => {
    const element = await mount(await customer('no-inquiry'), { manual: true });
    part(element, 'primary-button').focus();
    await sendKeys({ press: ' ' });
    await reach(element, 'starting');
    expect(focused(element)).to.equal(heading(element));
  });

  for (const [state, to] of [
    ['cancelled', 'capturing'],
    ['action', 'capturing'],
  ] as const) {
    it(`is still inside when the button of ${state} has led to ${to}`, async () => {
      const element = await stage(state);
      part(element, 'primary-button').focus();
      await sendKeys({ press: 'Enter' });
      await reach(element, to);
      expect(focused(element)).to.equal(heading(element));
    });
  }

  it('goes to the heading of cancelled when the cancel button goes away', async () => {
    const element = await stage('capturing');
    cancelLink(element).focus();
    await sendKeys({ press: 'Enter' });
    await reach(element, 'cancelled');
    expect(focused(element)).to.equal(heading(element));
  });

  it('goes from the frame to the heading when the customer leaves', async () => {
    const element = await stage('capturing');
    openFrame(element).focus();
    element.cancel();
    await reach(element, 'cancelled');
    expect(focused(element)).to.equal(heading(element));
  });

  it('goes from the frame to the heading of an error', async () => {
    const who = await customer('passes-immediately-ready');
    const element = await ready(await mount(who));
    const iframe = openFrame(element);
    iframe.focus();
    const { origin, searchParams } = new URL(iframe.src);
    const data = {
      name: 'error',
      error: { status: 422, code: 'inactive_template' },
      containerId: searchParams.get('container-id'),
    };
    deliverFrom(iframe.contentWindow, origin, data);
    await reach(element, 'error');
    expect(focused(element)).to.equal(heading(element));
  });

  it('stays on the button that stays', async () => {
    const element = await stage('review');
    const button = part(element, 'secondary-button');
    button.focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(focused(element)).to.equal(button);
  });

  it('goes on from the button of review to the verdict', async () => {
    const who = await customer('passes');
    await setRecord(who.guid, { verification: { state: 'reviewing' } });
    const element = await reach(await mount(who), 'review');
    await setRecord(who.guid, { customer: { state: 'verified' }, verification: { state: 'completed' } });
    part(element, 'secondary-button').focus();
    await sendKeys({ press: 'Enter' });
    await reach(element, 'verified');
    expect(focused(element)).to.equal(heading(element));
  });

  it('can be put on a heading by a script only', async () => {
    const element = await stage('verified');
    await sendKeys({ press: 'Tab' });
    expect([heading(element).tabIndex, focused(element)]).to.deep.equal([-1, null]);
  });

  it('comes to the button by Tab', async () => {
    const element = await mount(await customer('passes'), { manual: true });
    await sendKeys({ press: 'Tab' });
    expect(focused(element)).to.equal(part(element, 'primary-button'));
  });
});

describe('the live regions', () => {
  it('are there from the start, without words', async () => {
    const element = await stage('idle');
    expect([says(element, 'status'), says(element, 'alert')]).to.deep.equal(['', '']);
  });

  it('are the same nodes through a whole run', async () => {
    const element = create(await customer('passes', 'complete'));
    document.body.append(element);
    await element.updateComplete;
    const before = [region(element, 'status'), region(element, 'alert')];
    await reach(element, 'verified');
    const after = [region(element, 'status'), region(element, 'alert')];
    element.remove();
    expect(after).to.deep.equal(before);
  });

  it('say politely what comes, in order, and each once', async () => {
    const element = create(await customer('passes', 'nothing'));
    document.body.append(element);
    await element.updateComplete;
    const said: string[] = [says(element, 'status')];
    const observer = new MutationObserver(() => {
      const words = says(element, 'status');
      if (words !== said.at(-1)) said.push(words);
    });
    observer.observe(region(element, 'status'), { childList: true, characterData: true, subtree: true });
    await ready(element);
    element.cancel();
    await reach(element, 'cancelled');
    await fly(element.customerGuid, 'complete');
    element.retry();
    await reach(element, 'verified');
    observer.disconnect();
    element.remove();
    const words = said.filter((each) => each !== '');
    expect(words.filter((each) => each !== en['capturing.announce'])).to.deep.equal([
      en['starting.announce'],
      en['cancelled.announce'],
      en['starting.announce'],
      en['processing.announce'],
      en['verified.announce'],
    ]);
  });

  it('say nothing of a session that is renewed while the customer is in the capture', async () => {
    const element = await ready(await mount(await customer('passes-immediately-ready', 'nothing')));
    const said: string[] = [];
    const observer = new MutationObserver(() => said.push(says(element, 'status')));
    observer.observe(region(element, 'status'), { childList: true, characterData: true, subtree: true });
    tell(element, 'error', { error: { status: 409, code: 'unauthenticated' } });
    await next(element, 'kyc-ready');
    await element.updateComplete;
    observer.disconnect();
    expect([said, told(element, 'kyc-statechange').at(-1)?.to]).to.deep.equal([[], 'capturing']);
  });

  for (const state of [
    'starting',
    'capturing',
    'processing',
    'review',
    'action',
    'cancelled',
    'verified',
    'rejected',
    'frozen',
  ] as const) {
    it(`say in ${state} what it is`, async () => {
      const element = await stage(state);
      expect([says(element, 'status'), says(element, 'alert')]).to.deep.equal([en[`${state}.announce`], '']);
    });
  }

  it('tell an error as an alert, and nothing else', async () => {
    const element = await stage('error');
    expect(says(element, 'alert')).to.contain(en['error.token-forbidden.title']);
    expect(says(element, 'status')).to.equal('');
  });

  it('take the alert back when the error is cured', async () => {
    const { guid } = await customer('already-verified');
    const element = await reach(
      await mount({ guid, token: await mint({ customerGuid: guid, expiresInSeconds: -60 }) }),
      'error',
    );
    element.token = await mint({ customerGuid: guid });
    await reach(element, 'verified');
    expect(says(element, 'alert')).to.equal('');
  });

  it('say that the network is gone, and that it is back by silence', async () => {
    const element = await stage('review');
    loseNetwork();
    await element.updateComplete;
    const offline = says(element, 'status');
    regainNetwork();
    await element.updateComplete;
    expect([offline.includes(en.offline), says(element, 'status').includes(en.offline)]).to.deep.equal([true, false]);
  });

  it('speak the words of the host', async () => {
    const element = await stage('verified');
    element.strings = { 'verified.announce': 'Welcome aboard.' };
    await element.updateComplete;
    expect(says(element, 'status')).to.equal('Welcome aboard.');
  });
});

describe('one heading', () => {
  for (const state of [
    'idle',
    'starting',
    'capturing',
    'processing',
    'review',
    'action',
    'cancelled',
    'verified',
    'rejected',
    'frozen',
    'error',
  ] as const) {
    it(`stands in ${state}`, async () => {
      expect(parts(await stage(state), 'title').map(({ localName }) => localName)).to.deep.equal(['h2']);
    });
  }
});
