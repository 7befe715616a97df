const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The inquiry's status from so many ms (before `speed`) after the customer has finished. */
export interface Turn {
  readonly status: string;
  readonly afterMs: number;
}

/** An inquiry that exists before the customer is first seen. Without `startedAgoMs` it is not begun. */
export interface PastInquiry {
  readonly createdAgoMs: number;
  readonly startedAgoMs?: number;
  readonly finishedAgoMs?: number;
  readonly outcome?: readonly Turn[];
  /** Can't be resumed any more. */
  readonly redacted?: boolean;
}

/** The script of one kind of reference id. */
export interface PersonaStory {
  readonly description: string;
  /** What becomes of an inquiry once it is submitted. */
  readonly outcome: readonly Turn[];
  /** Names of the checks that fail; the others pass. */
  readonly failedChecks?: readonly string[];
  /** No verification was made at all. */
  readonly unchecked?: boolean;
  readonly past?: readonly PastInquiry[];
  readonly refusesTemplate?: boolean;
  /** Every so many calls about this customer are answered so. */
  readonly failing?: { readonly every: number; readonly status: 429 | 500 };
}

const completes: readonly Turn[] = [{ status: 'completed', afterMs: 0 }];
const approves: readonly Turn[] = [...completes, { status: 'approved', afterMs: 1_500 }];
const declines: readonly Turn[] = [...completes, { status: 'declined', afterMs: 1_500 }];
const fails: readonly Turn[] = [{ status: 'failed', afterMs: 0 }];

/** Every story that reference ids tell, in the order the documentation shows them. */
const table = {
  completes: { description: 'A new customer: creates, captures, completes.', outcome: completes },
  approves: { description: 'Completes, and a workflow approves after 1.5 seconds.', outcome: approves },
  declines: {
    description: 'Completes, and a workflow declines, with reasons.',
    outcome: declines,
    failedChecks: ['id_expired_detection', 'selfie_id_comparison'],
  },
  fails: {
    description: 'Submits and fails with reasons; a new inquiry may follow.',
    outcome: fails,
    failedChecks: ['id_expired_detection', 'selfie_pose_detection'],
  },
  'needs-review': {
    description: 'Completes, is reviewed by a person for 4 seconds, then approved.',
    outcome: [
      ...completes,
      { status: 'needs_review', afterMs: 500 },
      { status: 'approved', afterMs: 500 + 4 * SECOND },
    ],
  },
  'review-forever': {
    description: 'Completes and stays in review.',
    outcome: [...completes, { status: 'needs_review', afterMs: 500 }],
  },
  expires: {
    description: 'Has an inquiry that expired unfinished; resuming it turns it pending again, and it completes.',
    outcome: completes,
    past: [{ createdAgoMs: 30 * HOUR, startedAgoMs: 29 * HOUR }],
  },
  'expired-for-good': {
    description: 'Has an inquiry that expired and cannot be resumed; a new one completes.',
    outcome: completes,
    past: [{ createdAgoMs: 30 * HOUR, startedAgoMs: 29 * HOUR, redacted: true }],
  },
  'resumable-created': {
    description: 'Has an inquiry that was created 10 minutes ago and not started.',
    outcome: completes,
    past: [{ createdAgoMs: 10 * MINUTE }],
  },
  'resumable-pending': {
    description: 'Has an inquiry that was started 2 hours ago and not finished: needs a session token.',
    outcome: completes,
    past: [{ createdAgoMs: 2 * HOUR, startedAgoMs: 2 * HOUR - MINUTE }],
  },
  'failed-before': {
    description: 'Failed yesterday; a new inquiry completes.',
    outcome: completes,
    failedChecks: ['id_expired_detection'],
    past: [{ createdAgoMs: 26 * HOUR, startedAgoMs: 26 * HOUR, finishedAgoMs: 25 * HOUR, outcome: fails }],
  },
  'already-approved': {
    description: 'Approved yesterday.',
    outcome: approves,
    past: [{ createdAgoMs: 26 * HOUR, startedAgoMs: 26 * HOUR, finishedAgoMs: 25 * HOUR }],
  },
  'already-declined': {
    description: 'Declined yesterday, with a reason.',
    outcome: declines,
    failedChecks: ['id_image_tampering_detection'],
    past: [{ createdAgoMs: 26 * HOUR, startedAgoMs: 26 * HOUR, finishedAgoMs: 25 * HOUR }],
  },
  'no-checks': {
    description: 'Fails without a single verification, and so without reasons.',
    outcome: fails,
    unchecked: true,
  },
  lags: {
    description: 'After the submission the record still says pending for 3 seconds, then completes.',
    outcome: [
      { status: 'pending', afterMs: 0 },
      { status: 'completed', afterMs: 3 * SECOND },
    ],
  },
  'unknown-status': {
    description: 'After the submission the status is one that no client knows for 3 seconds, then completed.',
    outcome: [
      { status: 'cross_checking', afterMs: 0 },
      { status: 'completed', afterMs: 3 * SECOND },
    ],
  },
  'bad-template': {
    description: 'Creating an inquiry is refused: 422, the template is not known.',
    outcome: completes,
    refusesTemplate: true,
  },
  'rate-limited': {
    description: 'Completes, but every third call is answered 429 with RateLimit-Reset: 1.',
    outcome: completes,
    failing: { every: 3, status: 429 },
  },
  'always-down': {
    description: 'Every call is answered 500.',
    outcome: completes,
    failing: { every: 1, status: 500 },
  },
} satisfies Record<string, PersonaStory>;

export type PersonaStoryName = keyof typeof table;

const decisions: ReadonlySet<string> = new Set(['approved', 'declined', 'needs_review']);

const stories: ReadonlyMap<string, PersonaStory> = new Map(Object.entries(table));

/** `approves` → `approves-0`; another number gives another customer with the same story. */
export function magicReference(story: PersonaStoryName, number = 0): string {
  return `${story}-${String(number)}`;
}

/** What a reference id tells; any that is not magic completes. */
export function storyOfReference(referenceId: string): PersonaStory {
  const name = /^([a-z]+(?:-[a-z]+)*)-[0-9]+$/.exec(referenceId)?.[1] ?? '';
  return stories.get(name) ?? table.completes;
}

/** Whether `completed` is not the last word on this one: a workflow, or a person, decides. */
export function hasWorkflow(referenceId: string): boolean {
  return storyOfReference(referenceId).outcome.some(({ status }) => decisions.has(status));
}

export interface MagicReference {
  readonly story: PersonaStoryName;
  readonly referenceId: string;
  readonly description: string;
}

const isStoryName = (name: string): name is PersonaStoryName => stories.has(name);

export const magicReferences: readonly MagicReference[] = Object.keys(table)
  .filter(isStoryName)
  .map((story) => ({ story, referenceId: magicReference(story), description: table[story].description }));
