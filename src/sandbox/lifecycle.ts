import { CAPTURE_METHODS, type CustomerRecord, type VerificationRecord } from './records.js';
import { INQUIRY_LIFE_MS } from './stories.js';

/** Turns a story's duration into the sandbox's own (`speed`). */
export type Pace = (milliseconds: number) => number;

const PROCESSING_MS = 1_500;
const CUSTOMER_VERIFIED_MS = 500;
const STRANGE_STATE = 'warming_up';

export type VerificationState = 'storing' | 'waiting' | 'pending' | 'reviewing' | 'expired' | 'completed';
export type CustomerState = 'storing' | 'unverified' | 'verified' | 'rejected' | 'frozen';

/** What a verification's record says at one moment. */
export interface Standing {
  readonly state: VerificationState;
  readonly outcome: 'passed' | 'failed' | null;
  readonly failureCodes: readonly string[];
  /** null as long as the inquiry is not known to the record. */
  readonly personaState: string | null;
}

interface Moment<T> {
  readonly at: number;
  readonly value: T;
}

/** The value that holds now: the latest moment passed; of two at the same time the later in the list. */
function current<T>(first: Moment<T>, others: readonly Moment<T>[], now: number): T {
  return others.reduce((latest, moment) => (moment.at <= now && moment.at >= latest.at ? moment : latest), first).value;
}

const undecided = (state: VerificationState, personaState: string | null): Standing => ({
  state,
  outcome: null,
  failureCodes: [],
  personaState,
});

export const expiresAt = (record: VerificationRecord): number => record.createdAt + INQUIRY_LIFE_MS;

/** When Persona's part is over, as far as the records show it. */
function processedAt(record: VerificationRecord, pace: Pace): number | undefined {
  const { finishedAt } = record.inquiry;
  if (finishedAt === undefined) return undefined;
  const { lagMs = 0, processingMs = PROCESSING_MS } = record.verdict;
  return finishedAt + pace(lagMs) + pace(processingMs);
}

/** When everybody else's part is over, too; undefined: not foreseeable yet. */
function everybodyProcessedAt(record: VerificationRecord, pace: Pace): number | undefined {
  const processed = processedAt(record, pace);
  const { waitsFor } = record.verdict;
  if (processed === undefined || waitsFor === undefined) return processed;
  const finishedAt = waitsFor === 'owner' ? record.ownerInquiry?.finishedAt : undefined;
  return finishedAt === undefined ? undefined : Math.max(processed, finishedAt + pace(PROCESSING_MS));
}

/** When the outcome is there; undefined: not foreseeable yet. */
function decidedAt(record: VerificationRecord, pace: Pace): number | undefined {
  if (record.immediate) return record.createdAt + pace(record.storingMs);
  const processed = everybodyProcessedAt(record, pace);
  return processed === undefined ? undefined : processed + pace(record.verdict.reviewMs ?? 0);
}

function moments(record: VerificationRecord, pace: Pace): Moment<Standing>[] {
  const { createdAt, inquiry, verdict } = record;
  const decided: Standing = {
    state: 'completed',
    outcome: verdict.outcome,
    failureCodes: verdict.failureCodes ?? [],
    personaState: record.immediate ? null : 'completed',
  };
  if (record.immediate) return [{ at: createdAt + pace(record.storingMs), value: decided }];

  const list: Moment<Standing>[] = [{ at: createdAt + pace(record.storingMs), value: undecided('waiting', null) }];
  const appears = createdAt + pace(record.inquiryMs);
  if (record.strangeUntilMs > record.inquiryMs) {
    list.push({ at: appears, value: undecided('waiting', STRANGE_STATE) });
    list.push({ at: createdAt + pace(record.strangeUntilMs), value: undecided('waiting', 'waiting') });
  } else {
    list.push({ at: appears, value: undecided('waiting', 'waiting') });
  }
  if (inquiry.startedAt !== undefined) list.push({ at: inquiry.startedAt, value: undecided('pending', 'pending') });

  const processed = processedAt(record, pace);
  if (inquiry.finishedAt === undefined || processed === undefined) {
    list.push({ at: expiresAt(record), value: undecided('expired', appears === Infinity ? null : 'expired') });
    return list;
  }
  list.push({
    at: inquiry.finishedAt + pace(verdict.lagMs ?? 0),
    value: undecided('pending', verdict.processingAs ?? 'processing'),
  });
  if (verdict.waitsFor !== undefined) list.push({ at: processed, value: undecided('pending', 'completed') });
  const everybody = everybodyProcessedAt(record, pace);
  if (everybody === undefined) return list;
  if (verdict.reviewMs !== undefined) list.push({ at: everybody, value: undecided('reviewing', 'reviewing') });
  list.push({ at: everybody + pace(verdict.reviewMs ?? 0), value: decided });
  return list;
}

export function verificationStanding(record: VerificationRecord, now: number, pace: Pace): Standing {
  return current({ at: record.createdAt, value: undecided('storing', null) }, moments(record, pace), now);
}

export function customerState(customer: CustomerRecord, now: number, pace: Pace): CustomerState {
  const list: Moment<CustomerState>[] = [
    { at: customer.createdAt + pace(customer.story.storingMs ?? 0), value: 'unverified' },
  ];
  for (const record of customer.verifications) {
    if (!CAPTURE_METHODS.includes(record.method)) continue;
    const { outcome, rejectsCustomer, freezesCustomerAfterMs } = record.verdict;
    const decided = decidedAt(record, pace);
    if (decided !== undefined && outcome === 'passed') {
      list.push({ at: decided + pace(CUSTOMER_VERIFIED_MS), value: 'verified' });
    }
    if (decided !== undefined && outcome === 'failed' && rejectsCustomer === true) {
      // Never later than the failed verification itself: a client must not take the customer for unverified.
      list.push({ at: decided, value: 'rejected' });
    }
    if (record.inquiry.finishedAt !== undefined && freezesCustomerAfterMs !== undefined) {
      list.push({ at: record.inquiry.finishedAt + pace(freezesCustomerAfterMs), value: 'frozen' });
    }
  }
  return current({ at: customer.createdAt, value: 'storing' }, list, now);
}
