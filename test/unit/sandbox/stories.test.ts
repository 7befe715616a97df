import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { magicCustomers, magicGuid } from '../../../src/sandbox/index.js';
import { objectsOf, stillSandbox, TestCustomer } from './customer.js';
import { HOUR, meet, submitted } from './meeting.js';

describe('magic customers', () => {
  it('have GUIDs of 32 characters, each with a story and a description', () => {
    for (const { guid, story, description } of magicCustomers) {
      assert.equal(guid.length, 32);
      assert.match(guid, new RegExp(`^${story}0+$`));
      assert.match(description, /^[A-Z].*\.$/);
    }
  });

  it('with another number are other customers with the same story', async () => {
    const sandbox = stillSandbox();
    const [one, other] = [await TestCustomer.of(sandbox, 'passes', 1), await TestCustomer.of(sandbox, 'passes', 2)];
    const created = await one.create();
    assert.equal((await other.call('/api/identity_verifications')).body['total'], 0);
    assert.equal((await other.call(`/api/identity_verifications/${String(created.body['guid'])}`)).status, 404);
  });

  it('that tell no story are not found', async () => {
    const sandbox = stillSandbox();
    for (const guid of ['nobody00000000000000000000000000', 'passes', `${magicGuid('passes')}0`, 'x'.repeat(32)]) {
      const token = await sandbox.control.mintToken({ customerGuid: guid });
      const headers = { Authorization: `Bearer ${token}` };
      const response = await sandbox.cybrid.request(`/api/customers/${guid}`, { headers });
      assert.equal(response.status, 404);
      assert.deepEqual(await response.json(), {
        status: 404,
        error_message: 'Customer not found',
        message_code: 'not_found',
      });
    }
  });
});

