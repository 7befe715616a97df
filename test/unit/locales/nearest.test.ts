import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { directionOf, nearest } from '../../../src/locales/nearest.js';

describe('the nearest language', () => {
  for (const [wished, tags, expected] of [
    ['fr', ['en', 'fr'], 'fr'],
    ['fr-CA', ['fr', 'fr-CA'], 'fr-CA'],
    ['fr', ['fr-CA', 'fr'], 'fr'],
    ['fr-BE', ['fr-CA', 'fr'], 'fr-CA'],
    ['FR-ca', ['fr'], 'fr'],
    ['pt', ['pt-PT', 'pt-BR'], 'pt-BR'],
    ['pt-PT', ['pt-BR', 'pt-PT'], 'pt-PT'],
    ['pt-AO', ['pt-BR'], 'pt-BR'],
    ['zh', ['zh-Hant', 'zh-Hans'], 'zh-Hans'],
    ['zh-SG', ['zh-TW', 'zh-CN'], 'zh-CN'],
    ['zh-HK', ['zh-CN', 'zh-TW'], 'zh-TW'],
    ['zh-Hant', ['zh-CN', 'zh-TW'], 'zh-TW'],
    ['zh-Hant', ['zh-Hans'], 'zh-Hans'],
    ['sr-Latn', ['sr-Cyrl', 'sr-Latn'], 'sr-Latn'],
    ['iw', ['he'], 'he'],
    ['tl', ['fil'], 'fil'],
    ['nn', ['no'], 'no'],
    ['no', ['nb'], 'nb'],
    ['ko', ['en', 'ja'], undefined],
  ] as const) {
    it(`to ${wished} among ${tags.join(', ')} is ${expected ?? 'none'}`, () => {
      assert.equal(nearest<string>(wished, tags), expected);
    });
  }
});

describe('the direction of a language', () => {
  for (const tag of ['ar', 'ar-EG', 'he', 'iw', 'fa', 'ur-PK', 'ckb', 'az-Arab', 'dv']) {
    it(`is right to left for ${tag}`, () => {
      assert.equal(directionOf(tag), 'rtl');
    });
  }

  for (const tag of ['en', 'de', 'zh-Hans', 'ja', 'hi', 'uk', 'tr', 'az', 'ar-Latn']) {
    it(`is left to right for ${tag}`, () => {
      assert.equal(directionOf(tag), 'ltr');
    });
  }
});
