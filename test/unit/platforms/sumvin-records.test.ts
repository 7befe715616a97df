import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as v from 'valibot';
import {
  accessTokenSchema,
  detailsSchema,
  onboardingSchema,
  statusSchema,
  unstarted,
} from '../../../src/platforms/sumvin/records.js';

/** The guide's own samples (seed: token-status-kyc-api). */
const guide = {
  status: {
    status: 'retry',
    applicant_id: '65abc123def456',
    verified_at: null,
    rejected_at: null,
    reject_reason: 'Document image is blurry.',
    _links: {
      self: { href: '/v0/kyc/status' },
      user: { href: '/v0/user/me' },
      refresh: { href: '/v0/kyc/status?refresh=true' },
      'start-verification': { href: '/v0/kyc/access-token', method: 'POST' },
    },
  },
  details: {
    status: 'approved',
    verified_at: 1_704_067_200_000,
    rejected_at: null,
    started_at: 1_704_060_000_000,
    personal_info: { first_name: 'Jane', last_name: 'Smith', date_of_birth: '1990-05-15', nationality: 'GBR' },
    documents: [{ document_type: 'PASSPORT', country: 'GBR', status: 'verified', submitted_at: 1_704_061_000_000 }],
    verification_complete: true,
    verification_passed: true,
    rejection: null,
  },
};

/** The same as today's API has it (contracts.md section D, drift). */
const today = {
  status: {
    ...guide.status,
    global_id: 'gid_1',
    has_passport: true,
    meta: { kyc_mode: 'hybrid' },
    _links: {
      self: { href: '/v0/kyc/status', title: 'Self' },
      status: { href: '/v0/kyc/status' },
      'access-token': { href: '/v0/kyc/access-token', method: 'POST', templated: false },
      sessions: { href: '/v0/user/sessions' },
      user: null,
    },
  },
  onboarding: {
    onboarding: {
      current_step: 'phone_verification',
      steps: [
        { step: 'created', status: 'completed', gated: false, meta: {} },
        { step: 'something_new', status: 'something_new', gated: true, meta: null },
      ],
      is_complete: false,
    },
  },
};

describe('the status', () => {
  it('of the guide is read', () => {
    const { status, applicant_id, reject_reason, _links } = v.parse(statusSchema, guide.status);
    assert.deepEqual([status, applicant_id, reject_reason], ['retry', '65abc123def456', 'Document image is blurry.']);
    assert.deepEqual(_links['start-verification'], { href: '/v0/kyc/access-token', method: 'POST' });
  });

  it('of today’s API is read', () => {
    const { status, _links } = v.parse(statusSchema, today.status);
    assert.deepEqual([status, _links['access-token']?.href, _links['user']], ['retry', '/v0/kyc/access-token', null]);
  });

  it('keeps nothing that is not needed', () => {
    assert.deepEqual(Object.keys(v.parse(statusSchema, today.status)).sort(), Object.keys(unstarted).sort());
  });

  it('that says nothing but itself is enough', () => {
    assert.deepEqual(v.parse(statusSchema, { status: 'pending' }), unstarted);
  });

  it('is read whatever else the answer has in it', () => {
    const others = fc.dictionary(fc.string(), fc.anything());
    const rest = fc.record({ applicant_id: fc.anything(), reject_reason: fc.anything(), _links: fc.anything() });
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constant(null)), others, rest, (status, more, drifted) => {
        const parsed = v.safeParse(statusSchema, { ...more, ...drifted, status });
        return parsed.success && parsed.output.status === status;
      }),
    );
  });
});

describe('the onboarding', () => {
  it('of today’s API is read, steps that nobody has heard of included', () => {
    const { onboarding } = v.parse(onboardingSchema, today.onboarding);
    assert.deepEqual(
      onboarding?.steps.map(({ step, status }) => `${step} ${status}`),
      ['created completed', 'something_new something_new'],
    );
  });

  it('is no failure, whatever is there instead', () => {
    fc.assert(fc.property(fc.anything(), (onboarding) => v.safeParse(onboardingSchema, { onboarding }).success));
  });
});

describe('the details', () => {
  it('of the guide are read', () => {
    const details = v.parse(detailsSchema, guide.details);
    assert.deepEqual([details.documents.length, details.personal_info?.first_name], [1, 'Jane']);
  });

  it('are no failure, whatever is in them', () => {
    const keys = Object.keys(guide.details);
    const drifted = fc.record(Object.fromEntries(keys.map((key) => [key, fc.anything()])), { requiredKeys: [] });
    fc.assert(fc.property(drifted, (details) => v.safeParse(detailsSchema, details).success));
  });
});

describe('an access token’s answer', () => {
  it('is read whatever else it says', () => {
    const body = { access_token: 'sbx:abc', expires_in: '10m', user_id: null, meta: { kyc_mode: 'document_only' } };
    assert.deepEqual(v.parse(accessTokenSchema, body), { access_token: 'sbx:abc' });
  });
});
