import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { magicGuid, type Fault } from '../../../src/sandbox/index.js';
import { stillSandbox, TestCustomer } from './customer.js';

async function withFault(fault: Fault) {
  const sandbox = stillSandbox();
  const customer = await TestCustomer.of(sandbox, 'passes');
  const remove = sandbox.control.addFault(fault);
  const look = async (init: RequestInit = {}) =>
    sandbox.cybrid.request(`/api/customers/${customer.guid}`, {
      headers: { Authorization: `Bearer ${customer.token}` },
      ...init,
    });
  return { sandbox, customer, remove, look };
}

const isCut = { name: 'TypeError', message: 'Failed to fetch' };

describe('a fault', () => {
  it('strikes after so many calls and so often', async () => {
    const { look } = await withFault({
      match: { method: 'get', path: '/api/customers' },
      after: 1,
      times: 2,
      effect: { status: 503 },
    });
    const statuses = [];
    for (let call = 0; call < 4; call += 1) statuses.push((await look()).status);
    assert.deepEqual(statuses, [200, 503, 503, 200]);
  });

  it('strikes until it is removed', async () => {
    const { look, remove } = await withFault({ match: {}, effect: { status: 500 } });
    assert.deepEqual([(await look()).status, (await look()).status], [500, 500]);
    remove();
    assert.equal((await look()).status, 200);
  });

  it('matches by method, by prefix or pattern of the path, and by customer', async () => {
    for (const [match, struck] of [
      [{ method: 'POST' }, false],
      [{ path: '/api/identity' }, false],
      [{ path: 'customers/[a-z]+0+$' }, true],
      [{ customerGuid: magicGuid('passes') }, true],
      [{ customerGuid: magicGuid('passes', 9) }, false],
    ] as const) {
      const { look } = await withFault({ match, effect: { status: 418 } });
      assert.equal((await look()).status === 418, struck, JSON.stringify(match));
    }
  });

  it('delays, and then lets the call pass', async () => {
    const { look, sandbox } = await withFault({ match: {}, effect: { latencyMs: 800 } });
    assert.equal((await look()).status, 200);
    assert.deepEqual(sandbox.waited, [800]);
  });

  it('answers with a status, a body and headers of its own, readable from any page', async () => {
    const { look } = await withFault({
      match: {},
      effect: { status: 429, body: { odd: true }, headers: { 'Retry-After': '7' } },
    });
    const response = await look();
    assert.deepEqual(
      [response.status, response.headers.get('Retry-After'), await response.json()],
      [429, '7', { odd: true }],
    );
    assert.equal(response.headers.get('Access-Control-Allow-Origin'), '*');
  });

  it('answers with something that is no JSON', async () => {
    const { look } = await withFault({ match: {}, effect: { text: '<html>Bad gateway</html>' } });
    const response = await look();
    assert.deepEqual(
      [response.status, response.headers.get('Content-Type'), await response.text()],
      [200, 'text/html', '<html>Bad gateway</html>'],
    );
  });

  it('drops a request: nothing has happened', async () => {
    const { customer, sandbox } = await withFault({ match: { method: 'POST' }, effect: { drop: 'request' } });
    await assert.rejects(customer.create(), isCut);
    assert.equal(sandbox.control.verificationsOf(customer.guid).length, 0);
    assert.equal(sandbox.control.calls()[0]?.status, 0);
  });

  it('drops a reply: it has happened', async () => {
    const { customer, sandbox } = await withFault({ match: { method: 'POST' }, times: 1, effect: { drop: 'reply' } });
    await assert.rejects(customer.create(), isCut);
    assert.equal(sandbox.control.verificationsOf(customer.guid).length, 1);
  });

  it('hangs until the caller gives up', async () => {
    const { look } = await withFault({ match: {}, effect: { hang: true } });
    const caller = new AbortController();
    const answer = look({ signal: caller.signal });
    caller.abort();
    await assert.rejects(answer, { name: 'AbortError' });
  });

  it('strikes Persona’s screens as well', async () => {
    const { sandbox } = await withFault({ match: { path: '/widget' }, effect: { status: 503 } });
    assert.equal((await sandbox.persona.request('/widget?inquiry-id=inq_1')).status, 503);
    assert.equal((await sandbox.persona.request('/preload')).status, 200);
  });
});
