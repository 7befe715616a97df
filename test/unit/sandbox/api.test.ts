import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sign } from 'hono/jwt';
import { magicGuid, type TokenRequest } from '../../../src/sandbox/index.js';
import { answerOf, objectsOf, stillSandbox, TestCustomer, type Answer } from './customer.js';

const guid = magicGuid('passes');

const outcome = ({ status, body }: Answer): unknown[] => [status, body['message_code'], body['error_message']];

async function knock(authorization: string | undefined, path = `/api/customers/${guid}`): Promise<Answer> {
  const headers = authorization === undefined ? {} : { Authorization: authorization };
  return answerOf(await stillSandbox().cybrid.request(path, { headers }));
}

const minted = (request: Partial<TokenRequest>): Promise<string> =>
  stillSandbox().control.mintToken({ customerGuid: guid, ...request });

describe('a token', () => {
  it('is required, as a bearer and in one piece', async () => {
    const malformed = [401, 'authentication_malformed', 'Authorization header is malformed.'];
    for (const header of [undefined, 'Basic abc', 'Bearer', 'Bearer not-a-token', 'Bearer a.b.c']) {
      assert.deepEqual(outcome(await knock(header)), malformed);
    }
  });

  it('must be signed with the secret of this sandbox', async () => {
    const forged = await stillSandbox({ secret: 'another' }).control.mintToken({ customerGuid: guid });
    assert.deepEqual(outcome(await knock(`Bearer ${forged}`)), [
      401,
      'authentication_failed',
      'Signature verification raised',
    ]);
  });

  it('is refused when the sandbox’s clock has passed its end', async () => {
    const expired = [401, 'authentication_failed', 'Signature has expired'];
    assert.deepEqual(outcome(await knock(`Bearer ${await minted({ expiresInSeconds: -1 })}`)), expired);
    const sandbox = stillSandbox();
    const token = await sandbox.control.mintToken({ customerGuid: guid, expiresInSeconds: 60 });
    const ask = async () =>
      answerOf(
        await sandbox.cybrid.request(`/api/customers/${guid}`, { headers: { Authorization: `Bearer ${token}` } }),
      );
    sandbox.control.advance(59_999);
    assert.equal((await ask()).status, 200);
    sandbox.control.advance(1);
    assert.deepEqual(outcome(await ask()), expired);
  });

  it('must be for this bank’s audience and from its issuer', async () => {
    const claims = {
      sub: guid,
      sub_type: 'customer',
      exp: 4e9,
      iss: 'https://id.sandbox.cybrid.app',
      aud: ['https://bank.sandbox.cybrid.app'],
    };
    const signed = (more: object) => sign({ ...claims, ...more }, 'the sandbox keeps no secrets', 'HS256');
    assert.deepEqual(outcome(await knock(`Bearer ${await signed({ aud: 'https://elsewhere.example' })}`)), [
      401,
      'authentication_failed',
      'Invalid audience',
    ]);
    assert.deepEqual(outcome(await knock(`Bearer ${await signed({ iss: 'https://elsewhere.example' })}`)), [
      401,
      'authentication_failed',
      'Invalid issuer',
    ]);
  });

  it('of a bank is not a customer’s', async () => {
    const refused = await knock(`Bearer ${await minted({ subType: 'bank' })}`);
    assert.deepEqual(outcome(refused), [401, 'invalid_subject', 'Invalid Subject type. Required: customer']);
  });

  it('opens only what its scopes say', async () => {
    const sandbox = stillSandbox();
    const calls: [scope: string, method: string, path: string][] = [
      ['customers:read', 'GET', `/api/customers/${guid}`],
      ['identity_verifications:read', 'GET', '/api/identity_verifications'],
      ['identity_verifications:read', 'GET', '/api/identity_verifications/any'],
      ['identity_verifications:execute', 'POST', '/api/identity_verifications'],
      ['persona_sessions:execute', 'POST', '/api/persona_sessions'],
    ];
    const headers = { Authorization: `Bearer ${await minted({ scopes: ['accounts:read'] })}` };
    for (const [scope, method, path] of calls) {
      const answer = await answerOf(await sandbox.cybrid.request(path, { method, headers }));
      assert.deepEqual(outcome(answer), [403, 'invalid_scopes', `Invalid scopes. Required: ${scope}`]);
    }
  });

  it('does not open another customer’s records', async () => {
    const customer = await TestCustomer.of(stillSandbox(), 'passes');
    const foreign = magicGuid('already-verified');
    assert.deepEqual(outcome(await customer.call(`/api/customers/${foreign}`)), [
      404,
      'not_found',
      'Customer not found',
    ]);
    assert.equal((await customer.call(`/api/identity_verifications?customer_guid=${foreign}`)).body['total'], 0);
    assert.deepEqual(outcome(await customer.create({ customer_guid: foreign })), [
      404,
      'not_found',
      'Customer not found',
    ]);
    assert.deepEqual(outcome(await customer.call('/api/identity_verifications/none')), [
      404,
      'not_found',
      'identity_verification not found',
    ]);
  });
});

