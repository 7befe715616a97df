import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { answerOf, type Json } from '../sandbox/customer.js';
import { Host, leavesNoSecretInTheLog, own, refusal } from './support/host.js';
import { silentBody } from './support/silent-body.js';

const plain = { type: 'kyc', method: 'id_and_selfie', customer_guid: own };

async function post(
  host: Host,
  body: BodyInit,
  contentType = 'application/json',
  path = '/api/identity_verifications',
) {
  const headers = { authorization: 'Bearer x', 'content-type': contentType };
  const duplex = { duplex: 'half' };
  return answerOf(await host.request(`/cybrid${path}`, { method: 'POST', headers, body, ...duplex }));
}

describe('the body of a creation', () => {
  afterEach(() => {
    mock.timers.reset();
  });

  it('that does not come in 15 s is given up: 408 request-timeout', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const host = new Host();
    const { body, awaited } = silentBody();
    const answer = post(host, body);
    await awaited;
    mock.timers.tick(14_999);
    await setImmediate();
    assert.deepEqual(host.lines, []);
    mock.timers.tick(1);
    assert.equal(refusal(await answer), '408 request-timeout');
    assert.deepEqual(host.sent, []);
  });

  it('is made anew from what the element may ask for', async () => {
    const host = new Host();
    const full = { ...plain, country_code: 'US', require_tax_id: true, expected_behaviours: ['tax_id_not_checked'] };
    await host.create(full);
    assert.deepEqual(host.last().body, full);
    const another = new Host();
    await another.create({
      customer_guid: own.toUpperCase(),
      country_code: null,
      require_tax_id: null,
      expected_behaviours: null,
    });
    assert.deepEqual(another.last().body, plain);
  });

  const wrong: Json[] = [
    { type: 'bank_account' },
    { type: 'counterparty' },
    { method: 'attested' },
    { method: 'watchlists' },
    { method: undefined },
    { customer_guid: null },
    { country_code: 'usa' },
    { require_tax_id: 'yes' },
    { expected_behaviours: ['verify_me'] },
    { expected_behaviours: 'passed_immediately' },
    { name: { full: 'Somebody Else' } },
    { identification_numbers: [] },
    { external_bank_account_guid: 'x' },
  ];
  for (const more of wrong) {
    it(`cannot have ${JSON.stringify(more)}`, async () => {
      const host = new Host();
      const answer = await host.create(more);
      assert.equal(refusal(answer), '422 invalid');
      assert.deepEqual(host.sent, []);
    });
  }

  it('has no expected behaviours in production', async () => {
    const cybrid = { clientId: 'id', clientSecret: 'secret', environment: 'production' } as const;
    const host = new Host({ cybrid });
    assert.equal(refusal(await host.create({ expected_behaviours: ['passed_immediately'] })), '422 invalid');
    assert.deepEqual(host.sent, []);
    await host.create();
    assert.equal(host.last().url.href, 'https://bank.production.cybrid.app/api/identity_verifications');
  });

  it('is JSON by its header and by its form', async () => {
    const host = new Host();
    const text = JSON.stringify(plain);
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', '']) {
      assert.equal(refusal(await post(host, text, type)), '415 unsupported-media-type');
    }
    for (const body of ['', '{', 'null', '[]', '"kyc"', '\u0000']) {
      assert.equal(refusal(await post(host, body)), '422 invalid');
    }
    assert.deepEqual(host.sent, []);
    assert.notEqual((await post(host, text, 'application/json; charset=utf-8')).status, 415);
  });

  it('is never passed on as it came', async () => {
    const allowed = new Set([
      'type',
      'method',
      'customer_guid',
      'country_code',
      'require_tax_id',
      'expected_behaviours',
    ]);
    const host = new Host({
      limits: { proxy: { points: 1e9, duration: 60_000 }, creation: { points: 1e9, duration: 60_000 } },
    });
    host.interfere = () => Response.json({ message_code: 'x' }, { status: 422 });
    const field = fc.constantFrom(...allowed, 'pii', 'name', '__proto__', 'constructor', 'customer_guid ');
    const value = fc.oneof(fc.jsonValue(), fc.constantFrom('kyc', 'id_and_selfie', own, 'US', true, null));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(field, value), { maxLength: 6 }), async (pairs) => {
        host.sent.length = 0;
        await post(host, JSON.stringify(Object.fromEntries([...Object.entries(plain), ...pairs])));
        for (const { body } of host.sent) {
          assert.ok(typeof body === 'object' && body !== null);
          assert.ok(Object.keys(body).every((name) => allowed.has(name)));
          assert.ok('customer_guid' in body && body.customer_guid === own);
          assert.ok('type' in body && body.type === 'kyc');
        }
      }),
      { numRuns: 300 },
    );
  });

  leavesNoSecretInTheLog();
});
