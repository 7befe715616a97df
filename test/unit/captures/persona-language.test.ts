import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { personaLanguage } from '../../../src/captures/persona-language.js';

describe('a language, as Persona calls it', () => {
  for (const [tag, name] of [
    ['en', 'en'],
    ['en-GB', 'en'],
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['de-CH', 'de'],
    ['es', 'es-MX'],
    ['es-ES', 'es-MX'],
    ['pt', 'pt-BR'],
    ['pt-BR', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['it', 'it'],
    ['nl', 'nl-NL'],
    ['pl', 'pl'],
    ['ja-JP', 'ja'],
    ['zh', 'zh-CN'],
    ['zh-Hans', 'zh-CN'],
    ['zh-SG', 'zh-CN'],
    ['zh-Hant', 'zh-TW'],
    ['zh-TW', 'zh-TW'],
    ['zh-HK', 'zh-TW'],
    ['ar', 'ar-EG'],
    ['ar-SA', 'ar-EG'],
    ['he', 'he'],
    ['iw', 'he'],
    ['uk', 'uk-UA'],
    ['tr', 'tr-TR'],
    ['hi', 'hi'],
    ['nb', 'no'],
    ['nn-NO', 'no'],
    ['fil', 'tl'],
    ['id', 'id-ID'],
    ['ka', 'en'],
  ] as const) {
    it(`${tag} is ${name}`, () => {
      assert.equal(personaLanguage(tag), name);
    });
  }
});
