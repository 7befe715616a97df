import type { Clock } from './clock.js';
import { guidFor, inquiryIdFor, sessionIdFor } from './identifiers.js';
import {
  customerState,
  expiresAt,
  verificationStanding,
  type CustomerState,
  type Pace,
  type Standing,
} from './lifecycle.js';
import { CAPTURE_METHODS, type CustomerRecord, type InquiryRecord, type VerificationRecord } from './records.js';
import { PASSED, storyOf } from './stories.js';
import type { PastVerification, Story, Verdict } from './story.js';

const DAY = 86_400_000;
const STORING_MS = 500;
const INQUIRY_MS = 700;
const SESSIONS_PER_INQUIRY = 25;
const FAILED_IN_PERSONA: readonly string[] = ['id_quality_check_failure', 'selfie_quality_check_failure'];

export interface NewVerification {
  readonly type: string;
  readonly method: string;
  readonly requireTaxId: boolean | null;
  readonly expectedBehaviours: readonly string[];
}

/** Where an inquiry stands for Persona itself, whatever Cybrid's record shows of it. */
export type InquiryPhase = 'created' | 'pending' | 'finished' | 'expired';

export interface KnownInquiry {
  readonly inquiry: InquiryRecord;
  readonly verification: VerificationRecord;
}

/** All records of the sandbox. Customers come into being when they are first asked for. */
export class World {
  readonly #clock: Clock;
  readonly #pace: Pace;
  readonly #customers = new Map<string, CustomerRecord>();
  readonly #inquiries = new Map<string, KnownInquiry>();
  readonly #sessions = new Map<string, string[]>();

  constructor(clock: Clock, pace: Pace) {
    this.#clock = clock;
    this.#pace = pace;
  }

  now(): number {
    return this.#clock.now();
  }

  forget(customerGuid?: string): void {
    if (customerGuid === undefined) {
      this.#customers.clear();
      this.#inquiries.clear();
      this.#sessions.clear();
      return;
    }
    this.#customers.delete(customerGuid);
    for (const [id, known] of this.#inquiries) {
      if (known.verification.customerGuid !== customerGuid) continue;
      this.#inquiries.delete(id);
      this.#sessions.delete(id);
    }
  }

  customer(guid: string): CustomerRecord | undefined {
    const known = this.#customers.get(guid);
    if (known !== undefined) return known;
    const story = storyOf(guid);
    if (story === undefined) return undefined;
    const now = this.now();
    const customer: CustomerRecord = {
      guid,
      bankGuid: guidFor('bank'),
      story,
      createdAt: story.past === undefined ? now : now - 30 * DAY,
      verifications: [],
      handSet: {},
      calls: 0,
    };
    this.#customers.set(guid, customer);
    for (const past of story.past ?? []) this.#remember(customer, past, now);
    return customer;
  }

