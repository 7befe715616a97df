import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createKycServer, ServerConfigError, type KycServerOptions } from '../../../src/server/index.js';

const authorize = () => undefined;
const secrets = { CYBRID_CLIENT_ID: 'id', CYBRID_CLIENT_SECRET: 'the-secret', CYBRID_ENVIRONMENT: 'sandbox' };

function refusalOf(options: Partial<KycServerOptions>): string {
  try {
    createKycServer({ authorize, variables: {}, ...options });
  } catch (error) {
    assert.ok(error instanceof ServerConfigError);
    return error.message;
  }
  assert.fail('The server was made');
}

describe('a server', () => {
  it('names all that it cannot start without', () => {
    assert.equal(
      refusalOf({}),
      'The server cannot start without cybrid.clientId (CYBRID_CLIENT_ID), ' +
        'cybrid.clientSecret (CYBRID_CLIENT_SECRET), cybrid.environment (CYBRID_ENVIRONMENT).',
    );
    const { CYBRID_CLIENT_SECRET: _, ...some } = secrets;
    assert.equal(
      refusalOf({ variables: some }),
      'The server cannot start without cybrid.clientSecret (CYBRID_CLIENT_SECRET).',
    );
  });

  it('takes secrets from the environment, or without Cybrid none', () => {
    createKycServer({ authorize, variables: secrets });
    createKycServer({ authorize, variables: {}, cybrid: false });
  });

  it('cannot be made without a session check', () => {
    // As JavaScript can call it.
    const options = { variables: secrets } as unknown as KycServerOptions;
    assert.throws(() => createKycServer(options), /without authorize/);
  });

  it('knows two environments', () => {
    assert.match(refusalOf({ variables: { ...secrets, CYBRID_ENVIRONMENT: 'staging' } }), /CYBRID_ENVIRONMENT/);
  });

  it('sends secrets by https, and by http in the sandbox only', () => {
    createKycServer({ authorize, variables: { ...secrets, CYBRID_BANK_BASE: 'http://localhost:4811' } });
    const production = { ...secrets, CYBRID_ENVIRONMENT: 'production' };
    for (const base of [
      'http://localhost:4811',
      'https://user:pass@id.test',
      'https://id.test?x=1',
      'ftp://id',
      '/id',
    ]) {
      assert.match(refusalOf({ variables: { ...production, CYBRID_IDENTITY_BASE: base } }), /^CYBRID_IDENTITY_BASE/);
    }
  });

  it('takes exact origins only', () => {
    createKycServer({
      authorize,
      variables: { ...secrets, KYC_ALLOWED_ORIGINS: 'https://a.test, https://b.test:8443' },
    });
    for (const origin of ['*', 'https://a.test/', 'a.test', 'https://*.a.test', 'null']) {
      assert.match(refusalOf({ variables: secrets, allowedOrigins: [origin] }), /exact origins/);
    }
  });

  it('does not count for itself where the environment names a Redis', () => {
    assert.match(refusalOf({ variables: { ...secrets, KYC_REDIS_URL: 'redis://r' } }), /new RedisStore\(\)/);
  });

  it('says nothing of the values it refuses', () => {
    const secret = 'http://user:hunter2@id.test';
    assert.doesNotMatch(refusalOf({ variables: { ...secrets, CYBRID_BANK_BASE: secret } }), /hunter2/);
  });
});
