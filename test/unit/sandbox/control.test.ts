import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { magicGuid } from '../../../src/sandbox/index.js';
import { answerOf, stillSandbox, TestCustomer } from './customer.js';

const guid = magicGuid('passes');

describe('the log of calls', () => {
  it('names each call and never a token', async () => {
    const sandbox = stillSandbox();
    const customer = await TestCustomer.of(sandbox, 'resumable-pending');
    const session = String((await customer.session()).body['persona_session_token']);
    const { persona_inquiry_id: inquiryId } = await customer.newest();
    sandbox.control.clearCalls();
    await sandbox.persona.request(`/widget?inquiry-id=${String(inquiryId)}&session-token=${session}`);
    await customer.call('/api/identity_verifications?per_page=5');
    await sandbox.cybrid.request('/api/customers/none');
    const at = sandbox.control.now();
    assert.deepEqual(sandbox.control.calls(), [
      {
        at,
        service: 'persona',
        method: 'GET',
        path: '/widget',
        query: `inquiry-id=${String(inquiryId)}`,
        status: 200,
        customerGuid: customer.guid,
      },
      {
        at,
        service: 'cybrid',
        method: 'GET',
        path: '/api/identity_verifications',
        query: 'per_page=5',
        status: 200,
        customerGuid: customer.guid,
      },
      { at, service: 'cybrid', method: 'GET', path: '/api/customers/none', query: '', status: 401 },
    ]);
  });
});

describe('a record set by hand', () => {
  it('says whatever it is told to, in the list only what a list shows', async () => {
    const sandbox = stillSandbox();
    const customer = await TestCustomer.of(sandbox, 'passes');
    sandbox.control.setRecord(customer.guid, {
      customer: { state: 'in_limbo' },
      verification: { state: 'strange', persona_state: null, outcome: 'passed' },
    });
    assert.equal(await customer.state(), 'in_limbo');
    assert.equal(await customer.standing(), 'strange/null/passed');
    const list = await customer.call('/api/identity_verifications?state=strange');
    assert.equal(list.body['total'], 1);
    assert.ok(!JSON.stringify(list.body).includes('persona'));
  });

  it('holds until the customer does something in Persona', async () => {
    const sandbox = stillSandbox();
    const customer = await TestCustomer.of(sandbox, 'resumable-waiting');
    sandbox.control.setRecord(customer.guid, { verification: { persona_state: 'created' } });
    assert.equal(await customer.standing(), 'waiting/created/null');
    await customer.start();
    assert.equal(await customer.standing(), 'pending/pending/null');
  });

  it('is taken at its word by Persona', async () => {
    const sandbox = stillSandbox();
    const customer = await TestCustomer.of(sandbox, 'resumable-waiting');
    const { persona_inquiry_id: inquiryId } = await customer.newest();
    const phaseAfter = async (persona_state: string) => {
      sandbox.control.setRecord(customer.guid, { verification: { persona_state } });
      return [(await customer.persona('open', { inquiryId })).body['phase'], (await customer.session()).status];
    };
    assert.deepEqual(await phaseAfter('pending'), ['refused', 201]);
    assert.deepEqual(await phaseAfter('expired'), ['refused', 400]);
    assert.deepEqual(await phaseAfter('completed'), ['refused', 409]);
    assert.deepEqual(await phaseAfter('waiting'), ['fresh', 201]);
  });

  it('needs a customer with a story', () => {
    assert.throws(() => {
      stillSandbox().control.setRecord('nobody', {});
    }, RangeError);
  });
});

describe('reset', () => {
  it('forgets everything, or one customer', async () => {
    const sandbox = stillSandbox();
    const start = sandbox.control.now();
    const [one, other] = [await TestCustomer.of(sandbox, 'passes', 1), await TestCustomer.of(sandbox, 'passes', 2)];
    await one.create();
    await other.create();
    sandbox.control.advance(5_000);
    sandbox.control.reset(one.guid);
    assert.deepEqual(
      [sandbox.control.verificationsOf(one.guid).length, sandbox.control.verificationsOf(other.guid).length],
      [0, 1],
    );
    sandbox.control.reset();
    assert.equal(sandbox.control.verificationsOf(other.guid).length, 0);
    assert.equal(sandbox.control.calls().length, 0);
    assert.equal(sandbox.control.now(), start);
  });
});

describe('the autopilot', () => {
  it('is told to the frame, for one customer or for everybody', async () => {
    const sandbox = stillSandbox();
    const customer = await TestCustomer.of(sandbox, 'resumable-waiting');
    const { persona_inquiry_id: inquiryId } = await customer.newest();
    const mode = async () => (await customer.persona('open', { inquiryId })).body['autopilot'];
    assert.equal(await mode(), 'off');
    sandbox.control.setAutopilot('complete');
    assert.equal(await mode(), 'complete');
    sandbox.control.setAutopilot('error:application_error', customer.guid);
    assert.equal(await mode(), 'error:application_error');
  });
});

describe('the control over HTTP', () => {
  const post = (sandbox: ReturnType<typeof stillSandbox>, path: string, body?: unknown) =>
    sandbox.cybrid.request(`/sandbox/${path}`, {
      method: 'POST',
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  it('does what the control in the process does', async () => {
    const sandbox = stillSandbox();
    const { token } = (await answerOf(await post(sandbox, 'token', { customerGuid: guid }))).body;
    const headers = { Authorization: `Bearer ${String(token)}` };
    const look = async () => (await sandbox.cybrid.request(`/api/customers/${guid}`, { headers })).status;
    assert.equal(await look(), 200);
    assert.equal(
      (await post(sandbox, 'faults', { match: { path: '/api/' }, times: 1, effect: { status: 502 } })).status,
      204,
    );
    assert.deepEqual([await look(), await look()], [502, 200]);
    assert.equal((await post(sandbox, 'autopilot', { mode: 'nothing', customerGuid: guid })).status, 204);
    assert.equal((await post(sandbox, 'duplicates', { refuse: true })).status, 204);
    assert.equal((await post(sandbox, 'records', { customerGuid: guid, customer: { state: 'frozen' } })).status, 204);
    const seen = await answerOf(await sandbox.cybrid.request(`/sandbox/customers/${guid}`));
    assert.equal(JSON.stringify(seen.body['customer']).includes('"frozen"'), true);
    const before = sandbox.control.now();
    assert.deepEqual((await answerOf(await post(sandbox, 'clock', { milliseconds: 90 }))).body, { now: before + 90 });
    const calls: unknown = await (await sandbox.cybrid.request('/sandbox/calls')).json();
    assert.deepEqual(calls, sandbox.control.calls());
    assert.equal((await sandbox.cybrid.request('/sandbox/calls', { method: 'DELETE' })).status, 204);
    assert.equal(sandbox.control.calls().length, 0);
    assert.equal((await post(sandbox, 'reset')).status, 204);
    assert.equal(sandbox.control.now(), before);
  });

  it('refuses what it does not understand', async () => {
    const sandbox = stillSandbox();
    for (const [path, body] of [
      ['autopilot', { mode: 'fly' }],
      ['token', {}],
      ['clock', { milliseconds: 'much' }],
      ['faults', { match: {} }],
    ] as const) {
      assert.equal((await post(sandbox, path, body)).status, 400);
    }
    assert.equal((await sandbox.cybrid.request('/sandbox/customers/nobody')).status, 404);
  });
});
