import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { registerLocale } from '../../../src/index.js';
import { en, type Dictionary, type TextKey } from '../../../src/locales/en.js';
import { first } from '../../../src/locales/english/first.js';
import { later } from '../../../src/locales/english/later.js';
import { dictionaryOf, load, onRegistration, spokenFor } from '../../../src/locales/languages.js';

const tags = ['ar', 'de', 'en', 'es', 'fr', 'he', 'hi', 'it', 'ja', 'nl', 'pl', 'pt-BR', 'tr', 'uk', 'zh-Hans'];

/** Words that stand in the customer's browser or on the screen as they are. */
const sameEverywhere = /\bQR\b|\bhttps\b|\bAA\b|\bWeb/g;

const keys = Object.keys(en) as TextKey[];

async function loaded(tag: string): Promise<Readonly<Record<string, string>>> {
  await load(tag);
  return dictionaryOf(tag) ?? {};
}

describe('a language of the element', () => {
  for (const [wished, spoken] of [
    ...tags.map((tag) => [tag, tag] as const),
    ['fr-CA', 'fr'],
    ['en-GB', 'en'],
    ['es-419', 'es'],
    ['de-AT', 'de'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-TW', 'zh-Hans'],
    ['iw-IL', 'he'],
    ['ar-MA', 'ar'],
    ['ko', undefined],
  ] as const) {
    it(`for ${wished} is ${spoken ?? 'none'}`, () => {
      assert.equal(spokenFor(wished), spoken);
    });
  }

  it('en is there from the start with the words that the first views need', () => {
    assert.deepEqual(dictionaryOf('en'), first);
  });

  it('en says each thing in one of its halves only', () => {
    assert.deepEqual(
      Object.keys(first).filter((key) => key in later),
      [],
    );
  });

  it('en has a text for all but what is not said', () => {
    assert.deepEqual(
      keys.filter((key) => en[key].trim() !== en[key] || !en[key]),
      ['idle.announce'],
    );
  });

  for (const tag of tags.filter((each) => each !== 'en')) {
    it(`${tag} has a text wherever English has one, and no other`, async () => {
      const texts = await loaded(tag);
      assert.deepEqual(Object.keys(texts).sort(), [...keys].sort());
      assert.deepEqual(
        keys.filter((key) => texts[key] === '' || texts[key]?.trim() !== texts[key]),
        ['idle.announce'],
      );
    });
  }

  for (const tag of tags.filter((each) => each !== 'en')) {
    it(`${tag} leaves no text in English`, async () => {
      const texts = await loaded(tag);
      const same = keys.filter((key) => en[key] !== '' && texts[key] === en[key]);
      assert.deepEqual(same, []);
    });

    it(`${tag} ends its sentences where English does, and asks where English asks`, async () => {
      const texts = await loaded(tag);
      const last = (text = '') =>
        /[.。।]$/.test(text) ? '.' : /[?？؟]$/.test(text) ? '?' : /[:：]$/.test(text) ? ':' : '';
      assert.deepEqual(
        keys.filter((key) => last(texts[key]) !== last(en[key])),
        [],
      );
    });

    it(`${tag} has the quotation marks and apostrophes of print`, async () => {
      const texts = await loaded(tag);
      assert.deepEqual(
        keys.filter((key) => /['"]/.test(texts[key] ?? '')),
        [],
      );
    });
  }

  for (const tag of ['ar', 'he', 'hi', 'ja', 'uk', 'zh-Hans']) {
    it(`${tag} has no word in Latin script but the names of things`, async () => {
      const texts = await loaded(tag);
      const latin = keys.filter((key) => /[A-Za-z]{2}/.test((texts[key] ?? '').replace(sameEverywhere, '')));
      assert.deepEqual(latin, []);
    });
  }
});

describe('a registered language', () => {
  const klingon: Dictionary = { ...en, name: 'nuv pol' };

  it('is spoken from then on, by its canonical tag', () => {
    registerLocale('TLH', klingon);
    assert.equal(spokenFor('tlh'), 'tlh');
    assert.equal(dictionaryOf('tlh')?.name, 'nuv pol');
  });

  it('is told to who listens, and to nobody who has stopped', () => {
    let heard = 0;
    const stop = onRegistration(() => (heard += 1));
    registerLocale('tlh', klingon);
    stop();
    registerLocale('tlh', klingon);
    assert.equal(heard, 1);
  });

  it('is nearer than the language it is a variety of', () => {
    assert.equal(spokenFor('pt-MZ'), 'pt-BR');
    registerLocale('pt-MZ', klingon);
    assert.deepEqual([spokenFor('pt-MZ'), spokenFor('pt')], ['pt-MZ', 'pt-BR']);
  });

  it('stands in for the one that would have been loaded', async () => {
    registerLocale('it', klingon);
    await load('it');
    assert.equal(dictionaryOf('it')?.name, 'nuv pol');
  });

  it('has to have a tag that names a language', () => {
    assert.throws(() => {
      registerLocale('not a language', klingon);
    }, RangeError);
  });
});
