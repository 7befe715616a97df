import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readClaims } from '../../../src/internal/token-claims.js';
import { jwt } from '../support/tokens.js';

const nothing = { expiresAt: undefined, issuedAt: undefined, environment: undefined, subjectType: undefined };

describe('a token', () => {
  it('is read as far as it is needed', () => {
    const claims = {
      iat: 1_700_000_000,
      exp: 1_700_003_600,
      sub: 'guid',
      sub_type: 'customer',
      aud: ['https://bank.sandbox.cybrid.app'],
    };
    assert.deepEqual(readClaims(jwt(claims)), {
      issuedAt: 1_700_000_000_000,
      expiresAt: 1_700_003_600_000,
      environment: 'sandbox',
      subjectType: 'customer',
    });
  });

  for (const [name, token] of [
    ['nothing', ''],
    ['one word', 'opaque'],
    ['two dots', '..'],
    ['no JSON', 'a.bm90IGpzb24.c'],
    ['no base64', 'a.!!!.c'],
    ['a JSON text', jwt('text' as unknown as Record<string, unknown>)],
    ['a JSON null', jwt(null as unknown as Record<string, unknown>)],
    ['no claims', jwt({})],
    ['claims of a wrong type', jwt({ exp: 'tomorrow', aud: { host: 'sandbox' } })],
  ] as const) {
    it(`of ${name} has no claims`, () => {
      assert.deepEqual(readClaims(token), nothing);
    });
  }
});

describe('the environment of a token', () => {
  for (const [claims, environment] of [
    [{ aud: 'https://bank.sandbox.cybrid.app' }, 'sandbox'],
    [{ aud: ['https://id.production.cybrid.app', 'https://bank.production.cybrid.app'] }, 'production'],
    [{ iss: 'https://id.sandbox.cybrid.app' }, 'sandbox'],
    [{ aud: 'bank.sandbox.cybrid.app' }, 'sandbox'],
    [{ aud: [], iss: 'https://id.production.cybrid.app' }, 'production'],
    [{ aud: 'https://bank.staging.cybrid.app' }, undefined],
    [{ aud: 'https://example.com/sandbox' }, undefined],
    [{ aud: 'https://sandboxes.example.com' }, undefined],
    [{}, undefined],
  ] as const) {
    it(`${JSON.stringify(claims)} is ${String(environment)}`, () => {
      assert.equal(readClaims(jwt(claims)).environment, environment);
    });
  }
});
