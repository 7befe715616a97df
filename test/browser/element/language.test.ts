import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { registerLocale, type Dictionary, type KycVerification } from '../../../src/index.js';
import de from '../../../src/locales/de.js';
import { en } from '../../../src/locales/en.js';
import fr from '../../../src/locales/fr.js';
import he from '../../../src/locales/he.js';
import { bare, create, endOfTurn, frame, mount, openFrame, part, ready, stage, told } from '../support/element.js';
import { query } from '../support/frame.js';
import { quietly } from '../support/quiet.js';
import { customer } from '../support/sandbox-control.js';

const pageLanguage = document.documentElement.lang;

const title = (element: KycVerification): string =>
  element.renderRoot.querySelector('[part~=title]')?.textContent.trim() ?? '';

/** Resolves once the heading says this. */
const says = (element: KycVerification, text: string): Promise<void> =>
  waitUntil(() => title(element) === text, `The heading is to be ${text}.`);

const shellOf = (element: KycVerification): [language: string, direction: string] => {
  const { lang, dir } = part(element, 'base');
  return [lang, dir];
};

/** In `idle`, which needs neither customer nor token. */
const idle = (properties: Partial<KycVerification> = {}): Promise<KycVerification> =>
  quietly(() => bare({ manual: true, ...properties }));

describe('the language', () => {
  afterEach(() => {
    document.documentElement.lang = pageLanguage;
  });

  it('is the one that was asked for', async () => {
    const element = await mount(await customer('already-verified'), { language: 'de-AT' });
    await says(element, de['verified.title']);
    expect(shellOf(element)).to.deep.equal(['de', 'ltr']);
  });

  it('is that of the nearest ancestor', async () => {
    document.documentElement.lang = 'fr';
    await says(await idle(), fr['idle.title']);
  });

  it('is found through shadow roots', async () => {
    const place = await fixture<HTMLElement>(html`<div lang="de"></div>`);
    const element = create();
    element.manual = true;
    place.attachShadow({ mode: 'open' }).append(element);
    await says(element, de['idle.title']);
  });

  it('is the page’s where what was asked for is no language', async () => {
    document.documentElement.lang = 'fr';
    await says(await idle({ language: 'no language' }), fr['idle.title']);
  });

  it('is the first of the browser’s that the element knows, where the page says nothing', async () => {
    document.documentElement.removeAttribute('lang');
    const { languages } = navigator;
    Object.defineProperty(navigator, 'languages', { value: ['rm-CH', 'de-CH', 'fr-CH'], configurable: true });
    const element = await idle();
    await says(element, de['idle.title']);
    Object.defineProperty(navigator, 'languages', { value: languages, configurable: true });
  });

  it('is English where the element does not know it, while the provider’s screens may', async () => {
    const element = await ready(await mount(await customer('passes-immediately-ready'), { language: 'ko' }));
    expect([title(element), ...shellOf(element)]).to.deep.equal([en['capturing.title'], 'en', 'ltr']);
    expect(query(element).get('language')).to.equal('ko-KR');
  });

  it('brings its own direction, whatever the page’s is', async () => {
    const element = await idle({ language: 'he' });
    await says(element, he['idle.title']);
    expect(shellOf(element)).to.deep.equal(['he', 'rtl']);
    expect(getComputedStyle(part(element, 'title')).direction).to.equal('rtl');
    expect(getComputedStyle(element).direction).to.equal('ltr');
  });

  it('keeps the words of the host on top', async () => {
    const element = await idle({ language: 'de', strings: { 'idle.title': 'Willkommen' } });
    await waitUntil(() => shellOf(element)[0] === 'de');
    expect(title(element)).to.equal('Willkommen');
    expect(part(element, 'message').textContent).to.equal(de['idle.body']);
  });
});

describe('a language that changes', () => {
  afterEach(() => {
    document.documentElement.lang = pageLanguage;
  });

  it('is followed when the page changes its own', async () => {
    const element = await idle();
    document.documentElement.lang = 'de';
    await says(element, de['idle.title']);
    document.documentElement.lang = 'en';
    await says(element, en['idle.title']);
  });

  it('is followed outside of the shadow root that the element is in', async () => {
    const place = await fixture<HTMLElement>(html`<div lang="de"></div>`);
    const element = create();
    element.manual = true;
    place.attachShadow({ mode: 'open' }).append(element);
    await says(element, de['idle.title']);
    place.lang = 'fr';
    await says(element, fr['idle.title']);
  });

  it('is followed when the element is put elsewhere', async () => {
    const places = await fixture(
      html`<div>
        <p lang="de"></p>
        <p lang="fr"></p>
      </div>`,
    );
    const element = create();
    element.manual = true;
    places.firstElementChild?.append(element);
    await says(element, de['idle.title']);
    places.lastElementChild?.append(element);
    await says(element, fr['idle.title']);
  });

  it('keeps the frame, the same node, and begins no other run', async () => {
    const element = await stage('capturing');
    const before = openFrame(element);
    element.language = 'de';
    await says(element, de['capturing.title']);
    expect([frame(element) === before, before.isConnected]).to.deep.equal([true, true]);
    expect([element.state, told(element, 'kyc-before-start').length]).to.deep.equal(['capturing', 1]);
  });

  it('changes the name of the frame too', async () => {
    const element = await stage('capturing');
    element.language = 'de';
    await waitUntil(() => openFrame(element).title === de['frame.title']);
  });

  it('leaves the words that are there until the new ones have come', async () => {
    const element = await idle();
    const shown = new Set([title(element)]);
    const observer = new MutationObserver(() => shown.add(title(element)));
    observer.observe(element.renderRoot, { subtree: true, childList: true, characterData: true });
    element.language = 'nl';
    await waitUntil(() => shellOf(element)[0] === 'nl');
    observer.disconnect();
    expect([...shown]).to.deep.equal([en['idle.title'], title(element)]);
  });

  it('is nothing to an element that has been taken out', async () => {
    const element = await idle();
    element.remove();
    await endOfTurn();
    document.documentElement.lang = 'de';
    await Promise.resolve();
    expect(element.isUpdatePending).to.equal(false);
  });
});

describe('a language of the host', () => {
  const esperanto: Dictionary = { ...en, 'idle.title': 'Konfirmu vian identecon' };

  it('is spoken as soon as it is registered', async () => {
    const element = await idle({ language: 'eo' });
    expect(title(element)).to.equal(en['idle.title']);
    registerLocale('eo', esperanto);
    await says(element, esperanto['idle.title']);
    expect(shellOf(element)).to.deep.equal(['eo', 'ltr']);
  });

  it('has the direction of its script', async () => {
    registerLocale('ckb', esperanto);
    const element = await idle({ language: 'ckb' });
    expect(shellOf(element)).to.deep.equal(['ckb', 'rtl']);
  });

  it('is there from the first moment where it was registered before', async () => {
    registerLocale('sv', esperanto);
    const element = await idle({ language: 'sv-FI' });
    expect(title(element)).to.equal(esperanto['idle.title']);
  });

  it('is nothing to an element that has been taken out', async () => {
    const element = await idle();
    element.remove();
    await endOfTurn();
    registerLocale('eo', esperanto);
    expect(element.isUpdatePending).to.equal(false);
  });
});
