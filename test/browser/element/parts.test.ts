import { expect } from '@open-wc/testing';
import { states, type State } from '../../../src/index.js';
import { en } from '../../../src/locales/en.js';
import { part, parts, reach, stage, mount } from '../support/element.js';
import { loseNetwork, regainNetwork } from '../support/network.js';
import { customer } from '../support/sandbox-control.js';

/** In every state. */
const everywhere = ['base', 'header', 'logo', 'icon', 'body', 'frame', 'footer'];
const outcome = ['title', 'message'];
const stages = ['progress', 'progress-item'];

/** What a page may style, beside what is there in every state. */
const partsOf: Readonly<Record<State, readonly string[]>> = {
  idle: [...outcome, 'actions', 'button', 'primary-button'],
  starting: [...outcome, ...stages, 'spinner', 'button', 'link'],
  capturing: ['title', ...stages, 'button', 'link'],
  processing: [...outcome, ...stages, 'spinner'],
  review: [...outcome, ...stages, 'actions', 'button', 'secondary-button'],
  action: [...outcome, 'reason', 'actions', 'button', 'primary-button'],
  cancelled: [...outcome, 'actions', 'button', 'primary-button'],
  verified: outcome,
  rejected: [...outcome, 'reason'],
  frozen: outcome,
  error: outcome,
};

const documented = new Set([
  ...['base', 'header', 'logo', 'title', 'progress', 'progress-item', 'body', 'message', 'reason', 'frame', 'dialog'],
  'opening',
  ...['actions', 'button', 'primary-button', 'secondary-button', 'link', 'icon', 'spinner', 'qr', 'notice', 'footer'],
  ...states.map((state) => `panel-${state}`),
]);

const slots: readonly [State, string][] = [
  ['idle', 'intro'],
  ['starting', 'starting'],
  ['processing', 'processing'],
  ['review', 'review'],
  ['verified', 'verified'],
  ['rejected', 'rejected'],
  ['error', 'error'],
];

const children = (slot: string, words: string): HTMLElement =>
  Object.assign(document.createElement('p'), { slot, textContent: words });

describe('the parts', () => {
  for (const state of states) {
    it(`of ${state} are those of the contract`, async () => {
      const element = await stage(state);
      const found = new Set([...element.renderRoot.querySelectorAll('[part]')].flatMap((each) => [...each.part]));
      expect([...found].sort()).to.deep.equal([...everywhere, ...partsOf[state], `panel-${state}`].sort());
      expect([...found].filter((name) => !documented.has(name))).to.deep.equal([]);
    });
  }

  for (const state of states) {
    it(`of ${state} take the page's styles by ::part(panel-${state})`, async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`kyc-verification::part(panel-${state}) { outline: 3px solid rgb(1, 2, 3) }`);
      document.adoptedStyleSheets.push(sheet);
      const element = await stage(state);
      const { outlineColor } = getComputedStyle(part(element, `panel-${state}`));
      document.adoptedStyleSheets.pop();
      expect(outlineColor).to.equal('rgb(1, 2, 3)');
    });
  }

  it('have a notice while offline', async () => {
    const element = await stage('review');
    loseNetwork();
    await element.updateComplete;
    const { length } = parts(element, 'notice');
    regainNetwork();
    expect(length).to.equal(1);
  });

  it('have a spinner until the frame can be used', async () => {
    const element = await mount(await customer('passes-immediately-ready', 'no-ready'));
    await reach(element, 'capturing');
    expect(parts(element, 'spinner')).to.have.length(1);
  });

  it('stand on no fallback content of a slot that a page replaces whole', async () => {
    const element = await stage('idle');
    expect(element.renderRoot.querySelectorAll('slot[part]')).to.have.length(0);
  });
});

describe('the states', () => {
  for (const state of states) {
    it(`style the element by :state(${state})`, async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`kyc-verification:state(${state}) { outline: 3px solid rgb(1, 2, 3) }`);
      document.adoptedStyleSheets.push(sheet);
      const element = await stage(state);
      const { outlineColor } = getComputedStyle(element);
      document.adoptedStyleSheets.pop();
      expect(outlineColor).to.equal('rgb(1, 2, 3)');
    });
  }
});

describe('the slots', () => {
  for (const state of states) {
    it(`logo and footer are there in ${state}`, async () => {
      const element = await stage(state);
      const names = [...element.renderRoot.querySelectorAll('slot')].map(({ name }) => name);
      expect(names).to.include.members(['logo', 'footer']);
    });
  }

  for (const [state, slot] of slots) {
    it(`${slot} replaces the words of ${state}`, async () => {
      const element = await stage(state);
      element.append(children(slot, 'Words of the bank'));
      expect(element.firstElementChild?.checkVisibility()).to.equal(true);
      expect(part(element, 'title').checkVisibility()).to.equal(false);
    });

    it(`${slot} shows nothing in another state`, async () => {
      const element = await stage('action');
      element.append(children(slot, 'Words of the bank'));
      expect(element.firstElementChild?.checkVisibility()).to.equal(false);
    });
  }

  for (const state of ['rejected', 'frozen', 'error'] as const) {
    it(`support says whom to ask in ${state}, where the element itself cannot help any more`, async () => {
      const element = await stage(state);
      element.append(children('support', 'Call the bank'));
      expect(element.firstElementChild?.checkVisibility()).to.equal(true);
      expect(part(element, 'title').checkVisibility()).to.equal(true);
      const own = parts(element, 'message').find((message) => message.textContent === en.contact);
      expect(own?.checkVisibility()).to.equal(false);
    });
  }

  it('may be filled and emptied while the element runs', async () => {
    const element = await stage('verified');
    const words = children('verified', 'Words of the bank');
    element.append(words);
    words.remove();
    expect(part(element, 'title').checkVisibility()).to.equal(true);
  });

  it('show no child that names none', async () => {
    const element = await stage('verified');
    element.append(Object.assign(document.createElement('p'), { textContent: 'Lost' }));
    expect(element.firstElementChild?.checkVisibility()).to.equal(false);
  });
});

describe('the element as a box', () => {
  it('is a block of the width of its container', async () => {
    const element = await stage('verified');
    expect([getComputedStyle(element).display, element.offsetWidth]).to.deep.equal([
      'block',
      element.parentElement?.clientWidth,
    ]);
  });

  it('is gone when hidden', async () => {
    const element = await stage('verified');
    element.hidden = true;
    expect(element.checkVisibility()).to.equal(false);
  });

  it('never locks the scroll of the page', async () => {
    const style = document.documentElement.getAttribute('style');
    await stage('capturing');
    expect(document.documentElement.getAttribute('style')).to.equal(style);
    expect(getComputedStyle(document.body).overflow).to.equal('visible');
  });

  it('fits 320 px with the capture open', async () => {
    const element = await stage('capturing');
    element.style.width = '320px';
    expect([element.scrollWidth, part(element, 'frame').scrollWidth <= 320]).to.deep.equal([320, true]);
  });
});

describe('axe finds nothing to complain about', () => {
  for (const scheme of ['light', 'dark']) {
    for (const state of states) {
      it(`in ${state}, ${scheme}`, async () => {
        const element = await stage(state);
        element.style.colorScheme = scheme;
        await expect(element).to.be.accessible();
      });
    }
  }
});
