import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { magicReference, magicReferences, type PersonaStoryName } from '../../../src/sandbox/index.js';
import { isJson, objectsOf } from './customer.js';
import { HOUR } from './meeting.js';
import { idOf, part, PersonaCaller } from './persona-caller.js';

/** The status at each of these times (ms) after the submission. */
async function statuses(story: PersonaStoryName, times: readonly number[]): Promise<unknown[]> {
  const caller = new PersonaCaller();
  const id = await caller.submitted(magicReference(story));
  const seen = [];
  let at = 0;
  for (const time of times) {
    caller.sandbox.control.advance(time - at);
    at = time;
    seen.push(await caller.status(id));
  }
  return seen;
}

/** The only inquiry that a story begins with. */
async function before(story: PersonaStoryName) {
  const caller = new PersonaCaller();
  const [only, ...others] = await caller.list(magicReference(story));
  assert.deepEqual(others, []);
  return { caller, id: String(only?.['id']), status: part(only, 'attributes', 'status') };
}

async function failedChecks(caller: PersonaCaller, id: string): Promise<unknown[]> {
  const inquiry = await caller.call(`/inquiries/${id}`);
  const relations = objectsOf(part(inquiry.body, 'data', 'relationships', 'verifications', 'data'));
  const names = [];
  for (const { id: verificationId } of relations) {
    const { body } = await caller.call(`/verifications/${String(verificationId)}`);
    const checks = objectsOf(part(body, 'data', 'attributes', 'checks'));
    names.push(...checks.filter(({ status }) => status === 'failed').map(({ name }) => name));
  }
  return names;
}

describe('reference ids', () => {
  it('each tell a story and describe it', () => {
    for (const { referenceId, story, description } of magicReferences) {
      assert.equal(referenceId, `${story}-0`);
      assert.match(description, /^[A-Z].*\.$/);
    }
  });

  it('that are not magic complete', async () => {
    const caller = new PersonaCaller();
    for (const referenceId of ['user-12345', 'nobody']) {
      assert.equal(await caller.status(await caller.submitted(referenceId)), 'completed');
    }
  });
});

describe('an inquiry', () => {
  it('is created, pending once it is begun, and completed when it is submitted', async () => {
    const caller = new PersonaCaller();
    const inquiryId = idOf(await caller.create('completes-0'));
    assert.equal(await caller.status(inquiryId), 'created');
    const { body } = await caller.screen('start', { inquiryId });
    assert.equal(await caller.status(inquiryId), 'pending');
    await caller.screen('submit', { inquiryId, sessionToken: body['sessionToken'], result: 'complete' });
    assert.equal(await caller.status(inquiryId), 'completed');
  });

  for (const [story, times, expected] of [
    ['approves', [0, 1_499, 1_500], ['completed', 'completed', 'approved']],
    ['declines', [0, 1_500], ['completed', 'declined']],
    ['fails', [0, HOUR], ['failed', 'failed']],
    ['no-checks', [0], ['failed']],
    ['needs-review', [0, 500, 4_499, 4_500], ['completed', 'needs_review', 'needs_review', 'approved']],
    ['review-forever', [0, 500, 999 * HOUR], ['completed', 'needs_review', 'needs_review']],
    ['lags', [0, 2_999, 3_000], ['pending', 'pending', 'completed']],
    ['unknown-status', [0, 3_000], ['cross_checking', 'completed']],
  ] as const) {
    it(`of ${story} becomes ${expected.join(', ')}`, async () => {
      assert.deepEqual(await statuses(story, times), expected);
    });
  }

  it('that the customer makes fail has failed', async () => {
    const caller = new PersonaCaller();
    assert.equal(await caller.status(await caller.submitted('completes-0', 'fail')), 'failed');
  });

  it('tells names of failed checks by its verifications', async () => {
    const caller = new PersonaCaller();
    const id = await caller.submitted('fails-0');
    assert.deepEqual(await failedChecks(caller, id), ['id_expired_detection', 'selfie_pose_detection']);
    assert.deepEqual(await failedChecks(caller, await caller.submitted('no-checks-0')), []);
    assert.deepEqual(await failedChecks(caller, await caller.submitted('completes-0')), []);
  });

  for (const [story, status] of [
    ['expires', 'expired'],
    ['expired-for-good', 'expired'],
    ['resumable-created', 'created'],
    ['resumable-pending', 'pending'],
    ['failed-before', 'failed'],
    ['already-approved', 'approved'],
    ['already-declined', 'declined'],
  ] as const) {
    it(`of ${story} is ${status} from the beginning`, async () => {
      assert.equal((await before(story)).status, status);
    });
  }

  it('expires a day after its creation', async () => {
    const { caller, id } = await before('resumable-created');
    caller.sandbox.control.advance(24 * HOUR);
    assert.equal(await caller.status(id), 'expired');
  });

  it('of always-down is out of reach', async () => {
    assert.equal((await new PersonaCaller().create('always-down-0')).status, 500);
  });
});

