/** The element on the token/status KYC API, and what each of its magic users comes to. */
import type { KycErrorCode } from '../../../src/flow/errors.js';
import type { State, StepName } from '../../../src/flow/state.js';
import { magicUser, type UserStoryName } from '../../../src/sandbox/index.js';
import { tag, type Attributes, type KycPage } from './kyc-page.js';

/** The tag of a magic user on the sandbox. */
export async function userTag(kyc: KycPage, story: UserStoryName, more: Attributes = {}): Promise<string> {
  const guid = magicUser(story);
  return tag({
    platform: 'sumvin',
    'customer-guid': guid,
    token: await kyc.sandbox.control.mintToken({ customerGuid: guid }),
    'api-base': kyc.sandbox.sumvinOrigin,
    'provider-host': kyc.sandbox.sumsubOrigin,
    ...more,
  });
}

/** Statuses of the answers to the requests for an access token. */
export const tokenRequests = (kyc: KycPage): number[] =>
  kyc.callsTo('POST', '/v0/kyc/access-token').map(({ status }) => status);

export interface UserExpectation {
  /** The test's name. */
  readonly says: string;
  /** In the order they are entered; the last one is where the user stays. */
  readonly states: readonly State[];
  /** Each is started once and completed once, in this order. */
  readonly steps: readonly StepName[];
  /** Started after them, and either failed or not over yet. */
  readonly unfinished?: { readonly step: StepName; readonly failed: boolean };
  readonly reasons?: readonly string[];
  /** Statuses of the answers to the requests for an access token. */
  readonly tokens: readonly number[];
  /** The provider has heard of the user before. */
  readonly resumed?: boolean;
  readonly error?: {
    readonly code: KycErrorCode;
    readonly retryable: boolean;
    readonly status: number;
    readonly platformCode: string;
  };
}

const whole: readonly State[] = ['starting', 'capturing', 'processing', 'verified'];
const allSteps: readonly StepName[] = ['customer', 'verification', 'session', 'capture', 'decision', 'confirmation'];
const untilDecision = allSteps.slice(0, 5);
const untilCapture = allSteps.slice(0, 4);

const blurred = ['The picture of the document is blurred. Please take a sharp one.'];
const forged = ['The document could not be accepted as genuine.'];

const passes = (says: string): UserExpectation => ({ says, states: whole, steps: allSteps, tokens: [200] });
const hasToRetry = (says: string): UserExpectation => ({
  says,
  states: ['starting', 'capturing', 'processing', 'action'],
  steps: untilDecision,
  reasons: blurred,
  tokens: [200],
});

export const userExpectations: Readonly<Record<UserStoryName, UserExpectation>> = {
  approves: passes('a new user goes through all six steps and is verified'),
  'retries-then-approves': hasToRetry('a user who has to submit again is told why, and waits to agree'),
  'retries-twice': hasToRetry('a user who will have to submit a third time is told why the first time'),
  rejects: {
    says: 'a user whom the platform rejects is rejected, with the platform’s reason',
    states: ['starting', 'capturing', 'processing', 'rejected'],
    steps: untilDecision,
    reasons: forged,
    tokens: [200],
  },
  'already-approved': {
    says: 'an approved user is told so at once',
    states: ['starting', 'verified'],
    steps: ['customer'],
    tokens: [],
  },
  'already-rejected': {
    says: 'a rejected user is told so at once, with the reason of then',
    states: ['starting', 'rejected'],
    steps: ['customer'],
    reasons: forged,
    tokens: [],
  },
  'has-to-retry': {
    ...passes('a user who was asked to submit again finds the capture at once'),
    resumed: true,
  },
  'in-progress': {
    says: 'a user who has submitted just now sees no capture, only the verdict',
    states: ['starting', 'processing', 'verified'],
    steps: ['customer', 'verification', 'decision', 'confirmation'],
    tokens: [],
    resumed: true,
  },
  'review-long': {
    says: 'a user at whom a person looks stays in processing',
    states: ['starting', 'capturing', 'processing'],
    steps: untilCapture,
    unfinished: { step: 'decision', failed: false },
    tokens: [200],
  },
  'stale-pending': passes('a status that lags behind the submission does not open the capture again'),
  'stale-retry': {
    ...passes('an old request to submit again is not taken for a new one'),
    resumed: true,
  },
  'unknown-status': passes('a status nobody knows is waited out'),
  'begins-progress': passes('a status that says in_progress from the beginning is no hindrance'),
  'token-expires': {
    ...passes('an access token that has expired is replaced inside the frame'),
    tokens: [200, 200],
  },
  'token-fails': {
    ...passes('an access token that could not be made is asked for again'),
    tokens: [500, 200],
  },
  'provider-down': passes('a provider that cannot be reached for a while is asked again'),
  'live-api': {
    ...passes('today’s API is told of the applicant first'),
    tokens: [404, 200],
  },
  slow: passes('slow answers are waited for'),
  'rate-limited': {
    ...passes('calls that are refused for haste are repeated after the time asked for'),
    tokens: [200],
  },
  'always-down': {
    says: 'an API that is down is a named failure, with its code',
    states: ['starting', 'error'],
    steps: [],
    unfinished: { step: 'customer', failed: true },
    tokens: [],
    error: { code: 'api-unavailable', retryable: true, status: 500, platformCode: 'KYC-500-001' },
  },
};
