import { guidFor } from '../identifiers.js';
import type { UserRecord, Users } from './users.js';

type Json = Record<string, unknown>;
type Links = Record<string, { href: string; method?: 'POST' }>;

const status = '/v0/kyc/status';
const user = { href: '/v0/user/me' };
const accessToken = { href: '/v0/kyc/access-token', method: 'POST' } as const;
const refresh = { href: `${status}?refresh=true` };

const STEPS = [
  'created',
  'phone_verification',
  'kyc_verification',
  'byo_safe',
  'safe_deploy',
  'open_banking',
  'card_setup',
  'feature_selection',
  'complete',
];

/** The person in the documents of every magic user. */
const PERSON = {
  first_name: 'Ada',
  last_name: 'Example',
  date_of_birth: '1985-12-10',
  nationality: 'GBR',
  country_of_residence: 'GBR',
};

export const userId = ({ guid }: UserRecord): string => `usr_${guidFor(guid).slice(0, 12)}`;

/** GET /v0/kyc/status */
export function presentStatus(record: UserRecord, users: Users): Json {
  const standing = users.standing(record);
  const mayStart = standing.status === 'pending' || standing.status === 'retry';
  const links: Links = record.story.live
    ? { self: { href: status }, user, status: { href: status }, 'access-token': accessToken, sessions: user }
    : { self: { href: status }, user, refresh, ...(mayStart && { 'start-verification': accessToken }) };
  return {
    status: standing.status,
    applicant_id: record.applicantId,
    ...times(record, users),
    reject_reason: standing.reason,
    ...(record.story.live && { global_id: userId(record), has_passport: false, meta: { kyc_mode: 'websdk' } }),
    _links: links,
    ...record.handSet,
  };
}

/** GET /v0/kyc/details */
export function presentDetails(record: UserRecord, users: Users): Json {
  const { status: said, reason } = users.standing(record);
  const submitted = record.submissions.at(-1);
  const failed = said === 'retry' || said === 'rejected';
  const documentStatus = said === 'approved' ? 'verified' : failed ? 'rejected' : 'pending';
  return {
    status: said,
    ...times(record, users),
    started_at: record.startedAt ?? null,
    personal_info: said === 'approved' ? PERSON : null,
    documents: submitted
      ? [{ document_type: 'PASSPORT', country: 'GBR', status: documentStatus, submitted_at: submitted.at }]
      : [],
    verification_complete: submitted !== undefined,
    verification_passed: said === 'approved',
    rejection: failed ? { can_retry: said === 'retry', message: reason ?? '' } : null,
    _links: { self: { href: '/v0/kyc/details' }, refresh, status: { href: status }, user },
  };
}

/** GET /v0/user/me */
export function presentUser(record: UserRecord, users: Users, expand: string | undefined): Json {
  const approved = users.standing(record).status === 'approved';
  const { verified_at, rejected_at } = times(record, users);
  return {
    id: userId(record),
    first_name: approved ? PERSON.first_name : null,
    last_names: approved ? PERSON.last_name : null,
    kyc_verified_at: verified_at,
    kyc_rejected_at: rejected_at,
    // Today's API knows no such expansion and does not mind being asked for it.
    ...(expand === 'onboarding' && !record.story.live && { onboarding: presentOnboarding(record, users) }),
    _links: { self: user },
  };
}

/** The verification's approval leads on to the next step of the onboarding. */
export function presentOnboarding(record: UserRecord, users: Users): Json {
  const at = STEPS.indexOf('kyc_verification') + (users.standing(record).status === 'approved' ? 1 : 0);
  return {
    current_step: STEPS[at],
    is_complete: false,
    steps: STEPS.map((step, index) => ({
      step,
      status: index < at ? 'completed' : index === at ? 'current' : 'pending',
      gated: false,
      meta: null,
    })),
  };
}

function times(record: UserRecord, users: Users): { verified_at: number | null; rejected_at: number | null } {
  const { status: said, decidedAt = null } = users.standing(record);
  return {
    verified_at: said === 'approved' ? decidedAt : null,
    rejected_at: said === 'rejected' ? decidedAt : null,
  };
}
