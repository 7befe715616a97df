import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { FLOW_SCOPES, magicGuid, SANDBOX_CLIENT, type Sandbox } from '../../../src/sandbox/index.js';
import { answerOf, stillSandbox, type Answer, type Json } from './customer.js';

const guid = magicGuid('passes');
const HOUR = 3_600_000;

const post = async (sandbox: Sandbox, path: string, body: unknown, token?: string): Promise<Answer> =>
  answerOf(
    await sandbox.cybrid.request(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...(token !== undefined && { Authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    }),
  );

const grant = (sandbox: Sandbox, more: Json = {}): Promise<Answer> =>
  post(sandbox, '/oauth/token', {
    grant_type: 'client_credentials',
    client_id: SANDBOX_CLIENT.id,
    client_secret: SANDBOX_CLIENT.secret,
    scope: 'customers:read customers:write',
    ...more,
  });

const bankToken = async (sandbox: Sandbox, scope = 'customers:read customers:write'): Promise<string> =>
  String((await grant(sandbox, { scope })).body['access_token']);

const wanted = { customer_guid: guid, scopes: FLOW_SCOPES };

describe('the identity API', () => {
  it('grants a bank’s token for an hour', async () => {
    const { status, body } = await grant(stillSandbox());
    const { access_token: _, ...rest } = body;
    assert.equal(status, 200);
    assert.deepEqual(rest, {
      token_type: 'Bearer',
      expires_in: 3_600,
      scope: 'customers:read customers:write',
      created_at: Date.UTC(2026, 0, 1) / 1_000,
    });
  });

  it('refuses other credentials, grants and scopes by the names of RFC 6749', async () => {
    const sandbox = stillSandbox();
    const refusals: [Json, number, string][] = [
      [{ client_secret: 'guessed' }, 401, 'invalid_client'],
      [{ client_id: 'another' }, 401, 'invalid_client'],
      [{ grant_type: 'password' }, 400, 'unsupported_grant_type'],
      [{ scope: 'customers:read banks:write' }, 400, 'invalid_scope'],
      [{ client_id: null }, 400, 'invalid_request'],
    ];
    for (const [more, status, error] of refusals) {
      const answer = await grant(sandbox, more);
      assert.deepEqual([answer.status, answer.body['error']], [status, error]);
    }
  });

  it('gives a customer’s token that the bank API takes', async () => {
    const sandbox = stillSandbox();
    const { status, body } = await post(sandbox, '/api/customer_tokens', wanted, await bankToken(sandbox));
    assert.equal(status, 201);
    assert.deepEqual(Object.keys(body), ['access_token']);
    const headers = { Authorization: `Bearer ${String(body['access_token'])}` };
    assert.equal((await sandbox.cybrid.request(`/api/customers/${guid}`, { headers })).status, 200);
  });

  it('wants a bank’s own, unexpired token with both scopes', async () => {
    const sandbox = stillSandbox();
    const customer = await sandbox.control.mintToken({ customerGuid: guid });
    const narrow = await bankToken(sandbox, 'customers:read');
    const expired = await bankToken(sandbox);
    const refused = async (token?: string): Promise<unknown[]> => {
      const { status, body } = await post(sandbox, '/api/customer_tokens', wanted, token);
      return [status, body['message_code'], body['error_message']];
    };
    assert.deepEqual(await refused(), [401, 'authentication_malformed', 'Authorization header is malformed.']);
    assert.deepEqual(await refused(customer), [401, 'invalid_subject', 'Invalid Subject type. Required: bank']);
    assert.deepEqual(await refused(narrow), [403, 'invalid_scopes', 'Invalid scopes. Required: customers:write']);
    sandbox.control.advance(HOUR);
    assert.deepEqual(await refused(expired), [401, 'authentication_failed', 'Signature has expired']);
  });

  it('refuses unknown customers and scopes', async () => {
    const sandbox = stillSandbox();
    const token = await bankToken(sandbox);
    const refusals: [Json, number, string][] = [
      [{ customer_guid: '0'.repeat(32) }, 422, 'no_customer'],
      [{ customer_guid: 'short' }, 400, 'invalid_parameter'],
      [{ scopes: [] }, 400, 'invalid_parameter'],
      [{ scopes: ['customers:read', 'customers:read'] }, 400, 'invalid_parameter'],
      [{ scopes: ['banks:write'] }, 400, 'invalid_parameter'],
    ];
    for (const [more, status, code] of refusals) {
      const answer = await post(sandbox, '/api/customer_tokens', { ...wanted, ...more }, token);
      assert.deepEqual([answer.status, answer.body['message_code']], [status, code]);
    }
  });

  it('is logged without what it was asked with', async () => {
    const sandbox = stillSandbox();
    await bankToken(sandbox);
    const calls = sandbox.control.calls();
    assert.deepEqual(
      calls.map(({ method, path, status }) => [method, path, status]),
      [['POST', '/oauth/token', 200]],
    );
    assert.ok(!JSON.stringify(calls).includes(SANDBOX_CLIENT.secret));
  });
});
