import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { hostedAddress } from '../../../src/captures/hosted-address.js';

const base = new URL('https://inquiry.withpersona.com');
const session = { provider: 'persona', inquiryId: 'inq_1', sessionToken: 'a.b+c/d==' } as const;

describe('the hosted address', () => {
  it('holds inquiry and session, escaped', () => {
    const address = hostedAddress(base, session, { language: 'en' });
    assert.equal(
      address.href,
      'https://inquiry.withpersona.com/verify?inquiry-id=inq_1&session-token=a.b%2Bc%2Fd%3D%3D&language=en',
    );
  });

  it('keeps the path of the provider’s base', () => {
    const address = hostedAddress(new URL('http://localhost:4812/px'), session, { language: 'en' });
    assert.equal(address.pathname, '/px/verify');
  });

  it('leaves out a session that there is none of', () => {
    const address = hostedAddress(base, { provider: 'persona', inquiryId: 'inq_1' }, { language: 'fr' });
    assert.deepEqual(
      [...address.searchParams],
      [
        ['inquiry-id', 'inq_1'],
        ['language', 'fr'],
      ],
    );
  });

  it('names where to come back to', () => {
    const redirectUri = new URL('https://bank.example/done?x=1');
    const address = hostedAddress(base, session, { language: 'en', redirectUri });
    assert.equal(address.searchParams.get('redirect-uri'), 'https://bank.example/done?x=1');
  });
});
