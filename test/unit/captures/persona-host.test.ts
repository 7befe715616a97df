import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { personaBase } from '../../../src/captures/persona-host.js';

describe('the base of Persona’s frame', () => {
  it('is production where nothing is said', () => {
    assert.equal(personaBase()?.href, 'https://inquiry.withpersona.com/');
  });

  for (const [host, base] of [
    ['inquiry.withpersona.com', 'https://inquiry.withpersona.com/'],
    ['inquiry.withpersona-staging.com', 'https://inquiry.withpersona-staging.com/'],
    ['verify.acme.co.uk', 'https://verify.acme.co.uk/'],
    ['verify.acme.co.uk:8443', 'https://verify.acme.co.uk:8443/'],
    ['verify.acme.co.uk/px', 'https://verify.acme.co.uk/px'],
    ['verify.acme.co.uk/px/', 'https://verify.acme.co.uk/px/'],
    ['localhost', 'http://localhost/'],
    ['localhost:4812', 'http://localhost:4812/'],
    ['localhost:4812/px', 'http://localhost:4812/px'],
    ['LocalHost:4812', 'http://localhost:4812/'],
    ['127.0.0.1:4812', 'https://127.0.0.1:4812/'],
  ] as const) {
    it(`of ${host} is ${base}, as in Persona’s SDK`, () => {
      assert.equal(personaBase(host)?.href, base);
    });
  }

  for (const host of [
    ...['', ' ', 'https://inquiry.withpersona.com', 'http://localhost:4812', '//inquiry.withpersona.com', '/px'],
    ...['production', 'staging', 'canary', 'development', 'sandbox'],
    ...['localhost.evil.com', 'localhost.evil.com:4812', 'localhosts', 'LOCALHOST.evil.com'],
    ...[
      'user@verify.acme.com',
      'user:secret@verify.acme.com',
      'verify.acme.com?x=1',
      'verify.acme.com#x',
      'verify.acme.com\\x',
    ],
    ...[
      'verify.acme.com:99999',
      'verify.acme.com:',
      'verify.acme.com:port',
      'verify acme.com',
      'verify.acme.com\n',
      '[::1]:4812',
    ],
    ...['javascript:alert(1)', 'verify.acme.com/%2e%2e', 'vérify.acme.com'],
  ]) {
    it(`cannot be made of ${JSON.stringify(host)}: the SDK would go to production, or elsewhere`, () => {
      assert.equal(personaBase(host), undefined);
    });
  }
});