describe('any page', () => {
  it('may call the API: CORS is open and needs no token for the preflight', async () => {
    const response = await stillSandbox().cybrid.request('/api/identity_verifications', {
      method: 'OPTIONS',
      headers: { Origin: 'https://shop.example', 'Access-Control-Request-Method': 'POST' },
    });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
    assert.equal(response.headers.get('Access-Control-Allow-Headers'), 'Authorization,Content-Type');
  });
});

describe('creating a verification', () => {
  const refused: [what: string, more: Record<string, unknown>, answer: unknown[]][] = [
    ['no type', { type: undefined }, [400, 'missing_parameter', 'Missing parameter: type']],
    ['no method', { method: undefined }, [400, 'missing_parameter', 'Missing parameter: method']],
    ['no customer', { customer_guid: undefined }, [400, 'missing_parameter', 'Missing parameter: customer_guid']],
    ['an unknown method', { method: 'palm_reading' }, [400, 'invalid_parameter', 'Invalid parameter: method']],
    ['an unknown country', { country_code: 'Utopia' }, [400, 'invalid_parameter', 'Invalid parameter: country_code']],
    [
      'a tax id that is no flag',
      { require_tax_id: 'yes' },
      [400, 'invalid_parameter', 'Invalid parameter: require_tax_id'],
    ],
    [
      'unknown behaviours',
      { expected_behaviours: ['string'] },
      [422, 'invalid_parameter', 'Expected behaviour invalid'],
    ],
    [
      'a method without Persona',
      { method: 'watchlists' },
      [422, 'unsupported_value', 'The sandbox does not play kyc by watchlists'],
    ],
    [
      'a tax id twice',
      { method: 'tax_id_and_selfie', require_tax_id: true },
      [422, 'invalid_parameter', 'Require tax id is for method id_and_selfie only'],
    ],
  ];
  for (const [what, more, answer] of refused) {
    it(`is refused with ${what}`, async () => {
      assert.deepEqual(outcome(await (await TestCustomer.of(stillSandbox(), 'passes')).create(more)), answer);
    });
  }

  it('is refused without JSON', async () => {
    const customer = await TestCustomer.of(stillSandbox(), 'passes');
    const answer = await customer.call('/api/identity_verifications', undefined, { method: 'POST', body: '<xml/>' });
    assert.equal(answer.status, 400);
  });

  it('takes nulls for what is optional and keeps what was asked for', async () => {
    const customer = await TestCustomer.of(stillSandbox(), 'passes');
    const plain = await customer.create({ expected_behaviours: null, country_code: null, require_tax_id: null });
    assert.deepEqual([plain.status, plain.body['options']], [201, { require_tax_id: null }]);
    const taxed = await customer.create({
      require_tax_id: true,
      country_code: 'CA',
      expected_behaviours: ['tax_id_not_checked'],
    });
    assert.deepEqual([taxed.status, taxed.body['options']], [201, { require_tax_id: true }]);
  });

  it('twice makes two, unless duplicates are refused', async () => {
    const sandbox = stillSandbox();
    const customer = await TestCustomer.of(sandbox, 'passes');
    assert.deepEqual([(await customer.create()).status, (await customer.create()).status], [201, 201]);
    sandbox.control.refuseDuplicates(true);
    const third = await customer.create();
    assert.deepEqual([third.status, third.body['message_code']], [409, 'data_exists']);
    sandbox.control.advance(86_400_000);
    const token = await sandbox.control.mintToken({ customerGuid: customer.guid });
    const fourth = await customer.call(
      '/api/identity_verifications',
      { type: 'kyc', method: 'id_and_selfie', customer_guid: customer.guid },
      {
        headers: { Authorization: `Bearer ${token}` },
      },
    );
    assert.equal(fourth.status, 201);
  });
});

