import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Host, leavesNoSecretInTheLog, other, own, refusal } from './support/host.js';

describe('a session for an own verification and another customer’s inquiry', () => {
  it('is answered 404, and not asked of Cybrid', async () => {
    const host = new Host();
    const mine = await host.create();
    const theirs = await host.create({}, other);
    host.sandbox.control.advance(1_000);
    const path = `/api/identity_verifications/${String(theirs.body['guid'])}`;
    const { persona_inquiry_id } = (await host.call(path, undefined, { session: other })).body;
    host.sent.length = 0;
    const body = { persona_inquiry_id, identity_verification_guid: mine.body['guid'] };
    const answer = await host.call('/api/persona_sessions', body, { session: own });
    assert.equal(refusal(answer), '404 not_found');
    assert.ok(!host.calls.includes('POST /api/persona_sessions'), host.calls.join());
  });
});

leavesNoSecretInTheLog();
