import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { UserStoryName } from '../../../../src/sandbox/index.js';
import { TestUser } from './user.js';

const blurred = 'The picture of the document is blurred. Please take a sharp one.';
const forged = 'The document could not be accepted as genuine.';

/** Waits of ms, `submit`, and what the status says after them. */
type Way = readonly (number | 'submit' | `= ${string}`)[];

const ways: Partial<Readonly<Record<UserStoryName, Way>>> = {
  approves: ['= pending/null', 'submit', '= in_progress/null', 1_500, '= approved/null'],
  'retries-then-approves': [
    'submit',
    1_500,
    `= retry/${blurred}`,
    'submit',
    '= in_progress/null',
    1_500,
    '= approved/null',
  ],
  'retries-twice': ['submit', 1_500, 'submit', 1_500, `= retry/${blurred}`, 'submit', 1_500, '= approved/null'],
  rejects: ['submit', 1_500, `= rejected/${forged}`],
  'already-approved': ['= approved/null'],
  'already-rejected': [`= rejected/${forged}`],
  'has-to-retry': [`= retry/${blurred}`, 'submit', 1_500, '= approved/null'],
  'in-progress': ['= in_progress/null', 4_000, '= approved/null'],
  'review-long': ['submit', 9e8, '= in_progress/null'],
  'stale-pending': ['submit', 3_999, '= pending/null', 1, '= in_progress/null', 1_500, '= approved/null'],
  'stale-retry': ['submit', 3_999, `= retry/${blurred}`, 1, '= in_progress/null', 1_500, '= approved/null'],
  'unknown-status': ['submit', '= cross_checking/null', 3_000, '= approved/null'],
};

describe('a story of the token/status API', () => {
  for (const [story, way] of Object.entries(ways) as [UserStoryName, Way][]) {
    it(`${story}: ${way.join(', ')}`, async () => {
      const user = await TestUser.of(story);
      for (const step of way) {
        if (typeof step === 'number') user.later(step);
        else if (step === 'submit') await user.submit();
        else assert.equal(`= ${await user.standing()}`, step);
      }
    });
  }

  it('begins-progress: in progress from the beginning in the screens on', async () => {
    const user = await TestUser.of('begins-progress');
    const accessToken = await user.accessToken();
    assert.equal(await user.standing(), 'pending/null');
    await user.screens('begin', accessToken);
    assert.equal(await user.standing(), 'in_progress/null');
    await user.screens('submit', accessToken, { result: 'complete' });
    user.later(1_500);
    assert.equal(await user.standing(), 'approved/null');
  });

  it('token-expires: the first access token opens nothing, the second does', async () => {
    const user = await TestUser.of('token-expires');
    assert.equal((await user.screens('open', await user.accessToken()))['code'], 'invalid-token');
    assert.equal((await user.screens('open', await user.accessToken()))['reviewStatus'], 'init');
  });

  it('token-fails: once', async () => {
    const user = await TestUser.of('token-fails');
    const { status, body } = await user.call('/v0/kyc/access-token', 'POST');
    assert.deepEqual([status, body['error_code']], [500, 'KYC-500-002']);
    assert.equal((await user.call('/v0/kyc/access-token', 'POST')).status, 200);
  });

  it('provider-down: two refreshes are refused, and nothing else', async () => {
    const user = await TestUser.of('provider-down');
    await user.submit();
    const statuses: number[] = [];
    for (let count = 0; count < 3; count += 1) statuses.push((await user.call('/v0/kyc/status?refresh=true')).status);
    assert.deepEqual(statuses, [502, 502, 200]);
    assert.equal((await user.call('/v0/kyc/status')).status, 200);
  });

  it('live-api: the applicant comes first, the links and the onboarding are others', async () => {
    const user = await TestUser.of('live-api');
    assert.equal((await user.call('/v0/kyc/access-token', 'POST')).body['error_code'], 'KYC-404-001');
    assert.equal((await user.call('/v0/kyc/applicant', 'POST')).body['already_existed'], false);
    assert.equal((await user.call('/v0/kyc/applicant', 'POST')).body['already_existed'], true);
    assert.match(await user.accessToken(), /^_act-sbx-jwt-/);
    assert.deepEqual(Object.keys((await user.status())['_links'] as object), [
      'self',
      'user',
      'status',
      'access-token',
      'sessions',
    ]);
    assert.ok(!('onboarding' in (await user.call('/v0/user/me?expand=onboarding')).body));
    assert.match(JSON.stringify((await user.call('/v0/user/me/onboarding/steps')).body), /"current_step":"kyc_/);
  });

  it('rate-limited: every third call', async () => {
    const user = await TestUser.of('rate-limited');
    const answers = [
      await user.call('/v0/kyc/status'),
      await user.call('/v0/kyc/status'),
      await user.call('/v0/kyc/status'),
    ];
    assert.deepEqual(
      answers.map(({ status, headers }) => [status, headers.get('retry-after')]),
      [
        [200, null],
        [200, null],
        [429, '1'],
      ],
    );
  });

  it('always-down: every call', async () => {
    const user = await TestUser.of('always-down');
    assert.equal((await user.call('/v0/user/me')).body['error_code'], 'KYC-500-001');
  });

  it('slow: every answer takes its time', async () => {
    const slept: number[] = [];
    const user = await TestUser.of('slow', { sleep: async (milliseconds) => void slept.push(milliseconds) });
    await user.status();
    assert.deepEqual(slept, [1_500]);
  });
});
