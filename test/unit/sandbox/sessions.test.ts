import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decode } from 'hono/jwt';
import { stillSandbox, TestCustomer } from './customer.js';

async function waiting() {
  const sandbox = stillSandbox();
  const customer = await TestCustomer.of(sandbox, 'passes');
  await customer.create();
  sandbox.control.advance(700);
  return { sandbox, customer };
}

describe('a session', () => {
  it('is a token for one inquiry, as long as the inquiry itself', async () => {
    const { sandbox, customer } = await waiting();
    const { status, body } = await customer.session();
    assert.equal(status, 201);
    const newest = await customer.newest();
    assert.equal(body['persona_inquiry_id'], newest['persona_inquiry_id']);
    assert.equal(body['identity_verification_guid'], newest['guid']);
    const { payload } = decode(String(body['persona_session_token']));
    assert.equal(payload['sub'], newest['persona_inquiry_id']);
    assert.equal(payload.aud, 'persona-verify');
    assert.match(String(payload['sid']), /^iqse_\w{24}$/);
    assert.equal(payload.exp, Math.floor((sandbox.control.now() - 700) / 1_000) + 86_400);
  });

  it('cannot be had for a finished or an expired inquiry', async () => {
    const finished = await waiting();
    await finished.customer.submit();
    const exists = await finished.customer.session();
    assert.deepEqual(exists.body, {
      status: 409,
      error_message: 'Data exists: Inquiry already completed',
      message_code: 'data_exists',
    });

    const expired = await (await TestCustomer.of(stillSandbox(), 'expired')).session();
    assert.deepEqual(expired.body, {
      status: 400,
      error_message: 'Invalid persona inquiry state',
      message_code: 'invalid_parameter',
    });
  });

  it('cannot be had for what is not there, or not the customer’s own', async () => {
    const { sandbox, customer } = await waiting();
    const { guid, persona_inquiry_id } = await customer.newest();
    const stranger = await TestCustomer.of(sandbox, 'passes', 7);
    const notFound = { status: 404, error_message: 'Identity verification not found', message_code: 'not_found' };
    const ask = async (by: TestCustomer, body: unknown) => (await by.call('/api/persona_sessions', body)).body;
    assert.deepEqual(await ask(customer, { identity_verification_guid: 'none', persona_inquiry_id }), notFound);
    assert.deepEqual(
      await ask(customer, { identity_verification_guid: guid, persona_inquiry_id: 'inq_none' }),
      notFound,
    );
    assert.deepEqual(await ask(stranger, { identity_verification_guid: guid, persona_inquiry_id }), notFound);
    assert.equal((await ask(customer, { identity_verification_guid: guid }))['message_code'], 'missing_parameter');
  });

  it('can be had 25 times', async () => {
    const { customer } = await waiting();
    const statuses = [];
    for (let count = 0; count < 26; count += 1) statuses.push((await customer.session()).status);
    assert.deepEqual([...new Set(statuses.slice(0, 25)), statuses[25]], [201, 422]);
  });
});

describe('Persona’s frame', () => {
  it('opens a created inquiry for anyone who has its id', async () => {
    const { customer } = await waiting();
    const opening = await customer.persona('open', { inquiryId: (await customer.newest())['persona_inquiry_id'] });
    assert.equal(opening.body['phase'], 'fresh');
    assert.deepEqual(opening.body['screens'], ['consent', 'document-choice', 'document-photo', 'selfie', 'review']);
  });

  it('opens a pending inquiry with a session of its own only', async () => {
    const { sandbox, customer } = await waiting();
    const { inquiryId, sessionToken } = await customer.start();
    const other = await TestCustomer.of(sandbox, 'resumable-pending');
    const foreign = (await other.session()).body['persona_session_token'];
    const unauthenticated = { status: 409, code: 'unauthenticated', message: 'Session expired' };
    for (const token of [undefined, '', 'rubbish', foreign, customer.token]) {
      const opening = await customer.persona('open', { inquiryId, sessionToken: token });
      assert.deepEqual([opening.body['phase'], opening.body['error']], ['refused', unauthenticated]);
      assert.equal((await customer.persona('start', { inquiryId, sessionToken: token })).status, 409);
      assert.equal(
        (await customer.persona('submit', { inquiryId, sessionToken: token, result: 'complete' })).status,
        409,
      );
    }
    const own = (await customer.session()).body['persona_session_token'];
    assert.equal((await customer.persona('open', { inquiryId, sessionToken: own })).body['phase'], 'resumed');
    assert.equal((await customer.persona('open', { inquiryId, sessionToken })).body['phase'], 'resumed');
  });

  it('refuses unknown, finished and expired inquiries and submissions before the start', async () => {
    const { sandbox, customer } = await waiting();
    const errorOf = async (inquiryId: unknown) => (await customer.persona('open', { inquiryId })).body['error'];
    const { persona_inquiry_id: inquiryId } = await customer.newest();
    assert.equal((await customer.persona('submit', { inquiryId, result: 'complete' })).body['code'], 'unauthenticated');
    assert.deepEqual(await errorOf('inq_none'), { status: 400, code: 'invalid_config', message: 'Inquiry not found' });
    assert.deepEqual(await errorOf(undefined), { status: 400, code: 'invalid_config', message: 'Inquiry not found' });
    await customer.submit();
    assert.deepEqual(await errorOf(inquiryId), { status: 410, code: 'unknown', message: 'Inquiry already completed' });
    const expired = await (await TestCustomer.of(sandbox, 'expired')).newest();
    assert.deepEqual(await errorOf(expired['persona_inquiry_id']), {
      status: 410,
      code: 'unknown',
      message: 'Inquiry expired',
    });
  });

  it('asks for a tax number and for the business where the verification does', async () => {
    const sandbox = stillSandbox();
    const screens = async (story: 'passes' | 'business', more: Record<string, unknown>) => {
      const customer = await TestCustomer.of(sandbox, story);
      await customer.create(more);
      sandbox.control.advance(700);
      return (await customer.persona('open', { inquiryId: (await customer.newest())['persona_inquiry_id'] })).body[
        'screens'
      ];
    };
    assert.ok(String(await screens('passes', { require_tax_id: true })).includes('tax-id'));
    assert.ok(String(await screens('business', { method: 'business_registration' })).startsWith('consent,business,'));
  });
});
