import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createSandbox } from '../../../src/sandbox/index.js';
import { stillSandbox, TestCustomer } from './customer.js';
import { HOUR, meet, submitted } from './meeting.js';

describe('the life of a verification', () => {
  it('ends unfinished after 24 hours, and a started one as well', async () => {
    const { customer, later } = await meet('passes');
    await customer.create();
    later(700);
    const credentials = await customer.start();
    later(24 * HOUR - 701);
    assert.equal(await customer.standing(), 'pending/pending/null');
    later(1);
    assert.equal(await customer.standing(), 'expired/expired/null');
    const late = await customer.persona('submit', { ...credentials, result: 'complete' });
    assert.equal(late.status, 409);
  });

  it('does not end once it is submitted', async () => {
    const { customer, later } = await submitted('review-forever');
    later(25 * HOUR);
    assert.equal(await customer.standing(), 'reviewing/reviewing/null');
  });

  it('fails in any story if the customer fails in Persona', async () => {
    const { customer, later } = await meet('passes');
    await customer.create();
    later(700);
    assert.equal((await customer.submit('fail')).body['status'], 'failed');
    later(2_500);
    assert.equal(await customer.standing(), 'completed/completed/failed');
    assert.equal(await customer.state(), 'unverified');
  });

  it('is over without Persona if expected behaviours say so', async () => {
    const passing = await meet('passes');
    await passing.customer.create({ expected_behaviours: ['passed_immediately'] });
    assert.equal(await passing.customer.standing(), 'storing/null/null');
    passing.later(500);
    assert.equal(await passing.customer.standing(), 'completed/null/passed');
    passing.later(500);
    assert.equal(await passing.customer.state(), 'verified');

    const failing = await meet('passes');
    await failing.customer.create({ expected_behaviours: ['failed_immediately'] });
    failing.later(1_000);
    assert.equal(await failing.customer.standing(), 'completed/null/failed');
    assert.deepEqual((await failing.customer.newest())['failure_codes'], ['requested_failure']);
    assert.equal(await failing.customer.state(), 'unverified');
  });

  it('is faster by speed, its 24 hours are not', async () => {
    const sandbox = stillSandbox({ speed: 10 });
    const customer = await TestCustomer.of(sandbox, 'passes');
    await customer.create();
    sandbox.control.advance(70);
    assert.equal(await customer.standing(), 'waiting/waiting/null');
    sandbox.control.advance(23 * HOUR);
    assert.equal(await customer.standing(), 'waiting/waiting/null');
  });
});

it('Two sandboxes give the same answers to the same calls', async () => {
  const tell = async () => {
    const { customer, later } = await meet('needs-review');
    const answers = [await customer.create()];
    later(700);
    const credentials = await customer.start();
    answers.push(await customer.session(), await customer.persona('submit', { ...credentials, result: 'complete' }));
    later(3_000);
    answers.push(
      await customer.call('/api/identity_verifications'),
      await customer.call(`/api/customers/${customer.guid}`),
    );
    return [
      customer.token,
      credentials,
      await customer.newest(),
      customer.sandbox.control.calls(),
      ...answers.map(({ status, body }) => [status, body]),
    ];
  };
  assert.deepEqual(await tell(), await tell());
});

it('A sandbox without options runs on the machine’s clock', () => {
  const before = Date.now();
  const { control } = createSandbox();
  assert.ok(control.now() >= before && control.now() <= Date.now());
});
