import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { en, type Dictionary } from '../../../src/locales/en.js';
import { dictionaryOf, load } from '../../../src/locales/languages.js';
import { directionOf } from '../../../src/locales/nearest.js';
import type { ViewModel } from '../../../src/views/view.js';
import { pseudo } from './pseudo-locale.js';
import { guid, pictures } from './models.js';
import { show } from './show.js';
import type { ViewHost } from './view-host.js';

const tags = ['ar', 'de', 'en', 'es', 'fr', 'he', 'hi', 'it', 'ja', 'nl', 'pl', 'pt-BR', 'tr', 'uk', 'zh-Hans'];

const attributes = ['aria-label', 'aria-description', 'aria-roledescription', 'title', 'alt', 'placeholder'];

/** All that is read or spoken. */
function words({ renderRoot }: ViewHost): string[] {
  const texts = document.createTreeWalker(renderRoot, NodeFilter.SHOW_TEXT);
  const found: (string | null)[] = [];
  while (texts.nextNode()) found.push(texts.currentNode.nodeValue);
  for (const element of renderRoot.querySelectorAll('*')) {
    found.push(...attributes.map((name) => element.getAttribute(name)));
  }
  return found.map((text) => text?.trim() ?? '').filter((text) => text !== '');
}

/** What is no text of ours: the reference, the number of one of several people, the platform's own sentence. */
const isGiven = (text: string): boolean => text === guid || /^\d+$/.test(text) || text.startsWith('Document image');

async function become(host: ViewHost, model: ViewModel, text: Dictionary, language: string): Promise<void> {
  await host.become({ ...model, text, language, direction: directionOf(language) });
}

/** Words that are cut off, or stick out of the element or of what they are written on. */
function clipped(host: ViewHost): string[] {
  const bad: string[] = [];
  const texts = document.createTreeWalker(host.renderRoot, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const parent = texts.currentNode.parentElement;
    if (!parent?.checkVisibility() || parent.closest('.unseen')) continue;
    const range = document.createRange();
    range.selectNodeContents(texts.currentNode);
    const inside = parent.closest('dialog') ?? host;
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    const scrolls = inside !== host;
    for (const box of [inside, parent.closest('button')]) {
      if (box && !rects.every((rect) => contains(box.getBoundingClientRect(), rect, scrolls && box === inside))) {
        bad.push(texts.currentNode.nodeValue?.trim() ?? '');
      }
    }
  }
  return bad;
}

function contains(outer: DOMRect, inner: DOMRect, sideways: boolean): boolean {
  const across = inner.left >= outer.left - 1 && inner.right <= outer.right + 1;
  return across && (sideways || (inner.top >= outer.top - 1 && inner.bottom <= outer.bottom + 1));
}

describe('the words of the views', () => {
  it('are of the dictionary alone, whatever is shown or spoken', async () => {
    const known = new Set<string>(Object.values(pseudo));
    const host = await show('idle');
    for (const [name, model] of pictures) {
      await become(host, model, pseudo, 'en');
      const leftovers = words(host).filter((text) => !known.has(text) && !isGiven(text));
      expect(leftovers, name).to.deep.equal([]);
    }
  });

  it('are all shown somewhere, but for the title that the provider’s frame has', async () => {
    const seen = new Set<string>();
    const host = await show('idle');
    for (const [, model] of pictures) {
      await become(host, model, pseudo, 'en');
      words(host).forEach((text) => seen.add(text));
    }
    const unseen = Object.entries(pseudo).filter(([, text]) => text !== '' && !seen.has(text));
    expect(unseen.map(([key]) => key)).to.deep.equal(['frame.title']);
  });
});

describe('at 320 px nothing is cut off or sticks out', () => {
  before(() => setViewport({ width: 320, height: 640 }));
  after(() => setViewport({ width: 800, height: 600 }));

  async function clippedIn(text: Dictionary, language: string): Promise<string[]> {
    const host = await show('idle');
    const found: string[] = [];
    for (const [name, model] of pictures) {
      await become(host, model, text, language);
      found.push(...clipped(host).map((words) => `${name}: ${words}`));
      if (host.scrollWidth > host.clientWidth) found.push(`${name} scrolls sideways`);
    }
    return found;
  }

  it('with words 1.6 times as long as in English', async () => {
    expect(await clippedIn(pseudo, 'en')).to.deep.equal([]);
  });

  for (const tag of tags) {
    it(`in ${tag}`, async () => {
      await load(tag);
      expect(await clippedIn({ ...en, ...dictionaryOf(tag) }, tag)).to.deep.equal([]);
    });
  }
});

describe('the shell of a language', () => {
  const backgroundOf = (host: ViewHost) => host.parts('base')[0];

  for (const [language, direction] of [
    ['de', 'ltr'],
    ['ar', 'rtl'],
    ['he', 'rtl'],
  ] as const) {
    it(`says that it is in ${language}, ${direction}, whatever the page is in`, async () => {
      const host = await show('starting', { language, direction });
      const base = backgroundOf(host);
      expect([base?.lang, base?.dir]).to.deep.equal([language, direction]);
      expect(base && getComputedStyle(base).direction).to.equal(direction);
    });
  }

  it('goes on from right to left with its progress', async () => {
    const host = await show('starting', { language: 'ar', direction: 'rtl' });
    const [first, second] = host.parts('progress-item').map((item) => item.getBoundingClientRect().left);
    expect(first).to.be.greaterThan(second ?? Infinity);
  });

  it('turns the arrow that points out of the page, and no other icon', async () => {
    const host = await show('capturing', { outside: 'offered', screens: 'ready', language: 'ar', direction: 'rtl' });
    const turned = host.parts('icon').map((icon) => [icon.classList[1], getComputedStyle(icon).scale]);
    expect(turned).to.deep.include(['icon-outside', '-1 1']).and.deep.include(['icon-shield', 'none']);
  });

  it('does not pull joined letters apart or together', async () => {
    const host = await show('verified', { language: 'ar', direction: 'rtl' });
    const [title] = host.parts('title');
    expect(title && getComputedStyle(title).letterSpacing).to.equal('normal');
  });

  it('shows neither words nor their place’s name while they are on their way, and says none', async () => {
    const host = await show('starting', { wordless: true });
    const visible = (name: string) =>
      host.parts(name).map((part) => part.checkVisibility({ visibilityProperty: true }));
    expect([...visible('title'), ...visible('message'), ...visible('link')]).to.deep.equal([false, false, false]);
    expect([visible('base'), visible('spinner')]).to.deep.equal([[true], [true]]);
    expect(host.says('status')).to.equal('');
  });

  it('leaves what the page put in to the page’s own direction', async () => {
    const slotted = document.createElement('b');
    slotted.slot = 'logo';
    const host = await show('starting', { language: 'ar', direction: 'rtl', wordless: true }, slotted);
    expect(getComputedStyle(slotted).direction).to.equal('ltr');
    expect(slotted.checkVisibility({ visibilityProperty: true })).to.equal(true);
    host.dir = 'rtl';
    expect(getComputedStyle(slotted).direction).to.equal('rtl');
  });
});
