import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { magicUsers } from '../../../../src/sandbox/index.js';
import { isJson, stillSandbox } from '../customer.js';
import { TestUser } from './user.js';

describe('the token/status API', () => {
  it('tells a new user’s status, with the link to start by', async () => {
    const user = await TestUser.of('approves');
    assert.deepEqual(await user.status(), {
      status: 'pending',
      applicant_id: null,
      verified_at: null,
      rejected_at: null,
      reject_reason: null,
      _links: {
        self: { href: '/v0/kyc/status' },
        user: { href: '/v0/user/me' },
        refresh: { href: '/v0/kyc/status?refresh=true' },
        'start-verification': { href: '/v0/kyc/access-token', method: 'POST' },
      },
    });
  });

  it('gives access tokens for ten minutes', async () => {
    const user = await TestUser.of('approves');
    const { status, body } = await user.call('/v0/kyc/access-token', 'POST');
    assert.deepEqual([status, body['expires_in']], [200, 600]);
    assert.match(String(body['access_token']), /^sbx:eyJ/);
    assert.match(String(body['user_id']), /^usr_/);
  });

  it('knows no refresh before there is an applicant: 404, as an RFC 7807 problem', async () => {
    const user = await TestUser.of('approves');
    const { status, body, headers } = await user.call('/v0/kyc/status?refresh=true');
    assert.deepEqual([status, headers.get('content-type')], [404, 'application/problem+json']);
    assert.deepEqual(body, {
      type: 'https://api.sumvin.com/errors/kyc-404-001',
      title: 'KYC Applicant Not Found',
      status: 404,
      detail: 'KYC Applicant Not Found',
      instance: '/v0/kyc/status',
      error_code: 'KYC-404-001',
    });
    await user.accessToken();
    assert.equal((await user.status(true))['status'], 'pending');
  });

  for (const [name, headers] of [
    ['without a token', { 'x-juno-jwt': '' }],
    ['with rubbish for a token', { 'x-juno-jwt': 'rubbish' }],
  ] as const) {
    it(`answers a call ${name} 401`, async () => {
      const user = await TestUser.of('approves');
      const { status, body } = await user.call('/v0/kyc/status', 'GET', headers);
      assert.deepEqual([status, body['error_code']], [401, 'USR-401-001']);
    });
  }

  it('answers a token that has expired by the sandbox’s clock 401, and so one of a user without a story', async () => {
    const user = await TestUser.of('approves');
    const stranger = await user.sandbox.control.mintToken({ customerGuid: 'passes00000000000000000000000000' });
    const short = await user.sandbox.control.mintToken({ customerGuid: user.guid, expiresInSeconds: 60 });
    user.later(61_000);
    for (const token of [stranger, short]) {
      assert.equal((await user.call('/v0/kyc/status', 'GET', { 'x-juno-jwt': token })).status, 401);
    }
  });

  it('lets every page’s scripts in, with its own header', async () => {
    const { sumvin } = stillSandbox();
    const headers = {
      Origin: 'https://shop.example',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'x-juno-jwt',
    };
    const answer = await sumvin.request('/v0/kyc/access-token', { method: 'OPTIONS', headers });
    assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    assert.match(answer.headers.get('access-control-allow-headers') ?? '', /x-juno-jwt/);
  });

  it('leads the onboarding on once the user is approved, and shows it when asked for', async () => {
    const user = await TestUser.of('approves');
    const step = async () => {
      const { onboarding } = (await user.call('/v0/user/me?expand=onboarding')).body;
      return isJson(onboarding) && onboarding['current_step'];
    };
    assert.equal(await step(), 'kyc_verification');
    await user.submit();
    user.later(1_500);
    assert.equal(await step(), 'byo_safe');
    assert.ok(!('onboarding' in (await user.call('/v0/user/me')).body));
  });

  it('has details: the person once approved, the documents once submitted', async () => {
    const user = await TestUser.of('approves');
    const before = (await user.call('/v0/kyc/details')).body;
    assert.deepEqual([before['personal_info'], before['documents']], [null, []]);
    await user.submit();
    user.later(1_500);
    const { body } = await user.call('/v0/kyc/details');
    assert.deepEqual(
      [body['status'], body['verification_complete'], body['verification_passed'], body['rejection']],
      ['approved', true, true, null],
    );
    assert.match(JSON.stringify(body), /"first_name":"Ada".*"document_type":"PASSPORT"/);
  });

  it('keeps tokens and personal data out of the log of calls', async () => {
    const user = await TestUser.of('approves');
    const accessToken = await user.accessToken();
    await user.sandbox.sumsub.request(`/websdk/websdk.html?_=id_${btoa(accessToken)}`);
    await user.screens('open', accessToken);
    const calls = user.sandbox.control.calls();
    assert.deepEqual(
      calls.map(({ service, path, query, customerGuid }) => [service, path, query, customerGuid]),
      [
        ['sumvin', '/v0/kyc/access-token', '', user.guid],
        ['sumsub', '/websdk/websdk.html', '', user.guid],
        ['sumsub', '/websdk/open', '', user.guid],
      ],
    );
  });

  it('is struck by faults, shows values set by hand until the user goes on, and forgets by reset', async () => {
    const user = await TestUser.of('approves');
    const { control } = user.sandbox;
    control.addFault({ match: { path: '/v0/kyc/status' }, times: 1, effect: { status: 503, body: {} } });
    assert.equal((await user.call('/v0/kyc/status')).status, 503);
    control.setUser(user.guid, { status: 'on_hold', reject_reason: null });
    assert.equal(control.user(user.guid)?.['status'], 'on_hold');
    assert.equal((await user.status())['status'], 'on_hold');
    await user.submit();
    assert.equal((await user.status())['status'], 'in_progress');
    control.reset(user.guid);
    assert.equal((await user.status())['status'], 'pending');
  });
});

describe('the magic users', () => {
  it('have GUIDs of 32 characters, each with a story and a description', () => {
    for (const { guid, story, description } of magicUsers) {
      assert.equal(guid.length, 32);
      assert.match(guid, new RegExp(`^${story}0+$`));
      assert.match(description, /^[A-Z].*\.$/s);
    }
  });
});