describe('a story', () => {
  it('passes: from storing to a verified customer', async () => {
    const { customer, later } = await meet('passes');
    assert.equal(await customer.state(), 'unverified');
    const created = await customer.create();
    assert.equal(created.body['state'], 'storing');
    assert.ok(!('persona_state' in created.body));
    assert.equal(await customer.standing(), 'storing/null/null');
    later(500);
    assert.equal(await customer.standing(), 'waiting/null/null');
    later(200);
    assert.equal(await customer.standing(), 'waiting/waiting/null');
    const credentials = await customer.start();
    assert.equal(await customer.standing(), 'pending/pending/null');
    later(60_000);
    assert.equal(
      (await customer.persona('submit', { ...credentials, result: 'complete' })).body['status'],
      'completed',
    );
    assert.equal(await customer.standing(), 'pending/processing/null');
    later(1_500);
    assert.equal(await customer.standing(), 'completed/completed/passed');
    assert.equal(await customer.state(), 'unverified');
    later(500);
    assert.equal(await customer.state(), 'verified');
  });

  it('fails: with reasons, and the customer stays unverified', async () => {
    const { customer, later } = await submitted('fails');
    later(1_500);
    assert.equal(await customer.standing(), 'completed/completed/failed');
    assert.deepEqual((await customer.newest())['failure_codes'], ['id_expiration_check_failure', 'selfie_failure']);
    later(HOUR);
    assert.equal(await customer.state(), 'unverified');
  });

  it('rejects: the customer is rejected no later than the verification fails', async () => {
    const { customer, later } = await submitted('rejects');
    later(1_499);
    assert.equal(await customer.state(), 'unverified');
    later(1);
    assert.equal(await customer.standing(), 'completed/completed/failed');
    assert.equal(await customer.state(), 'rejected');
    const refused = await customer.create();
    assert.deepEqual([refused.status, refused.body['message_code']], [422, 'rejected_customer']);
  });

  it('rejects-quietly: for reasons that are nobody’s business', async () => {
    const { customer, later } = await submitted('rejects-quietly');
    later(1_500);
    assert.deepEqual((await customer.newest())['failure_codes'], ['watchlist_check_failure', 'media_check_failure']);
    assert.equal(await customer.state(), 'rejected');
  });

  it('needs-review: reviewed for four seconds, then passes', async () => {
    const { customer, later } = await submitted('needs-review');
    later(1_500);
    assert.equal(await customer.standing(), 'reviewing/reviewing/null');
    later(3_999);
    assert.equal(await customer.standing(), 'reviewing/reviewing/null');
    later(1);
    assert.equal(await customer.standing(), 'completed/completed/passed');
  });

  it('review-forever: never decided', async () => {
    const { customer, later } = await submitted('review-forever');
    later(200 * HOUR);
    assert.equal(await customer.standing(), 'reviewing/reviewing/null');
    assert.equal(await customer.state(), 'unverified');
  });

  it('already-verified, already-rejected, frozen: decided before', async () => {
    for (const [story, state] of [
      ['already-verified', 'verified'],
      ['already-rejected', 'rejected'],
      ['frozen', 'frozen'],
    ] as const) {
      const { customer } = await meet(story);
      assert.equal(await customer.state(), state);
      assert.match(await customer.standing(), /^completed\//);
    }
  });

  it('freezes: while the verification is processed', async () => {
    const { customer, later } = await submitted('freezes');
    later(699);
    assert.equal(await customer.state(), 'unverified');
    later(1);
    assert.equal(await customer.state(), 'frozen');
    assert.equal(await customer.standing(), 'pending/processing/null');
    assert.equal((await customer.create()).body['message_code'], 'frozen_customer');
  });

  it('storing: the customer is stored for three seconds', async () => {
    const { customer, later } = await meet('storing');
    assert.equal(await customer.state(), 'storing');
    later(3_000);
    assert.equal(await customer.state(), 'unverified');
  });

  it('resumable-waiting and resumable-pending: go on with what is there', async () => {
    const waiting = await meet('resumable-waiting');
    assert.equal(await waiting.customer.standing(), 'waiting/waiting/null');
    assert.equal((await waiting.customer.submit()).status, 200);

    const { customer } = await meet('resumable-pending');
    assert.equal(await customer.standing(), 'pending/pending/null');
    const session = await customer.session();
    assert.equal(session.status, 201);
    const credentials = {
      inquiryId: session.body['persona_inquiry_id'],
      sessionToken: session.body['persona_session_token'],
    };
    assert.equal((await customer.persona('open', credentials)).body['phase'], 'resumed');
    assert.equal((await customer.persona('submit', { ...credentials, result: 'complete' })).status, 200);
  });

  it('expired: the old one stays expired, a new one passes', async () => {
    const { customer, later } = await meet('expired');
    assert.equal(await customer.standing(), 'expired/expired/null');
    assert.equal((await customer.create()).status, 201);
    later(700);
    await customer.submit();
    later(2_000);
    assert.equal(await customer.state(), 'verified');
  });

  it('about-to-expire: 30 seconds are left', async () => {
    const { customer, later } = await meet('about-to-expire');
    assert.equal(await customer.standing(), 'pending/pending/null');
    later(29_999);
    assert.equal(await customer.standing(), 'pending/pending/null');
    later(1);
    assert.equal(await customer.standing(), 'expired/expired/null');
  });

  it('failed-before: failed and unverified, a new one passes', async () => {
    const { customer, later } = await meet('failed-before');
    assert.equal(await customer.standing(), 'completed/completed/failed');
    assert.equal(await customer.state(), 'unverified');
    await customer.create();
    later(700);
    await customer.submit();
    later(2_000);
    assert.equal(await customer.state(), 'verified');
  });

  it('processing: submitted, passes after four seconds', async () => {
    const { customer, later } = await meet('processing');
    assert.equal(await customer.standing(), 'pending/processing/null');
    later(4_000);
    assert.equal(await customer.standing(), 'completed/completed/passed');
  });

  it('other-checks: the newest record has nothing to do with the flow', async () => {
    const { customer } = await meet('other-checks');
    const newest = await customer.newest();
    assert.deepEqual(
      [newest['method'], newest['persona_inquiry_id'], newest['persona_state']],
      ['watchlists', null, null],
    );
    assert.equal(await customer.state(), 'unverified');
  });

  it('business: with a director by e-mail and an owner with an inquiry', async () => {
    const { customer, later } = await meet('business');
    assert.equal((await customer.create()).status, 422);
    assert.equal((await customer.create({ method: 'business_registration' })).status, 201);
    later(700);
    const newest = await customer.newest();
    const associates = objectsOf(newest['business_associates']);
    assert.deepEqual(
      associates.map(({ role, state }) => [role, state]),
      [
        ['director', 'waiting'],
        ['owner', 'waiting'],
      ],
    );
    assert.equal(associates[0]?.['persona_inquiry_id'], null);
    const child = {
      identity_verification_guid: newest['guid'],
      persona_inquiry_id: associates[1]?.['persona_inquiry_id'],
    };
    assert.equal((await customer.call('/api/persona_sessions', child)).status, 201);
    await customer.submit();
    later(1_500);
    assert.equal(await customer.standing(), 'completed/completed/passed');
    later(500);
    assert.equal(await customer.state(), 'verified');
  });

  it('business-waits: its own part is done, the others’ never is', async () => {
    const { customer, later } = await submitted('business-waits', 'business_registration');
    later(100 * HOUR);
    assert.equal(await customer.standing(), 'pending/completed/null');
  });

  it('passes-immediately-ready: waiting at once', async () => {
    const { customer } = await meet('passes-immediately-ready');
    assert.equal((await customer.create()).body['state'], 'waiting');
    assert.equal(await customer.standing(), 'waiting/waiting/null');
  });

  it('unknown-values: values no client knows, and then it goes on', async () => {
    const { customer, later } = await meet('unknown-values');
    await customer.create();
    later(700);
    assert.equal(await customer.standing(), 'waiting/warming_up/null');
    later(2_300);
    assert.equal(await customer.standing(), 'waiting/waiting/null');
    await customer.submit();
    assert.equal(await customer.standing(), 'pending/cross_checking/null');
    later(3_000);
    assert.equal(await customer.standing(), 'completed/completed/passed');
  });

  it('lags: still pending for three seconds, though Persona knows better', async () => {
    const { customer, later } = await submitted('lags');
    later(2_999);
    assert.equal(await customer.standing(), 'pending/pending/null');
    assert.equal((await customer.session()).status, 409);
    later(1);
    assert.equal(await customer.standing(), 'pending/processing/null');
    later(1_500);
    assert.equal(await customer.standing(), 'completed/completed/passed');
  });

  it('no-inquiry: none ever appears, and it expires', async () => {
    const { customer, later } = await meet('no-inquiry');
    await customer.create();
    later(23 * HOUR);
    assert.equal(await customer.standing(), 'waiting/null/null');
    later(HOUR);
    assert.equal(await customer.standing(), 'expired/null/null');
  });
});
