import assert from 'node:assert/strict';
import { describe, it, mock } from 'node:test';
import { Host, keepSecret, leavesNoSecretInTheLog, own, refusal } from './support/host.js';
import { answerOf } from '../sandbox/customer.js';

describe('the log', () => {
  it('has one line for a request: its route’s pattern, status and time, and a refusal’s code', async () => {
    const host = new Host();
    await host.call(`/api/customers/${own}`);
    await host.call('/api/customers/another-one?with=query');
    host.interfere = () => Response.json({}, { status: 503 });
    await host.call(`/api/customers/${own}`);
    const request = { method: 'GET', ms: 0 };
    const route = '/cybrid/api/customers/:guid';
    assert.deepEqual(host.lines, [
      { level: 'info', message: 'request', data: { ...request, route, status: 200 } },
      { level: 'warn', message: 'request', data: { ...request, route, status: 422, code: 'invalid' } },
      { level: 'error', message: 'request', data: { ...request, route, status: 503 } },
    ]);
  });

  it('does not quote addresses that nobody knows', async () => {
    const host = new Host();
    keepSecret('eyJhbGciOi-in-a-path');
    await host.request('/eyJhbGciOi-in-a-path');
    await host.request('/cybrid/eyJhbGciOi-in-a-path', { method: 'EYJHBGCIOI-METHOD' });
    assert.deepEqual(
      host.lines.map(({ data }) => [data['method'], data['route'], data['status']]),
      [
        ['GET', '/*', 404],
        ['other', '/cybrid/*', 404],
      ],
    );
  });

  it('tells of an error nobody expected its kind and place, and the caller nothing', async () => {
    keepSecret('hunter2');
    const host = new Host({
      authorize: () => {
        throw new RangeError('the password is hunter2');
      },
    });
    const answer = await answerOf(await host.request('/token', { method: 'POST' }));
    assert.equal(refusal(answer), '500 internal');
    assert.doesNotMatch(JSON.stringify(answer.body), /hunter2/);
    const { message, data } = host.lines[0] ?? {};
    assert.deepEqual([message, data?.['name']], ['unexpected', 'RangeError']);
    assert.match(String(data?.['at']), /log\.test/);
  });

  it('tells of a session check that gives no customer', async () => {
    for (const wrong of [{}, { customerGuid: '' }, 'guid', true]) {
      // As JavaScript can answer.
      const host = new Host({ authorize: () => wrong as { customerGuid: string } });
      assert.equal(refusal(await answerOf(await host.request('/token', { method: 'POST' }))), '500 internal');
      assert.deepEqual(host.sent, []);
    }
  });

  it('takes nothing with it when it fails', async () => {
    const error = mock.method(console, 'error', () => undefined);
    const host = new Host({
      log: () => {
        throw new Error('disk full');
      },
    });
    assert.equal((await host.call(`/api/customers/${own}`)).status, 200);
    error.mock.restore();
    assert.deepEqual(error.mock.calls[0]?.arguments, ['{"level":"error","message":"log-failed"}']);
  });

  it('is lines of JSON on the console where the host gives none', async () => {
    const info = mock.method(console, 'info', () => undefined);
    const error = mock.method(console, 'error', () => undefined);
    const host = new Host({ log: undefined });
    await host.call(`/api/customers/${own}`);
    host.interfere = () => Response.json({}, { status: 500 });
    await host.call(`/api/customers/${own}`);
    mock.restoreAll();
    const written = [info, error].map(({ mock: { calls } }) => JSON.parse(String(calls[0]?.arguments[0])) as unknown);
    const line = { message: 'request', method: 'GET', route: '/cybrid/api/customers/:guid', ms: 0 };
    assert.deepEqual(written, [
      { level: 'info', ...line, status: 200 },
      { level: 'error', ...line, status: 500 },
    ]);
  });

  leavesNoSecretInTheLog();
});
