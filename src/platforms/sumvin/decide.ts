import { isTellable } from '../../tellable.js';
import type { Situation } from '../../flow/situation.js';

/** Everything the decision depends on. */
export interface Facts {
  readonly status: string | null;
  /** In the platform's words, for the customer. */
  readonly rejectReason: string | null;
  readonly turn: Turn;
  /** ms since the submission, or since this run began to wait. */
  readonly waited: number;
}

/** What this run has done about the capture since the platform last had an answer for it. */
export type Turn =
  | { readonly kind: 'unopened' }
  | { readonly kind: 'opened' }
  | {
      readonly kind: 'submitted';
      /** What the record said before. */
      readonly reasonBefore: string | null;
      /** The record has said `in_progress` since. */
      readonly progressed: boolean;
    };

/** ms after a submission in which the record may still say what it said before (contracts.md section E10). */
const grace = 30_000;
/** ms after which people must be at it, not machines: most are decided within two minutes (seed: Polling for Approval). */
const machinesTime = 5 * 60_000;
/** Characters of a reason that are told. */
const longestReason = 200;

/**
 * The token/status API's record to what has to happen next. What the customer has submitted is asked for again only with
 * their word, and only once the record is past saying what it said before. An unknown status waits.
 */
export function decide({ status, rejectReason, turn, waited }: Facts): Situation {
  switch (status) {
    case 'approved':
      return { kind: 'verdict', verdict: 'verified', reasons: [], canRetry: false };
    case 'rejected':
      return { kind: 'verdict', verdict: 'rejected', reasons: reasonsOf(rejectReason), canRetry: false };
    case 'pending':
      if (turn.kind !== 'submitted') return { kind: 'capture' };
      return waited < grace ? waiting(waited) : again(rejectReason);
    case 'retry': {
      if (turn.kind !== 'submitted') return { kind: 'capture' };
      const news = turn.progressed || rejectReason !== turn.reasonBefore;
      return news || waited >= grace ? again(rejectReason) : waiting(waited);
    }
    case 'in_progress':
      return turn.kind === 'opened' ? { kind: 'capture' } : waiting(waited);
    default:
      return waiting(waited);
  }
}

/** The turn after the record has been read once more. */
export function nextTurn(turn: Turn, status: string | null, situation: Situation): Turn {
  // What was submitted has been answered: the customer is to do it again.
  if (situation.kind === 'action') return { kind: 'unopened' };
  return turn.kind === 'submitted' && status === 'in_progress' ? { ...turn, progressed: true } : turn;
}

function waiting(waited: number): Situation {
  return { kind: 'waiting', step: 'decision', pace: waited < machinesTime ? 'deciding' : 'reviewing' };
}

function again(rejectReason: string | null): Situation {
  return { kind: 'action', reasons: reasonsOf(rejectReason), creates: false };
}

function reasonsOf(rejectReason: string | null): readonly string[] {
  const reason = Array.from(rejectReason?.trim() ?? '')
    .slice(0, longestReason)
    .join('');
  return reason === '' || !isTellable(reason) ? [] : [reason];
}
