import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSettings } from '../../../src/internal/settings.js';
import { TokenSource } from '../../../src/internal/token-source.js';
import { registerLocale } from '../../../src/index.js';
import { en } from '../../../src/locales/en.js';
import { spokenFor } from '../../../src/locales/languages.js';
import { inputs } from '../support/inputs.js';
import { jwt } from '../support/tokens.js';

const live = () => new AbortController().signal;

describe('frameAncestors', () => {
  it('of null, which frameworks set for absent, are as the browser tells', () => {
    const given: object = { frameAncestors: null };
    assert.deepEqual(readSettings({ ...inputs, ...given }, 'https://shop.example/').frameAncestors, []);
  });
});

describe('a token that is none', () => {
  it('is replaced by the page’s getToken', async () => {
    const tokens = new TokenSource(
      () => Promise.resolve('good'),
      () => 0,
    );
    tokens.token = 'Bearer good';
    assert.equal(await tokens.current(live()), 'good');
  });
});

describe('a device whose clock is an hour ahead', () => {
  it('does not ask the page for a token at each call', async () => {
    let asked = 0;
    const platformNow = Date.UTC(2026, 0, 1);
    const tokens = new TokenSource(
      () => {
        asked += 1;
        const iat = platformNow / 1_000 + asked;
        return Promise.resolve(jwt({ iat, exp: iat + 1_800 }));
      },
      () => platformNow + 3_600_000,
    );
    for (let call = 0; call < 20; call += 1) await tokens.current(live());
    assert.ok(asked <= 2, `asked ${String(asked)} times for 20 calls`);
  });
});

describe('a language without a tag', () => {
  it('is refused as any other that is none, and breaks no element', () => {
    const nothing: unknown[] = [];
    assert.throws(() => {
      registerLocale(nothing[0] as string, en);
    });
    assert.equal(spokenFor('de'), 'de');
  });
});
