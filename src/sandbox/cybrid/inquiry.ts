import { expiresAt } from '../lifecycle.js';
import { openSession, screensOf, type InquiryPhase, type KnownInquiry } from '../persona/known-inquiry.js';
import type { InquiryRecord, VerificationRecord } from '../records.js';

const FAILED_IN_PERSONA: readonly string[] = ['id_quality_check_failure', 'selfie_quality_check_failure'];

/** An inquiry that belongs to one of Cybrid's verifications. */
export class CybridInquiry implements KnownInquiry {
  constructor(
    private readonly inquiry: InquiryRecord,
    private readonly verification: VerificationRecord,
    private readonly now: () => number,
  ) {}

  get id(): string {
    return this.inquiry.id;
  }

  get customerGuid(): string {
    return this.verification.customerGuid;
  }

  get screens(): readonly string[] {
    const { method, requireTaxId } = this.verification;
    return screensOf({
      business: method === 'business_registration' && this.inquiry.who === 'customer',
      taxId: method === 'tax_id_and_selfie' || requireTaxId === true,
    });
  }

  get expiresAt(): number {
    return expiresAt(this.verification);
  }

  belongsTo(verification: VerificationRecord): boolean {
    return this.verification === verification;
  }

  phase(): InquiryPhase {
    const byHand = this.inquiry.who === 'customer' ? this.verification.handSet['persona_state'] : undefined;
    if (byHand === 'waiting' || byHand === 'created') return 'created';
    if (byHand === 'pending' || byHand === 'expired') return byHand;
    if (this.inquiry.finishedAt !== undefined || typeof byHand === 'string') return 'finished';
    if (this.now() >= this.expiresAt) return 'expired';
    return this.inquiry.startedAt === undefined ? 'created' : 'pending';
  }

  openSession(): string | undefined {
    return openSession(this.inquiry);
  }

  hasSession(sessionId: string): boolean {
    return this.inquiry.sessions.includes(sessionId);
  }

  start(): void {
    this.inquiry.startedAt ??= this.now();
    this.#goOn();
  }

  finish(result: 'complete' | 'fail'): void {
    this.inquiry.finishedAt = this.now();
    this.#goOn();
    if (result === 'complete' || this.inquiry.who === 'owner') return;
    const { verdict } = this.verification;
    this.verification.verdict = {
      ...verdict,
      outcome: 'failed',
      failureCodes: verdict.failureCodes ?? FAILED_IN_PERSONA,
    };
  }

  /** What happens in Persona ends what was set by hand before it. */
  #goOn(): void {
    this.verification.handSet = {};
  }
}
