import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { answerOf } from '../sandbox/customer.js';
import { bank, Host, leavesNoSecretInTheLog, other, own, refusal } from './support/host.js';

const unlimited = { limits: { proxy: { points: 1e9, duration: 60_000 } } };
const headers = { authorization: 'Bearer x', 'content-type': 'application/json' };

/** What may come out, whatever went in. */
const allowedOut = new RegExp(
  `^GET ${bank}/api/(customers/${own}|identity_verifications\\?customer_guid=${own}&type=kyc&page=0|identity_verifications/[\\w-]{1,64})$`,
);

describe('paths outside of the list', () => {
  const paths = [
    '/api',
    '/api/',
    '/api/customers',
    '/api/customers/',
    `/api/customers/${own}/`,
    `/api//customers/${own}`,
    `//api/customers/${own}`,
    `/API/customers/${own}`,
    `/api/Customers/${own}`,
    `/api/customers/${own}/accounts`,
    `/api/customers/${own}%2f`,
    `/api/customers/${own}%2F..%2F${other}`,
    `/api/customers%2f${own}`,
    `/api%2fcustomers/${own}`,
    `/%61pi/customers/${own}`,
    `/api/customers/${own}%00`,
    `/api/customers/${own}%252f`,
    `/api/customers/${own};x`,
    `/api/customers/${own}.json`,
    `/api/customers/${own}\\..`,
    '/api/accounts',
    '/api/banks/1',
    '/api/trades',
    '/api/persona_sessions/1',
    '/api/customer_tokens',
    '/oauth/token',
    '/sandbox/state',
  ];
  for (const path of paths) {
    it(`${path} leads nowhere`, async () => {
      const host = new Host();
      const answer = await answerOf(await host.request(`/cybrid${path}`, { headers }));
      assert.ok([404, 405].includes(answer.status), refusal(answer));
      assert.deepEqual(host.sent, []);
    });
  }

  it('stays within the list for any path', async () => {
    const host = new Host(unlimited);
    host.interfere = () => Response.json({ objects: [] });
    const piece = fc.constantFrom(
      ...[
        '/',
        '//',
        '.',
        '..',
        '/../',
        '%2e%2e',
        '%2E',
        '%2f',
        '%2F',
        '%252f',
        '%5c',
        '\\',
        '%00',
        '%',
        ';',
        '@',
        ':',
        '*',
        '~',
      ],
      ...[
        'api',
        'API',
        'api/',
        'customers',
        'customers/',
        'identity_verifications',
        'persona_sessions',
        'accounts',
        'cybrid',
      ],
      ...[own, other, own.toUpperCase(), 'é', '\t', ' ', 'https://', 'evil.test'],
    );
    const path = fc.oneof(
      fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
      fc.webPath(),
      fc.string({ maxLength: 40 }).map(encodeURI),
      fc
        .tuple(piece, fc.constantFrom(`customers/${own}`, `customers/${other}`))
        .map(([first, last]) => `/api/${first}${last}`),
    );
    let passed = 0;
    await fc.assert(
      fc.asyncProperty(path, async (suffix) => {
        host.sent.length = 0;
        const address = `https://host.test/cybrid/${suffix.replace(/^\//, '')}`;
        if (!URL.canParse(address)) return;
        const cookie = `session=${own}`;
        await host.server.request(address, { headers: { ...headers, cookie } });
        for (const { method, url } of host.sent) {
          passed += 1;
          assert.match(`${method} ${url.href}`, allowedOut);
        }
      }),
      { numRuns: 3_000, examples: [[`/api/customers/${own}`], ['/api/identity_verifications']] },
    );
    assert.ok(passed >= 2);
  });
});

describe('methods outside of the list', () => {
  const known: [path: string, allow: string][] = [
    [`/api/customers/${own}`, 'GET'],
    ['/api/identity_verifications', 'GET, POST'],
    ['/api/identity_verifications/abc', 'GET'],
    ['/api/persona_sessions', 'POST'],
  ];
  for (const [path, allow] of known) {
    for (const method of ['HEAD', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'get2']) {
      if (allow.split(', ').includes(method)) continue;
      it(`${method} ${path.replace(own, '{guid}')} leads nowhere`, async () => {
        const host = new Host();
        const response = await host.request(`/cybrid${path}`, { method, headers });
        assert.equal(response.status, 405);
        assert.ok(response.headers.has('allow'));
        assert.deepEqual(host.sent, []);
      });
    }
  }

  it('cannot be had by a header that names another', async () => {
    const host = new Host();
    const override = { ...headers, 'x-http-method-override': 'PATCH' };
    await host.request(`/cybrid/api/customers/${own}`, { headers: override });
    assert.deepEqual(host.calls, [`GET /api/customers/${own}`]);
  });

  leavesNoSecretInTheLog();
});
