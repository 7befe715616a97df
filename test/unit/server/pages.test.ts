import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { answerOf } from '../sandbox/customer.js';
import { Host, leavesNoSecretInTheLog, own, refusal } from './support/host.js';

const friend = 'https://friend.test';

const post = async (host: Host, headers: Record<string, string>, path = '/token') =>
  refusal(
    await answerOf(await host.request(path, { method: 'POST', headers: { accept: 'application/json', ...headers } })),
  );

const forbidden = '403 forbidden';
const given = '200 undefined';

describe('a page of another site', () => {
  it('may not use the session’s cookie for a POST', async () => {
    const host = new Host({ allowedOrigins: [friend] });
    for (const headers of [
      { 'sec-fetch-site': 'cross-site', origin: 'https://evil.test' },
      { 'sec-fetch-site': 'same-site', origin: 'https://blog.host.test' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'anything' },
      { origin: 'https://evil.test' },
      { origin: 'https://host.test.evil.test' },
      { origin: 'null' },
      { origin: `${friend}.evil.test` },
    ]) {
      for (const path of [
        '/token',
        '/cybrid/api/identity_verifications',
        '/cybrid/api/persona_sessions',
        '/persona/x',
      ]) {
        assert.equal(await post(host, headers, path), forbidden, JSON.stringify(headers));
      }
    }
    assert.deepEqual(host.sent, []);
  });

  it('of the own origin, of an allowed one, or none at all may', async () => {
    const host = new Host({ allowedOrigins: [friend] });
    for (const headers of [
      { 'sec-fetch-site': 'same-origin', origin: 'https://host.test' },
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': 'cross-site', origin: friend },
      { origin: 'https://host.test' },
      { origin: 'http://host.test' },
      {},
    ]) {
      assert.equal(await post(host, headers), given, JSON.stringify(headers));
    }
  });

  it('is told nothing by CORS', async () => {
    const host = new Host();
    const headers = { origin: friend, 'access-control-request-method': 'POST' };
    const preflight = await host.request('/token', { method: 'OPTIONS', headers });
    assert.equal(preflight.status, 405);
    const read = await host.request(`/cybrid/api/customers/${own}`, { headers: { origin: friend } });
    for (const response of [preflight, read]) {
      assert.deepEqual(
        [...response.headers.keys()].filter((name) => name.startsWith('access-control')),
        [],
      );
    }
  });

  it('of an allowed origin is allowed exactly, with credentials, on errors too', async () => {
    const host = new Host({ allowedOrigins: [friend] });
    const headers = { origin: friend, 'access-control-request-method': 'POST' };
    const preflight = await host.request('/cybrid/api/persona_sessions', { method: 'OPTIONS', headers });
    assert.equal(preflight.status, 204);
    assert.equal(preflight.headers.get('access-control-allow-headers'), 'authorization,content-type');
    const refused = await host.request('/cybrid/api/nothing', { headers: { origin: friend } });
    for (const response of [preflight, refused]) {
      assert.equal(response.headers.get('access-control-allow-origin'), friend);
      assert.equal(response.headers.get('access-control-allow-credentials'), 'true');
    }
    const stranger = await host.request('/cybrid/api/nothing', { headers: { origin: `${friend}.evil.test` } });
    assert.equal(stranger.headers.get('access-control-allow-origin'), null);
    assert.deepEqual(host.sent, []);
  });
});

describe('every answer', () => {
  it('is kept nowhere, sniffed for nothing and embedded nowhere', async () => {
    const host = new Host();
    const responses = [
      await host.request('/token', { method: 'POST' }),
      await host.request('/token'),
      await host.request('/nowhere'),
      await host.request('/cybrid/nowhere'),
      await host.request(`/cybrid/api/customers/${own}`, { headers: { authorization: 'Bearer a.b.c' } }),
      await host.server.request('https://host.test/token', { method: 'POST' }),
    ];
    assert.deepEqual(
      responses.map(({ status }) => status),
      [200, 405, 404, 404, 401, 401],
    );
    for (const { headers } of responses) {
      assert.equal(headers.get('cache-control'), 'no-store');
      assert.equal(headers.get('x-content-type-options'), 'nosniff');
      assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin');
      assert.equal(headers.get('referrer-policy'), 'no-referrer');
      assert.equal(headers.get('content-security-policy'), "default-src 'none'; frame-ancestors 'none'");
    }
  });

  it('that is a refusal is a problem of RFC 7807', async () => {
    const host = new Host();
    const response = await host.request('/nowhere');
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    assert.deepEqual(await response.json(), {
      type: 'urn:kyc-verification:not-found',
      title: 'not-found',
      status: 404,
      detail: 'There is nothing at this address.',
      error_code: 'not-found',
      message_code: 'not-found',
    });
  });

  leavesNoSecretInTheLog();
});
