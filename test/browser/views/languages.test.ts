import { expect } from '@open-wc/testing';
import type { Dictionary } from '../../../src/locales/en.js';
import { directionOf } from '../../../src/locales/nearest.js';
import type { ViewModel } from '../../../src/views/view.js';
import { pseudo } from './pseudo-locale.js';
import { guid, pictures } from './models.js';
import { show } from './show.js';
import type { ViewHost } from './view-host.js';

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
