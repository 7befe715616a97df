import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { en, type Dictionary } from '../../../src/locales/en.js';
import { dictionaryOf, load } from '../../../src/locales/languages.js';
import { directionOf } from '../../../src/locales/nearest.js';
import { pseudo } from './pseudo-locale.js';
import { pictures } from './models.js';
import { show } from './show.js';
import type { ViewHost } from './view-host.js';

const tags = ['ar', 'de', 'en', 'es', 'fr', 'he', 'hi', 'it', 'ja', 'nl', 'pl', 'pt-BR', 'tr', 'uk', 'zh-Hans'];

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

describe('at 320 px nothing is cut off or sticks out', () => {
  before(() => setViewport({ width: 320, height: 640 }));
  after(() => setViewport({ width: 800, height: 600 }));

  async function clippedIn(text: Dictionary, language: string): Promise<string[]> {
    const host = await show('idle');
    const found: string[] = [];
    for (const [name, model] of pictures) {
      await host.become({ ...model, text, language, direction: directionOf(language) });
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