describe('the list', () => {
  it('is newest first, in pages counted from zero, without anything of Persona', async () => {
    const sandbox = stillSandbox();
    const customer = await TestCustomer.of(sandbox, 'passes');
    const guids: unknown[] = [];
    for (let count = 0; count < 12; count += 1) {
      guids.unshift((await customer.create()).body['guid']);
      if (count % 2 === 0) sandbox.control.advance(1_000);
    }
    const first = (await customer.call('/api/identity_verifications')).body;
    assert.deepEqual([first['total'], first['page'], first['per_page']], [12, 0, 10]);
    const second = (await customer.call('/api/identity_verifications?page=1')).body;
    const items = [...objectsOf(first['objects']), ...objectsOf(second['objects'])];
    assert.deepEqual(
      items.map((item) => item['guid']),
      guids,
    );
    for (const item of items) assert.ok(!Object.keys(item).some((key) => /persona|associates|checks|pii/.test(key)));
    assert.deepEqual((await customer.call('/api/identity_verifications?page=2')).body['objects'], []);
    assert.equal(
      objectsOf((await customer.call('/api/identity_verifications?per_page=100')).body['objects']).length,
      12,
    );
  });

  it('is narrowed by filters with several values each', async () => {
    const sandbox = stillSandbox();
    const customer = await TestCustomer.of(sandbox, 'expired');
    const old = (await customer.newest())['guid'];
    const { body: created } = await customer.create();
    const guidsBy = async (query: string) =>
      objectsOf((await customer.call(`/api/identity_verifications?${query}`)).body['objects']).map(
        (item) => item['guid'],
      );
    assert.deepEqual(await guidsBy('state=expired'), [old]);
    assert.deepEqual(await guidsBy('state=storing,expired'), [created['guid'], old]);
    assert.deepEqual(await guidsBy(`guid=${String(created['guid'])}`), [created['guid']]);
    assert.deepEqual(await guidsBy('type=bank_account'), []);
    assert.deepEqual(await guidsBy(`customer_guid=${customer.guid}&type=kyc&method=id_and_selfie,watchlists`), [
      created['guid'],
      old,
    ]);
  });

  it('refuses what is no page and filters that are too long', async () => {
    const customer = await TestCustomer.of(stillSandbox(), 'passes');
    for (const query of ['page=-1', 'page=one', 'per_page=0', 'per_page=101', 'per_page=']) {
      const answer = await customer.call(`/api/identity_verifications?${query}`);
      assert.deepEqual([answer.status, answer.body['message_code']], [400, 'invalid_parameter']);
    }
    const long = await customer.call(`/api/identity_verifications?guid=${'a'.repeat(4_097)}`);
    assert.deepEqual([long.status, long.body['message_code']], [400, 'invalid_value']);
  });
});
