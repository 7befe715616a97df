import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KycError } from '../../../src/flow/errors.js';
import type { SumsubSession } from '../../../src/platforms/platform.js';
import { json, lost, troubled } from '../support/network.js';
import { Deferred, repeat } from '../support/script.js';
import { accessToken, applicantPath, detailsPath, status, statusPath, sumvin, tokenPath } from '../support/sumvin.js';

const live = () => new AbortController().signal;
const get = `GET ${statusPath}`;
const post = `POST ${tokenPath}`;
const first = { fresh: false };

async function admitted(replies: object): Promise<{ session: SumsubSession; scene: ReturnType<typeof sumvin> }> {
  const scene = sumvin({ [get]: status('pending'), ...replies });
  await scene.platform.look(live());
  const session = await scene.platform.admit(first, live());
  assert.ok(session);
  return { session, scene };
}

describe('an access token', () => {
  it('is asked for without a body', async () => {
    const { session, scene } = await admitted({ [post]: accessToken() });
    assert.deepEqual([session.provider, session.accessToken], ['sumsub', 'sbx:abc']);
    assert.deepEqual(scene.network.calls, [get, post]);
    assert.equal(scene.network.sent.at(-1)?.init.body, undefined);
  });

  for (const [name, failure] of [
    ['500 KYC-500-002', () => troubled(500, 'KYC-500-002')],
    ['502 KYC-502-001', () => troubled(502, 'KYC-502-001')],
    ['429 KYC-429-001', () => troubled(429, 'KYC-429-001')],
    ['a lost reply', lost],
  ] as const) {
    it(`is asked for again after ${name}: it creates nothing that lasts`, async () => {
      const { session } = await admitted({ [post]: [failure, accessToken()] });
      assert.equal(session.accessToken, 'sbx:abc');
    });
  }

  for (const [code, httpStatus, error] of [
    ['USR-401-001', 401, 'token-expired'],
    ['KYC-403-001', 403, 'token-forbidden'],
    ['KYC-429-001', 429, 'rate-limited'],
    ['KYC-500-001', 500, 'api-unavailable'],
    ['KYC-500-002', 500, 'api-unavailable'],
    ['KYC-500-003', 500, 'api-unavailable'],
    ['KYC-500-004', 500, 'api-unavailable'],
    ['KYC-502-001', 502, 'api-unavailable'],
    ['KYC-502-003', 502, 'api-unavailable'],
    ['KYC-503-002', 503, 'api-unavailable'],
    ['KYC-400-001', 400, 'api-rejected'],
    ['KYC-422-001', 422, 'api-rejected'],
  ] as const) {
    it(`that is refused for good by ${code} is ${error}, by that code and without words`, async () => {
      const { platform } = sumvin({ [post]: () => troubled(httpStatus, code) });
      const failure = await platform.admit(first, live()).catch((thrown: unknown) => thrown);
      assert.ok(failure instanceof KycError);
      assert.deepEqual([failure.code, failure.facts], [error, { status: httpStatus, platformCode: code }]);
      assert.doesNotMatch(failure.message, /Words|words/);
    });
  }

  for (const body of [{}, { access_token: '' }, { access_token: 7 }, []]) {
    it(`is none: ${JSON.stringify(body)}`, async () => {
      await assert.rejects(sumvin({ [post]: [body] }).platform.admit(first, live()), { code: 'bad-response' });
    });
  }

  it('is not there where the record has moved on', async () => {
    assert.equal(await sumvin({ [post]: () => json({}, 409) }).platform.admit(first, live()), undefined);
  });

  it('comes from where the platform’s link says', async () => {
    const at = { 'start-verification': { href: '/v1/kyc/access-token', method: 'POST' } };
    const { scene } = await admitted({
      [get]: { ...status('pending'), _links: at },
      'POST /v1/kyc/access-token': accessToken(),
    });
    assert.equal(scene.network.calls.at(-1), 'POST /v1/kyc/access-token');
  });

  it('is never asked for at another origin', async () => {
    const at = { 'start-verification': { href: 'https://evil.example/v0/kyc/access-token', method: 'POST' } };
    const { scene } = await admitted({ [get]: { ...status('pending'), _links: at }, [post]: accessToken() });
    assert.equal(scene.network.sent.at(-1)?.url, `https://api.example${tokenPath}`);
  });
});

