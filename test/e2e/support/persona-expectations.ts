/** What each reference id comes to when the stand-in's screens are completed by themselves. */
import type { PersonaStoryName } from '../../../src/sandbox/index.js';
import type { Expectation } from './expectations.js';

export type PersonaExpectation = Pick<
  Expectation,
  'says' | 'states' | 'reasons' | 'creations' | 'sessions' | 'resumed' | 'error'
>;

const whole = ['starting', 'capturing', 'processing', 'verified'] as const;
const passes = (says: string): PersonaExpectation => ({ says, states: whole, creations: [201] });

export const personaExpectations: Readonly<Record<PersonaStoryName, PersonaExpectation>> = {
  completes: passes('a new customer goes through and is verified'),
  approves: passes('a customer whom a workflow approves is verified'),
  declines: {
    says: 'a customer whom a workflow declines is rejected, with reasons',
    states: ['starting', 'capturing', 'processing', 'rejected'],
    reasons: ['id_expired_detection', 'selfie_id_comparison'],
    creations: [201],
  },
  fails: {
    says: 'a customer who fails is told why and may try again',
    states: ['starting', 'capturing', 'processing', 'action'],
    reasons: ['id_expired_detection', 'selfie_pose_detection'],
    creations: [201],
  },
  'needs-review': {
    says: 'a person reviews, and then the customer is verified',
    states: ['starting', 'capturing', 'processing', 'review', 'verified'],
    creations: [201],
  },
  'review-forever': {
    says: 'a review without an end stays a review',
    states: ['starting', 'capturing', 'processing', 'review'],
    reasons: [],
    creations: [201],
  },
  expires: {
    ...passes('an expired inquiry is resumed, not followed by another one'),
    creations: [],
    sessions: 1,
    resumed: true,
  },
  'expired-for-good': {
    ...passes('an expired inquiry that can’t be resumed is followed by a new one'),
    // Refused for the old one; after a refusal one is asked for even where the new one might open without.
    sessions: 2,
  },
  'resumable-created': {
    ...passes('an inquiry that was created before is opened, without a session'),
    creations: [],
    resumed: true,
  },
  'resumable-pending': {
    ...passes('an inquiry that was started before is gone on with, by a session'),
    creations: [],
    sessions: 1,
    resumed: true,
  },
  'failed-before': {
    says: 'a customer who failed yesterday is told why and nothing is created without their word',
    states: ['starting', 'action'],
    reasons: ['id_expired_detection'],
    creations: [],
  },
  'already-approved': {
    says: 'an approved customer is told so at once',
    states: ['starting', 'verified'],
    creations: [],
  },
  'already-declined': {
    says: 'a declined customer is told so at once, with the reasons of then',
    states: ['starting', 'rejected'],
    reasons: ['id_image_tampering_detection'],
    creations: [],
  },
  'no-checks': {
    says: 'a customer who fails without a check may try again',
    states: ['starting', 'capturing', 'processing', 'action'],
    reasons: [],
    creations: [201],
  },
  lags: passes('records that lag behind the submission do not open the capture again'),
  'unknown-status': passes('a status nobody knows is waited out'),
  'bad-template': {
    says: 'a template that Persona refuses is a named failure',
    states: ['starting', 'error'],
    creations: [422],
    error: { code: 'api-rejected', retryable: false, status: 422 },
  },
  'rate-limited': passes('answers that come too fast for Persona are waited for'),
  'always-down': {
    says: 'a Persona that is down is a named failure',
    states: ['starting', 'error'],
    creations: [],
    error: { code: 'api-unavailable', retryable: true, status: 502 },
  },
};
