import type { Situation } from '../../flow/situation.js';
import { isTellable } from '../../tellable.js';
import type { Inquiry } from './records.js';

/** Everything the decision depends on. */
export interface Facts {
  /** The customer's newest. Undefined: there is none. */
  readonly inquiry: Pick<Inquiry, 'status' | 'awaits_decision' | 'reasons'> | undefined;
  /** The platform has refused to open it again. */
  readonly closed: boolean;
}

const absent: Situation = { kind: 'absent' };
const unready: Situation = { kind: 'waiting', step: 'verification', pace: 'preparing' };
const deciding: Situation = { kind: 'waiting', step: 'decision', pace: 'deciding' };
const reviewing: Situation = { kind: 'waiting', step: 'decision', pace: 'reviewing' };
const verified: Situation = { kind: 'verdict', verdict: 'verified', reasons: [], canRetry: false };

/** Persona's inquiry to what has to happen next (contracts.md section C). An unknown status waits; it never creates. */
export function decide({ inquiry, closed }: Facts): Situation {
  if (!inquiry) return absent;
  const { status, awaits_decision } = inquiry;
  const reasons = inquiry.reasons.filter(isTellable);
  switch (status) {
    case 'created':
    case 'pending':
      return { kind: 'capture' };
    case 'expired':
      // Asking for a session turns it pending again.
      return closed ? absent : { kind: 'capture' };
    case 'completed':
      return awaits_decision ? deciding : verified;
    case 'approved':
      return verified;
    case 'declined':
      return { kind: 'verdict', verdict: 'rejected', reasons, canRetry: false };
    case 'failed':
      return { kind: 'action', reasons, creates: true };
    case 'needs_review':
      return reviewing;
    default:
      return unready;
  }
}
