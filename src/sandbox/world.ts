import type { Clock } from './clock.js';
import { CybridInquiry } from './cybrid/inquiry.js';
import { guidFor, inquiryIdFor } from './identifiers.js';
import { customerState, verificationStanding, type CustomerState, type Pace, type Standing } from './lifecycle.js';
import { CAPTURE_METHODS, type CustomerRecord, type VerificationRecord } from './records.js';
import { PASSED, storyOf } from './stories.js';
import type { PastVerification, Story, Verdict } from './story.js';

const DAY = 86_400_000;
const STORING_MS = 500;
const INQUIRY_MS = 700;

export interface NewVerification {
  readonly type: string;
  readonly method: string;
  readonly requireTaxId: boolean | null;
  readonly expectedBehaviours: readonly string[];
}

/** All records of the sandbox. Customers come into being when they are first asked for. */
export class World {
  readonly #clock: Clock;
  readonly #pace: Pace;
  readonly #customers = new Map<string, CustomerRecord>();
  readonly #inquiries = new Map<string, CybridInquiry>();

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
      return;
    }
    this.#customers.delete(customerGuid);
    for (const [id, known] of this.#inquiries) {
      if (known.customerGuid === customerGuid) this.#inquiries.delete(id);
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

  inquiry(id: string): CybridInquiry | undefined {
    return this.#inquiries.get(id);
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
      inquiry: { id: inquiryIdFor(name), who: 'customer', sessions: [] },
      ...(facts.method === 'business_registration' && {
        ownerInquiry: { id: inquiryIdFor(`${name}/owner`), who: 'owner' as const, sessions: [] },
      }),
      handSet: {},
    };
    customer.verifications.push(record);
    if (!record.immediate && CAPTURE_METHODS.includes(record.method)) {
      for (const inquiry of [record.inquiry, record.ownerInquiry]) {
        if (inquiry === undefined) continue;
        this.#inquiries.set(inquiry.id, new CybridInquiry(inquiry, record, () => this.now()));
      }
    }
    return record;
  }
}

export const flowMethod = (story: Story): string =>
  story.type === 'business' ? 'business_registration' : 'id_and_selfie';

const requested = (failed: boolean): Verdict =>
  failed ? { outcome: 'failed', failureCodes: ['requested_failure'] } : PASSED;
