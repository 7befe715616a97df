import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stillSandbox, TestCustomer } from './customer.js';
import { meet } from './meeting.js';

describe('a story in which the API behaves badly', () => {
  it('slow: each answer takes 1.5 seconds', async () => {
    const sandbox = stillSandbox();
    const customer = await TestCustomer.of(sandbox, 'slow');
    await customer.state();
    await customer.create();
    assert.deepEqual(sandbox.waited, [1_500, 1_500]);
  });

  it('rate-limited: every third call is refused with Retry-After', async () => {
    const { customer } = await meet('rate-limited');
    const answers = [];
    for (let call = 0; call < 6; call += 1) answers.push(await customer.call(`/api/customers/${customer.guid}`));
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200, 429, 200, 200, 429],
    );
    assert.equal(answers[2]?.headers.get('Retry-After'), '1');
    assert.equal(answers[2].headers.get('Access-Control-Expose-Headers'), 'Retry-After');
  });

  it('flaky: every third read fails, writes do not', async () => {
    const { customer } = await meet('flaky');
    const statuses = [];
    for (let call = 0; call < 3; call += 1) {
      statuses.push((await customer.call(`/api/customers/${customer.guid}`)).status, (await customer.create()).status);
    }
    assert.deepEqual(statuses, [200, 201, 200, 201, 503, 201]);
  });

  it('always-down: every call fails', async () => {
    const { customer } = await meet('always-down');
    assert.equal((await customer.call(`/api/customers/${customer.guid}`)).status, 500);
    assert.equal((await customer.create()).status, 500);
  });

  it('forbidden: may look, may not create', async () => {
    const { customer } = await meet('forbidden');
    assert.equal(await customer.state(), 'unverified');
    assert.deepEqual((await customer.create()).body, {
      status: 403,
      error_message: 'Invalid scopes. Required: identity_verifications:execute',
      message_code: 'invalid_scopes',
    });
  });
});