describe('resuming', () => {
  it('gives a session that opens a pending inquiry, which its id alone does not', async () => {
    const { caller, id: inquiryId } = await before('resumable-pending');
    assert.equal((await caller.screen('open', { inquiryId })).body['phase'], 'refused');
    const { body } = await caller.call(`/inquiries/${inquiryId}/resume`, {});
    const sessionToken = part(body, 'meta', 'session-token');
    assert.equal((await caller.screen('open', { inquiryId, sessionToken })).body['phase'], 'resumed');
  });

  it('turns an expired inquiry pending again, for a day', async () => {
    const { caller, id } = await before('expires');
    assert.equal((await caller.call(`/inquiries/${id}/resume`, {})).status, 200);
    caller.sandbox.control.advance(24 * HOUR - 1);
    assert.equal(await caller.status(id), 'pending');
    caller.sandbox.control.advance(1);
    assert.equal(await caller.status(id), 'expired');
  });

  it('is refused for a finished inquiry and for one that expired for good', async () => {
    const { caller, id } = await before('expired-for-good');
    assert.equal((await caller.call(`/inquiries/${id}/resume`, {})).status, 422);
    const finished = await caller.submitted('completes-0');
    assert.equal((await caller.call(`/inquiries/${finished}/resume`, {})).status, 422);
  });

  it('can be done 25 times', async () => {
    const { caller, id } = await before('resumable-pending');
    const seen = [];
    for (let count = 0; count < 26; count += 1) seen.push((await caller.call(`/inquiries/${id}/resume`, {})).status);
    assert.deepEqual([...new Set(seen.slice(0, 25)), seen[25]], [200, 422]);
  });
});

describe('a one-time link', () => {
  async function link(seconds?: number) {
    const { caller, id } = await before('resumable-pending');
    const asked = seconds === undefined ? {} : { meta: { 'expires-in-seconds': seconds } };
    const { body } = await caller.call(`/inquiries/${id}/generate-one-time-link`, asked);
    const url = new URL(String(part(body, 'meta', 'one-time-link')));
    return { caller, id, url, code: url.searchParams.get('code') };
  }

  it('leads to the hosted screens', async () => {
    const { url } = await link();
    assert.match(url.href, /^http:\/\/localhost:4812\/verify\?code=us1-\w+$/);
  });

  it('opens its inquiry once', async () => {
    const { caller, id, code } = await link();
    const redeemed = await caller.screen('redeem', { code });
    assert.equal(redeemed.body['inquiryId'], id);
    assert.equal((await caller.screen('open', redeemed.body)).body['phase'], 'resumed');
    const again = await caller.screen('redeem', { code });
    assert.deepEqual([again.status, again.body['message']], [409, 'Link expired or already used']);
  });

  it('is too old after the time that was asked for', async () => {
    const { caller, code } = await link(60);
    caller.sandbox.control.advance(60_000);
    assert.equal((await caller.screen('redeem', { code })).status, 409);
  });

  it('leaves no code in the log', async () => {
    const { caller, url } = await link();
    await caller.sandbox.persona.request(url.pathname + url.search);
    assert.deepEqual(caller.sandbox.control.calls().at(-1)?.query, '');
  });

  it('is refused for a finished inquiry', async () => {
    const caller = new PersonaCaller();
    const id = await caller.submitted('completes-0');
    assert.equal((await caller.call(`/inquiries/${id}/generate-one-time-link`, {})).status, 422);
  });
});

describe('the control over HTTP', () => {
  it('lists reference ids and their inquiries', async () => {
    const caller = new PersonaCaller();
    const id = idOf(await caller.create('user-1'));
    const get = async (path: string): Promise<unknown> =>
      (await caller.sandbox.cybrid.request(`/sandbox${path}`)).json();
    assert.deepEqual(await get('/stories/persona'), magicReferences);
    const inquiries: unknown = await get('/inquiries/user-1');
    assert.deepEqual(Array.isArray(inquiries) && inquiries.filter(isJson).map((inquiry) => inquiry['id']), [id]);
  });
});