describe('today’s API', () => {
  it('is told of the applicant before, once', async () => {
    const { scene } = await admitted({
      [get]: { ...status('pending'), _links: { 'access-token': { href: tokenPath, method: 'POST' } } },
      [post]: [() => troubled(404, 'KYC-404-001'), accessToken()],
      [`POST ${applicantPath}`]: { applicant_id: 'a', user_id: 'u', already_existed: false },
    });
    assert.deepEqual(scene.network.calls, [get, post, `POST ${applicantPath}`, post]);
  });

  it('that still knows no applicant then is refused, and not asked for ever', async () => {
    const { platform, network } = sumvin({
      [post]: () => troubled(404, 'KYC-404-001'),
      [`POST ${applicantPath}`]: { already_existed: true },
    });
    await assert.rejects(platform.admit(first, live()), { facts: { status: 404, platformCode: 'KYC-404-001' } });
    assert.equal(network.sent.length, 3);
  });

  it('that has no such address is not asked for an applicant', async () => {
    const { platform, network } = sumvin({ [post]: () => json({}, 404) });
    await assert.rejects(platform.admit(first, live()), { code: 'api-rejected' });
    assert.equal(network.sent.length, 1);
  });
});

describe('the renewal of an access token', () => {
  it('gives another one', async () => {
    const { session } = await admitted({ [post]: [accessToken(), accessToken('sbx:def')] });
    assert.equal(await session.renew(live()), 'sbx:def');
  });

  it('that is asked for several times at once is one request', async () => {
    const answer = new Deferred<Response>();
    const { session, scene } = await admitted({ [post]: [accessToken(), () => answer.promise] });
    const renewals = repeat(3, 0).map(() => session.renew(live()));
    answer.resolve(json(accessToken('sbx:def')));
    assert.deepEqual(await Promise.all(renewals), repeat(3, 'sbx:def'));
    assert.equal(scene.network.sent.length, 3);
  });

  it('is another request the next time, after a failure too', async () => {
    const refusal = () => troubled(422, 'KYC-422-001');
    const { session } = await admitted({
      [post]: [accessToken(), accessToken('sbx:2'), refusal, accessToken('sbx:4')],
    });
    assert.equal(await session.renew(live()), 'sbx:2');
    await assert.rejects(session.renew(live()), { code: 'api-rejected' });
    assert.equal(await session.renew(live()), 'sbx:4');
  });
});

describe('the rest of the platform', () => {
  it('is named for the lock by base and customer, and by nothing secret', async () => {
    assert.equal(await sumvin({}).platform.key(), 'https://api.example user-1');
  });

  it('never creates', async () => {
    const { platform, network } = sumvin({});
    await assert.rejects(platform.create(), { code: 'internal' });
    assert.equal(network.sent.length, 0);
  });

  it('has details, in common words', async () => {
    const { platform } = sumvin({
      [`GET ${detailsPath}`]: {
        status: 'retry',
        verified_at: null,
        rejected_at: null,
        started_at: 1_704_060_000_000,
        personal_info: { first_name: 'Jane', last_name: 'Smith', date_of_birth: '1990-05-15', nationality: 'GBR' },
        documents: [
          { document_type: 'PASSPORT', country: 'GBR', status: 'rejected', submitted_at: 1_704_061_000_000 },
          { document_type: 'ID_CARD' },
          { country: 'GBR' },
          null,
        ],
        verification_complete: true,
        verification_passed: false,
        rejection: { can_retry: true, message: 'Blurred.' },
      },
    });
    assert.deepEqual(await platform.details(live()), {
      status: 'retry',
      startedAt: 1_704_060_000_000,
      verifiedAt: null,
      rejectedAt: null,
      person: {
        firstName: 'Jane',
        lastName: 'Smith',
        dateOfBirth: '1990-05-15',
        nationality: 'GBR',
        countryOfResidence: null,
      },
      documents: [
        { type: 'PASSPORT', country: 'GBR', status: 'rejected', submittedAt: 1_704_061_000_000 },
        { type: 'ID_CARD', country: null, status: 'unknown', submittedAt: null },
      ],
      complete: true,
      passed: false,
      rejection: { canRetry: true, message: 'Blurred.' },
    });
  });
});
