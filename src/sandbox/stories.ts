import type { Story, Verdict } from './story.js';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const INQUIRY_LIFE_MS = DAY;
export const PASSED: Verdict = { outcome: 'passed' };

const rejected: Verdict = {
  outcome: 'failed',
  failureCodes: ['id_digital_replica_check_failure', 'duplicate_person_check_failure'],
  rejectsCustomer: true,
};

/** Every story the magic customers tell, in the order the documentation shows them. */
const table = {
  passes: { description: 'A new customer: creates, captures, passes, turns verified.' },
  fails: {
    description: 'Submits, then fails with reasons; the customer stays unverified and may try again.',
    verdict: { outcome: 'failed', failureCodes: ['id_expiration_check_failure', 'selfie_failure'] },
  },
  rejects: {
    description: 'Submits, then the verification fails and the customer is rejected, with reasons.',
    verdict: rejected,
  },
  'rejects-quietly': {
    description: 'Rejected for reasons that must never be shown to the customer (watchlist, adverse media).',
    verdict: {
      outcome: 'failed',
      failureCodes: ['watchlist_check_failure', 'media_check_failure'],
      rejectsCustomer: true,
    },
  },
  'needs-review': {
    description: 'Submits, is reviewed by a person for 4 seconds, then passes.',
    verdict: { outcome: 'passed', reviewMs: 4 * SECOND },
  },
  'review-forever': {
    description: 'Submits and stays in review.',
    verdict: { outcome: 'passed', reviewMs: Infinity },
  },
  'already-verified': {
    description: 'Verified two days ago.',
    past: [{ createdAgoMs: 2 * DAY, startedAgoMs: 2 * DAY - MINUTE, finishedAgoMs: 2 * DAY - 5 * MINUTE }],
  },
  'already-rejected': {
    description: 'Rejected two days ago.',
    past: [
      { createdAgoMs: 2 * DAY, startedAgoMs: 2 * DAY - MINUTE, finishedAgoMs: 2 * DAY - 5 * MINUTE, verdict: rejected },
    ],
  },
  frozen: {
    description: 'Was verified, then frozen.',
    past: [
      {
        createdAgoMs: 2 * DAY,
        startedAgoMs: 2 * DAY - MINUTE,
        finishedAgoMs: 2 * DAY - 5 * MINUTE,
        verdict: { outcome: 'passed', freezesCustomerAfterMs: HOUR },
      },
    ],
  },
  freezes: {
    description: 'Submits and is frozen while the verification is processed.',
    verdict: { outcome: 'passed', processingMs: Infinity, freezesCustomerAfterMs: 700 },
  },
  storing: {
    description: 'The customer itself is still being stored for 3 seconds, then passes.',
    storingMs: 3 * SECOND,
  },
  'resumable-waiting': {
    description: 'Has a verification that was created 10 minutes ago and not started.',
    past: [{ createdAgoMs: 10 * MINUTE }],
  },
  'resumable-pending': {
    description: 'Has a verification that was started 2 hours ago and not finished: needs a session token.',
    past: [{ createdAgoMs: 2 * HOUR, startedAgoMs: 2 * HOUR - MINUTE }],
  },
  expired: {
    description: 'Has a verification that expired unfinished; a new one passes.',
    past: [{ createdAgoMs: 30 * HOUR, startedAgoMs: 29 * HOUR }],
  },
  'about-to-expire': {
    description: 'Has a started verification with 30 seconds left of its 24 hours.',
    past: [{ createdAgoMs: DAY - 30 * SECOND, startedAgoMs: 23 * HOUR }],
  },
  'failed-before': {
    description: 'Failed yesterday and is still unverified; a new verification passes.',
    past: [
      {
        createdAgoMs: 26 * HOUR,
        startedAgoMs: 26 * HOUR - MINUTE,
        finishedAgoMs: 26 * HOUR - 5 * MINUTE,
        verdict: { outcome: 'failed', failureCodes: ['id_quality_check_failure'] },
      },
    ],
  },
  processing: {
    description: 'Has submitted just now; passes after 4 seconds.',
    past: [
      {
        createdAgoMs: 10 * MINUTE,
        startedAgoMs: 9 * MINUTE,
        finishedAgoMs: 0,
        verdict: { outcome: 'passed', processingMs: 4 * SECOND },
      },
    ],
  },
  'other-checks': {
    description:
      'Its newest record is a watchlist check that has nothing to do with the flow; a new verification passes.',
    past: [{ createdAgoMs: HOUR, startedAgoMs: HOUR, finishedAgoMs: HOUR, method: 'watchlists' }],
  },
  business: {
    description: 'A business: method business_registration, with a director invited by e-mail and an owner; passes.',
    type: 'business',
  },
  'business-waits': {
    description: 'A business whose own part is done while its associates never finish.',
    type: 'business',
    verdict: { outcome: 'passed', waitsFor: 'somebody' },
  },
  'business-owner': {
    description: 'A business that waits for its owner, who can be verified in the same element; then passes.',
    type: 'business',
    verdict: { outcome: 'passed', waitsFor: 'owner' },
  },
  'passes-immediately-ready': {
    description: 'Like passes, but the verification is ready at once, without storing.',
    opening: { storingMs: 0, inquiryMs: 0 },
  },
  slow: {
    description: 'Passes, but every answer of the API takes 1.5 seconds.',
    weather: { latencyMs: 1_500 },
  },
  'rate-limited': {
    description: 'Passes, but every third call is answered 429 with Retry-After: 1.',
    weather: {
      failing: {
        every: 3,
        status: 429,
        message: 'Too many requests',
        code: 'rate_limited',
        headers: { 'Retry-After': '1' },
      },
    },
  },
  flaky: {
    description: 'Passes, but every third read is answered 503.',
    weather: {
      failing: { every: 3, method: 'GET', status: 503, message: 'Service unavailable', code: 'service_unavailable' },
    },
  },
  'unknown-values': {
    description:
      'Passes, but persona_state holds values no client knows for some seconds, before the start and after the submission.',
    opening: { strangeUntilMs: 3 * SECOND },
    verdict: { outcome: 'passed', processingMs: 3 * SECOND, processingAs: 'cross_checking' },
  },
  lags: {
    description: 'After the submission the record still says pending for 3 seconds, then goes on and passes.',
    verdict: { outcome: 'passed', lagMs: 3 * SECOND },
  },
  'no-inquiry': {
    description: 'The verification is created but never gets an inquiry.',
    opening: { inquiryMs: Infinity },
  },
  'always-down': {
    description: 'Every call is answered 500.',
    weather: { failing: { every: 1, status: 500, message: 'Internal server error', code: 'internal_server_error' } },
  },
  forbidden: {
    description: 'Creating a verification is refused: 403 invalid_scopes.',
    weather: { refusedScope: 'identity_verifications:execute' },
  },
} satisfies Record<string, Story>;

export type StoryName = keyof typeof table;

const stories: ReadonlyMap<string, Story> = new Map(Object.entries(table));

export const GUID_LENGTH = 32;

/** A story's name, filled up with a number to the length of a GUID. */
export function guidOf(name: string, number: number): string {
  return name + String(number).padStart(GUID_LENGTH - name.length, '0');
}

/** The story's name in a magic GUID. */
export function nameIn(guid: string): string | undefined {
  return guid.length === GUID_LENGTH ? /^([a-z]+(?:-[a-z]+)*)[0-9]+$/.exec(guid)?.[1] : undefined;
}

/** `passes` → `passes00000000000000000000000000`; another number gives another customer with the same story. */
export function magicGuid(story: StoryName, number = 0): string {
  return guidOf(story, number);
}

export function storyOf(customerGuid: string): Story | undefined {
  return stories.get(nameIn(customerGuid) ?? '');
}

export interface MagicCustomer {
  readonly story: StoryName;
  readonly guid: string;
  readonly description: string;
}

const isStoryName = (name: string): name is StoryName => stories.has(name);

export const magicCustomers: readonly MagicCustomer[] = Object.keys(table)
  .filter(isStoryName)
  .map((story) => ({ story, guid: magicGuid(story), description: table[story].description }));
