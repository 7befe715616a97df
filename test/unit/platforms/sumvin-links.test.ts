import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linked } from '../../../src/platforms/sumvin/links.js';

const api = 'https://api.example';
const proxy = 'https://shop.example/kyc/';
const known = '/v0/kyc/access-token';

describe('a link of the platform', () => {
  for (const [name, href, base, path] of [
    ['that is a path', known, api, known],
    ['with a query', '/v0/kyc/status?refresh=true', api, '/v0/kyc/status?refresh=true'],
    ['of another version', '/v1/kyc/access-token', api, '/v1/kyc/access-token'],
    ['of the same origin', `${api}${known}`, api, known],
    ['of the same origin, with its port', `https://api.example:443${known}`, api, known],
    ['behind a proxy, as the platform has it', known, proxy, known],
    ['behind a proxy, as the proxy has it', `/kyc${known}`, proxy, known],
    ['behind a proxy, in full', `https://shop.example/kyc${known}`, proxy, known],
  ] as const) {
    it(`${name} is followed: ${href} on ${base}`, () => {
      assert.equal(linked({ start: { href, method: null } }, ['start'], base), path);
    });
  }

  for (const href of [
    `https://evil.example${known}`,
    `//evil.example${known}`,
    `\\\\evil.example${known}`,
    `http://api.example${known}`,
    `https://api.example:8443${known}`,
    `https://api.example.evil.example${known}`,
    `https://user:secret@api.example${known}`,
    'javascript:alert(1)',
    'data:text/html,x',
    'https://',
  ]) {
    it(`to another origin, or with credentials, is none: ${href}`, () => {
      assert.equal(linked({ start: { href, method: null } }, ['start'], api), undefined);
    });
  }

  it('to the platform’s own host is not followed past a proxy, whose origin is another', () => {
    assert.equal(linked({ start: { href: `${api}${known}`, method: 'POST' } }, ['start'], proxy, 'POST'), undefined);
  });

  it('for another method is none', () => {
    const links = { start: { href: known, method: 'DELETE' } };
    assert.deepEqual([linked(links, ['start'], api), linked(links, ['start'], api, 'POST')], [undefined, undefined]);
  });

  it('may have several names', () => {
    const links = { 'access-token': { href: known, method: 'POST' }, self: null };
    assert.equal(linked(links, ['self', 'start-verification', 'access-token'], api, 'POST'), known);
  });

  it('may be missing', () => {
    assert.equal(linked({}, ['start'], api), undefined);
  });
});
