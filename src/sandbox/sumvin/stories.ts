import { guidOf, nameIn } from '../stories.js';
import type { Story, Verdict } from './story.js';

const SECOND = 1_000;
const DAY = 86_400 * SECOND;

export const APPROVED: Verdict = { outcome: 'approved' };
export const BLURRY: Verdict = {
  outcome: 'retry',
  reason: 'The picture of the document is blurred. Please take a sharp one.',
};
const refused: Verdict = { outcome: 'rejected', reason: 'The document could not be accepted as genuine.' };

/** Every story the magic users of the token/status API tell, in the order the documentation shows them. */
const table = {
  approves: { description: 'A new user: captures, is in progress for a moment, is approved.' },
  'retries-then-approves': {
    description: 'Has to submit a second time, with a reason; then is approved.',
    verdicts: [BLURRY, APPROVED],
  },
  'retries-twice': {
    description: 'Has to submit a second and a third time, for the same reason.',
    verdicts: [BLURRY, BLURRY, APPROVED],
  },
  rejects: { description: 'Submits and is rejected, with a reason.', verdicts: [refused] },
  'already-approved': {
    description: 'Approved two days ago.',
    past: { submittedAgoMs: 2 * DAY, verdict: APPROVED },
  },
  'already-rejected': {
    description: 'Rejected two days ago.',
    past: { submittedAgoMs: 2 * DAY, verdict: refused },
  },
  'has-to-retry': {
    description: 'Was asked yesterday to submit again; is approved then.',
    past: { submittedAgoMs: DAY, verdict: BLURRY },
  },
  'in-progress': {
    description: 'Has submitted just now; is approved after 4 seconds.',
    past: { submittedAgoMs: 0, verdict: { outcome: 'approved', processingMs: 4 * SECOND } },
  },
  'review-long': {
    description: 'Submits and stays in progress: a person looks at it.',
    verdicts: [{ outcome: 'approved', processingMs: Infinity }],
  },
  'stale-pending': {
    description: 'After the submission the status still says pending for 4 seconds; then is approved.',
    verdicts: [{ outcome: 'approved', lagMs: 4 * SECOND }],
  },
  'stale-retry': {
    description:
      'Was asked to submit again; after the submission the status still says retry for 4 seconds; then is approved.',
    past: { submittedAgoMs: DAY, verdict: BLURRY },
    verdicts: [{ outcome: 'approved', lagMs: 4 * SECOND }],
  },
  'unknown-status': {
    description: 'After the submission the status is a value no client knows for 3 seconds; then is approved.',
    verdicts: [{ outcome: 'approved', processingMs: 3 * SECOND, processingAs: 'cross_checking' }],
  },
  'begins-progress': {
    description:
      'The status says in_progress as soon as the user begins in the screens, not only once they have submitted.',
    beginsProgress: true,
  },
  'token-expires': {
    description: 'The first access token has expired when it is used; Sumsub’s screens ask for another one.',
    firstTokenSeconds: -1,
  },
  'token-fails': {
    description: 'The first request for an access token is answered 500 KYC-500-002.',
    failing: { calls: /^POST .*access-token/, times: 1, status: 500, code: 'KYC-500-002' },
  },
  'provider-down': {
    description: 'The first two refreshes after the submission are answered 502 KYC-502-001.',
    failing: { calls: /refresh=true/, times: 2, status: 502, code: 'KYC-502-001' },
  },
  'live-api': {
    description: 'The API as it is today: an applicant has to be created first, other links, onboarding elsewhere.',
    live: true,
  },
  slow: { description: 'Is approved, but every answer takes 1.5 seconds.', latencyMs: 1_500 },
  'rate-limited': {
    description: 'Is approved, but every third call is answered 429 with Retry-After: 1.',
    failing: { calls: /./, every: 3, status: 429, code: 'KYC-429-001', headers: { 'Retry-After': '1' } },
  },
  'always-down': {
    description: 'Every call is answered 500 KYC-500-001.',
    failing: { calls: /./, status: 500, code: 'KYC-500-001' },
  },
} satisfies Record<string, Story>;

export type UserStoryName = keyof typeof table;

const stories: ReadonlyMap<string, Story> = new Map(Object.entries(table));

/** The GUID of a magic user of the token/status API; another number gives another user with the same story. */
export function magicUser(story: UserStoryName, number = 0): string {
  return guidOf(story, number);
}

export function storyOf(userGuid: string): Story | undefined {
  return stories.get(nameIn(userGuid) ?? '');
}

export interface MagicUser {
  readonly story: UserStoryName;
  readonly guid: string;
  readonly description: string;
}

const isStoryName = (name: string): name is UserStoryName => stories.has(name);

export const magicUsers: readonly MagicUser[] = Object.keys(table)
  .filter(isStoryName)
  .map((story) => ({ story, guid: magicUser(story), description: table[story].description }));
