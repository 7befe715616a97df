import type { Situation } from '../../flow/situation.js';
import { isTellable } from '../../tellable.js';
import type { Associate } from '../platform.js';
import { isPersonaMethod } from './methods.js';
import type { BusinessAssociate, Verification } from './records.js';

/** Everything the decision depends on. */
export interface Facts {
  readonly customerState: string | null | undefined;
  /** Undefined: there is none with a Persona method. */
  readonly verification: VerificationFacts | undefined;
  /** ms since the epoch, and not ahead of the platform's clock. Undefined: nobody can tell; then nothing is nearly over. */
  readonly now: number | undefined;
}

export interface VerificationFacts {
  readonly state?: string | null | undefined;
  readonly outcome?: string | null | undefined;
  readonly failure_codes?: readonly string[] | null | undefined;
  readonly created_at?: string | null | undefined;
  readonly persona_inquiry_id?: string | null | undefined;
  readonly persona_state?: string | null | undefined;
  readonly business_associates?: readonly BusinessAssociate[] | null | undefined;
}

/** ms an inquiry lives (contracts.md section C), and what has to be left of it to be worth opening (seed: resume). */
const inquiryLife = 24 * 60 * 60_000;
const leastLifeLeft = 60_000;

const absent: Situation = { kind: 'absent' };
const customerUnready: Situation = { kind: 'waiting', step: 'customer', pace: 'preparing' };
const inquiryUnready: Situation = { kind: 'waiting', step: 'verification', pace: 'preparing' };
const deciding: Situation = { kind: 'waiting', step: 'decision', pace: 'deciding' };
const reviewing: Situation = { kind: 'waiting', step: 'decision', pace: 'reviewing' };
const confirming: Situation = { kind: 'waiting', step: 'confirmation', pace: 'deciding' };

/**
 * Cybrid's records to what has to happen next: customer state, then verification state, then Persona's state, then outcome.
 * Knows both vocabularies of `persona_state` (contracts.md section E3). An unknown value waits; it never creates.
 */
export function decide({ customerState, verification, now }: Facts): Situation {
  switch (customerState) {
    case 'verified':
      return { kind: 'verdict', verdict: 'verified', reasons: [], canRetry: false };
    case 'rejected':
      return { kind: 'verdict', verdict: 'rejected', reasons: tellable(verification), canRetry: false };
    case 'frozen':
      return { kind: 'frozen' };
    case 'unverified':
      return verification ? decideVerification(verification, now) : absent;
    default:
      return customerUnready;
  }
}

function decideVerification(verification: VerificationFacts, now: number | undefined): Situation {
  switch (verification.state) {
    case 'expired':
      return absent;
    case 'reviewing':
      return reviewing;
    case 'completed':
      if (verification.outcome === 'passed') return confirming;
      return verification.outcome === 'failed' ? failed(verification) : deciding;
    case 'waiting':
    case 'pending':
      return verification.persona_inquiry_id ? decideInquiry(verification, now) : inquiryUnready;
    default:
      return inquiryUnready;
  }
}

function decideInquiry(verification: VerificationFacts, now: number | undefined): Situation {
  switch (verification.persona_state) {
    case 'waiting':
    case 'created':
    case 'pending':
      return isNearlyOver(verification.created_at, now) ? absent : { kind: 'capture' };
    case 'processing':
    case 'submitted':
    case 'completed':
    case 'approved':
      return deciding;
    case 'reviewing':
    case 'needs_review':
      return reviewing;
    case 'expired':
      return absent;
    case 'failed':
    case 'declined':
      return failed(verification);
    default:
      return inquiryUnready;
  }
}

/** The people a business's verification waits for (contracts.md section A, KYB). */
export function associatesOf(
  people: readonly BusinessAssociate[] | null | undefined,
): readonly Associate[] | undefined {
  return people?.map((person) => {
    const { role, persona_inquiry_id, persona_state } = person;
    return {
      role: role === 'director' || role === 'owner' ? role : 'other',
      state: standingOf(person),
      ...(persona_inquiry_id && { inquiryId: persona_inquiry_id, begun: persona_state === 'pending' }),
    };
  });
}

function standingOf({ state, persona_inquiry_id, persona_state }: BusinessAssociate): Associate['state'] {
  if (state === 'completed') return 'completed';
  if (!persona_inquiry_id) return 'invited';
  return opensWithoutSession(persona_state) || persona_state === 'pending' ? 'open' : 'processing';
}

/** Whether Persona opens the inquiry by its id alone, without a session (contracts.md section C). */
export function opensWithoutSession(personaState: string | null | undefined): boolean {
  return personaState === 'waiting' || personaState === 'created';
}

/** The newest of this customer's verifications that is done in Persona's screens. */
export function newestWithPersona(
  verifications: readonly Verification[],
  customerGuid: string,
): Verification | undefined {
  return verifications
    .filter(
      ({ type, method, customer_guid }) =>
        (type ?? 'kyc') === 'kyc' && isPersonaMethod(method) && isSame(customer_guid ?? customerGuid, customerGuid),
    )
    .reduce<Verification | undefined>(
      (newest, next) => (newest && createdAt(newest) >= createdAt(next) ? newest : next),
      undefined,
    );
}

/** Whether two GUIDs name the same record, however they are written. */
export function isSame(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function failed(verification: VerificationFacts): Situation {
  return { kind: 'action', reasons: tellable(verification), creates: true };
}

function tellable(verification: VerificationFacts | undefined): readonly string[] {
  return (verification?.failure_codes ?? []).filter(isTellable);
}

function isNearlyOver(createdAtText: string | null | undefined, now: number | undefined): boolean {
  const created = Date.parse(createdAtText ?? '');
  return now !== undefined && Number.isFinite(created) && created + inquiryLife - now < leastLifeLeft;
}

function createdAt({ created_at }: Verification): number {
  return Date.parse(created_at ?? '') || 0;
}
