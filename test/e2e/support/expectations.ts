/** What each magic customer comes to when the stand-in's screens are completed by themselves. */
import type { KycErrorCode } from '../../../src/flow/errors.js';
import type { State, StepName } from '../../../src/flow/state.js';
import type { StoryName } from '../../../src/sandbox/index.js';

export interface Expectation {
  /** The test's name. */
  readonly says: string;
  /** In the order they are entered; the last one is where the customer stays. */
  readonly states: readonly State[];
  /** Each is started once and completed once, in this order. */
  readonly steps: readonly StepName[];
  /** Started after them, and either failed or not over yet. */
  readonly unfinished?: { readonly step: StepName; readonly failed: boolean };
  readonly reasons?: readonly string[];
  /** Statuses of the answers to POST /api/identity_verifications. */
  readonly creations: readonly number[];
  /** Sessions asked for. */
  readonly sessions?: number;
  /** A verification that was there before is used. */
  readonly resumed?: boolean;
  readonly error?: { readonly code: KycErrorCode; readonly retryable: boolean; readonly status?: number };
}

const whole: readonly State[] = ['starting', 'capturing', 'processing', 'verified'];
const allSteps: readonly StepName[] = ['customer', 'verification', 'session', 'capture', 'decision', 'confirmation'];
const untilDecision = allSteps.slice(0, 5);
const untilCapture = allSteps.slice(0, 4);

const passes = (says: string): Expectation => ({ says, states: whole, steps: allSteps, creations: [201] });

export const expectations: Readonly<Record<StoryName, Expectation>> = {
  passes: passes('a new customer goes through all six steps and is verified'),
  fails: {
    says: 'a customer who fails is told why and may try again',
    states: ['starting', 'capturing', 'processing', 'action'],
    steps: untilDecision,
    reasons: ['id_expiration_check_failure', 'selfie_failure'],
    creations: [201],
  },
  rejects: {
    says: 'a customer whom the platform rejects is rejected, with reasons',
    states: ['starting', 'capturing', 'processing', 'rejected'],
    steps: untilDecision,
    reasons: ['id_digital_replica_check_failure', 'duplicate_person_check_failure'],
    creations: [201],
  },
  'rejects-quietly': {
    says: 'findings that must not be told are not told',
    states: ['starting', 'capturing', 'processing', 'rejected'],
    steps: untilDecision,
    reasons: [],
    creations: [201],
  },
  'needs-review': {
    says: 'a person reviews, and then the customer is verified',
    states: ['starting', 'capturing', 'processing', 'review', 'verified'],
    steps: allSteps,
    creations: [201],
  },
  'review-forever': {
    says: 'a review without an end stays a review',
    states: ['starting', 'capturing', 'processing', 'review'],
    steps: untilCapture,
    unfinished: { step: 'decision', failed: false },
    reasons: [],
    creations: [201],
  },
  'already-verified': {
    says: 'a verified customer is told so at once',
    states: ['starting', 'verified'],
    steps: ['customer'],
    creations: [],
  },
  'already-rejected': {
    says: 'a rejected customer is told so at once, with the reasons of then',
    states: ['starting', 'rejected'],
    steps: ['customer'],
    reasons: ['id_digital_replica_check_failure', 'duplicate_person_check_failure'],
    creations: [],
  },
  frozen: {
    says: 'a frozen customer is told so at once',
    states: ['starting', 'frozen'],
    steps: ['customer'],
    reasons: [],
    creations: [],
  },
  freezes: {
    says: 'a customer who is frozen while being processed is told so',
    states: ['starting', 'capturing', 'processing', 'frozen'],
    steps: untilDecision,
    reasons: [],
    creations: [201],
  },
  storing: passes('a customer who is still being stored is waited for, then verified'),
  'resumable-waiting': {
    ...passes('a verification that was created before is opened, without a session'),
    creations: [],
    resumed: true,
  },
  'resumable-pending': {
    ...passes('a verification that was started before is gone on with, by a session'),
    creations: [],
    sessions: 1,
    resumed: true,
  },
  expired: passes('an expired verification is followed by a new one'),
  'about-to-expire': passes('a verification with half a minute left is not opened any more'),
  'failed-before': {
    says: 'a customer who failed yesterday is told why and nothing is created without their word',
    states: ['starting', 'action'],
    steps: ['customer'],
    reasons: ['id_quality_check_failure'],
    creations: [],
  },
  processing: {
    says: 'a customer who has submitted just now sees no capture, only the verdict',
    states: ['starting', 'processing', 'verified'],
    steps: ['customer', 'verification', 'decision', 'confirmation'],
    creations: [],
    resumed: true,
  },
  'other-checks': passes('a check that has nothing to do with the flow is not taken for a verification'),
  business: passes('a business is verified by its own method'),
  'business-waits': {
    says: 'a business whose associates never finish stays in processing',
    states: ['starting', 'capturing', 'processing'],
    steps: untilCapture,
    unfinished: { step: 'decision', failed: false },
    creations: [201],
  },
  'business-owner': {
    says: 'a business waits for its owner in processing',
    states: ['starting', 'capturing', 'processing'],
    steps: untilCapture,
    unfinished: { step: 'decision', failed: false },
    creations: [201],
  },
  'passes-immediately-ready': passes('a verification that is ready at once is opened at once'),
  slow: passes('slow answers are waited for'),
  'rate-limited': {
    ...passes('a creation that is refused for haste is repeated after the time asked for'),
    creations: [429, 201],
  },
  flaky: passes('reads that fail are repeated without a word'),
  'unknown-values': passes('values nobody knows are waited out'),
  lags: passes('records that lag behind the submission do not open the capture again'),
  'no-inquiry': {
    says: 'an inquiry that never comes ends in a named failure after a minute',
    states: ['starting', 'error'],
    steps: ['customer'],
    unfinished: { step: 'verification', failed: true },
    creations: [201],
    error: { code: 'inquiry-timeout', retryable: true },
  },
  'always-down': {
    says: 'an API that is down is a named failure',
    states: ['starting', 'error'],
    steps: [],
    unfinished: { step: 'customer', failed: true },
    creations: [],
    error: { code: 'api-unavailable', retryable: true, status: 500 },
  },
  forbidden: {
    says: 'a token that may not create is a named failure',
    states: ['starting', 'error'],
    steps: ['customer'],
    unfinished: { step: 'verification', failed: true },
    creations: [403],
    error: { code: 'token-forbidden', retryable: false, status: 403 },
  },
};
