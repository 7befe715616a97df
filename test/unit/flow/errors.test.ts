import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { errorCodes, KycError, toKycError } from '../../../src/flow/errors.js';

/** The codes of the public contract (design.md section 3), and whether `retry()` can help. */
const contract = {
  'config-missing': false,
  'config-invalid': false,
  'token-missing': true,
  'token-expired': true,
  'token-forbidden': false,
  'customer-not-found': false,
  'api-unreachable': true,
  'api-unavailable': true,
  'api-rejected': false,
  'rate-limited': true,
  'bad-response': true,
  'inquiry-timeout': true,
  'provider-blocked': true,
  'provider-timeout': true,
  'provider-error': true,
  'session-expired': true,
  'camera-blocked': true,
  'camera-missing': true,
  'insecure-context': false,
  offline: true,
  internal: true,
} as const;

const secret = 'eyJhbGciOi.secret';

describe('an error code', () => {
  it('is one of the contract, and all of them are there', () => {
    assert.deepEqual([...errorCodes].sort(), Object.keys(contract).sort());
  });

  for (const code of errorCodes) {
    it(`${code}: tells whether a retry can help`, () => {
      const detail = new KycError(code, 'Words.').toDetail();
      assert.deepEqual(detail, { code, retryable: contract[code], message: 'Words.' });
    });
  }
});

describe('an error’s detail', () => {
  const error = new KycError('api-rejected', 'The platform answered with status 422.', {
    status: 422,
    platformCode: 'frozen_customer',
    retryAfter: 5_000,
    cause: new Error(secret),
  });

  it('is frozen', () => {
    assert.ok(Object.isFrozen(error.toDetail()));
  });

  it('has the facts, and neither cause, stack nor waiting time', () => {
    assert.deepEqual(error.toDetail(), {
      code: 'api-rejected',
      retryable: false,
      message: 'The platform answered with status 422.',
      status: 422,
      platformCode: 'frozen_customer',
    });
  });

  it('names the case for support where it is known', () => {
    assert.equal(error.toDetail('verification-1').supportId, 'verification-1');
  });

  it('names the attribute that is wrong', () => {
    const invalid = new KycError('config-invalid', 'display must be "inline".', { attribute: 'display' });
    assert.equal(invalid.toDetail().attribute, 'display');
  });

  it('is plain data', () => {
    assert.deepEqual(structuredClone(error.toDetail()), error.toDetail());
  });
});

describe('an error', () => {
  it('keeps its cause out of its JSON', () => {
    const error = new KycError('internal', 'Words.', { cause: new Error(secret) });
    assert.doesNotMatch(JSON.stringify(error) + error.message, /secret/);
  });

  it('keeps how long the platform asked to wait', () => {
    assert.equal(new KycError('rate-limited', 'Slow.', { retryAfter: 1_500 }).retryAfter, 1_500);
  });

  it('that is named already stays the same', () => {
    const error = new KycError('offline', 'Words.');
    assert.equal(toKycError(error), error);
  });

  it('of another copy of the script is one all the same', async () => {
    const path = '../../../src/flow/errors.js?another-copy';
    const other = (await import(path)) as { KycError: typeof KycError };
    const error = new other.KycError('token-expired', 'Words.');
    assert.notEqual(other.KycError, KycError);
    assert.ok(error instanceof KycError);
    assert.equal(toKycError(error), error);
  });

  for (const [name, thrown] of [
    ['an Error', new TypeError(secret)],
    ['a text', secret],
    ['nothing', undefined],
    ['null', null],
    ['an object', { code: 'api-rejected', message: secret }],
  ] as const) {
    it(`that was ${name} becomes internal, without its words`, () => {
      const error = toKycError(thrown);
      assert.equal(error.code, 'internal');
      assert.doesNotMatch(JSON.stringify(error.toDetail()), /secret/);
      assert.equal(error.cause, thrown);
    });
  }

  it('passes by itself if it is of the network or of the platform’s health', () => {
    const passing = errorCodes.filter((code) => new KycError(code, 'Words.').passing);
    assert.deepEqual(passing, ['api-unreachable', 'api-unavailable', 'rate-limited', 'bad-response']);
  });
});