  create(customer: CustomerRecord, wanted: NewVerification): VerificationRecord {
    const { opening } = customer.story;
    const failed = wanted.expectedBehaviours.includes('failed_immediately');
    const immediate = failed || wanted.expectedBehaviours.includes('passed_immediately');
    return this.#add(customer, {
      type: wanted.type,
      method: wanted.method,
      createdAt: this.now(),
      storingMs: opening?.storingMs ?? STORING_MS,
      inquiryMs: opening?.inquiryMs ?? INQUIRY_MS,
      strangeUntilMs: opening?.strangeUntilMs ?? 0,
      requireTaxId: wanted.requireTaxId,
      immediate,
      verdict: immediate ? requested(failed) : (customer.story.verdict ?? PASSED),
    });
  }

  /** Newest first, as Cybrid lists them. */
  verificationsOf(customer: CustomerRecord): VerificationRecord[] {
    return [...customer.verifications].reverse().sort((one, other) => other.createdAt - one.createdAt);
  }

  standing(record: VerificationRecord): Standing {
    return verificationStanding(record, this.now(), this.#pace);
  }

  customerState(customer: CustomerRecord): CustomerState {
    return customerState(customer, this.now(), this.#pace);
  }

  inquiry(id: string): KnownInquiry | undefined {
    return this.#inquiries.get(id);
  }

  phase({ inquiry, verification }: KnownInquiry): InquiryPhase {
    const byHand = inquiry.who === 'customer' ? verification.handSet['persona_state'] : undefined;
    if (byHand === 'waiting' || byHand === 'created') return 'created';
    if (byHand === 'pending' || byHand === 'expired') return byHand;
    if (inquiry.finishedAt !== undefined || typeof byHand === 'string') return 'finished';
    if (this.now() >= expiresAt(verification)) return 'expired';
    return inquiry.startedAt === undefined ? 'created' : 'pending';
  }

  start({ inquiry, verification }: KnownInquiry): void {
    inquiry.startedAt ??= this.now();
    goOn(verification);
  }

  finish({ inquiry, verification }: KnownInquiry, result: 'complete' | 'fail'): void {
    inquiry.finishedAt = this.now();
    goOn(verification);
    if (result === 'complete' || inquiry.who === 'owner') return;
    const { failureCodes } = verification.verdict;
    verification.verdict = {
      ...verification.verdict,
      outcome: 'failed',
      failureCodes: failureCodes ?? FAILED_IN_PERSONA,
    };
  }

  /** A new session's id; undefined: the inquiry has had all it may have. */
  openSession(inquiryId: string): string | undefined {
    const sessions = this.#sessions.get(inquiryId) ?? [];
    if (sessions.length >= SESSIONS_PER_INQUIRY) return undefined;
    const id = sessionIdFor(`${inquiryId}/session/${String(sessions.length)}`);
    this.#sessions.set(inquiryId, [...sessions, id]);
    return id;
  }

  hasSession(inquiryId: string, sessionId: string): boolean {
    return this.#sessions.get(inquiryId)?.includes(sessionId) === true;
  }

  #remember(customer: CustomerRecord, past: PastVerification, now: number): void {
    const record = this.#add(customer, {
      type: 'kyc',
      method: past.method ?? flowMethod(customer.story),
      createdAt: now - past.createdAgoMs,
      storingMs: 0,
      inquiryMs: 0,
      strangeUntilMs: 0,
      requireTaxId: null,
      immediate: false,
      verdict: past.verdict ?? PASSED,
    });
    if (past.startedAgoMs !== undefined) record.inquiry.startedAt = now - past.startedAgoMs;
    if (past.finishedAgoMs !== undefined) record.inquiry.finishedAt = now - past.finishedAgoMs;
  }

  #add(
    customer: CustomerRecord,
    facts: Omit<VerificationRecord, 'guid' | 'customerGuid' | 'bankGuid' | 'inquiry' | 'ownerInquiry' | 'handSet'>,
  ): VerificationRecord {
    const name = `${customer.guid}/verification/${String(customer.verifications.length)}`;
    const guid = guidFor(name);
    const record: VerificationRecord = {
      ...facts,
      guid,
      customerGuid: customer.guid,
      bankGuid: customer.bankGuid,
      inquiry: { id: inquiryIdFor(name), verificationGuid: guid, who: 'customer' },
      ...(facts.method === 'business_registration' && {
        ownerInquiry: { id: inquiryIdFor(`${name}/owner`), verificationGuid: guid, who: 'owner' as const },
      }),
      handSet: {},
    };
    customer.verifications.push(record);
    if (!record.immediate && CAPTURE_METHODS.includes(record.method)) {
      for (const inquiry of [record.inquiry, record.ownerInquiry]) {
        if (inquiry !== undefined) this.#inquiries.set(inquiry.id, { inquiry, verification: record });
      }
    }
    return record;
  }
}

export const flowMethod = (story: Story): string =>
  story.type === 'business' ? 'business_registration' : 'id_and_selfie';

const requested = (failed: boolean): Verdict =>
  failed ? { outcome: 'failed', failureCodes: ['requested_failure'] } : PASSED;

/** What happens in Persona ends what was set by hand before it. */
function goOn(verification: VerificationRecord): void {
  verification.handSet = {};
}
