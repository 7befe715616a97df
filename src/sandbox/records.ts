import type { Story, Verdict } from './story.js';

/** What a record remembers: only facts and when they happened. Every state is computed from these. */
export interface InquiryRecord {
  readonly id: string;
  readonly who: 'customer' | 'owner';
  /** Ids of the sessions that open it. */
  readonly sessions: string[];
  startedAt?: number;
  finishedAt?: number;
}

export interface VerificationRecord {
  readonly guid: string;
  readonly customerGuid: string;
  readonly bankGuid: string;
  readonly type: string;
  readonly method: string;
  readonly createdAt: number;
  readonly storingMs: number;
  readonly inquiryMs: number;
  readonly strangeUntilMs: number;
  readonly requireTaxId: boolean | null;
  /** Decided in advance by `expected_behaviours`: never opens an inquiry. */
  readonly immediate: boolean;
  readonly inquiry: InquiryRecord;
  readonly ownerInquiry?: InquiryRecord;
  verdict: Verdict;
  /** Values set by hand through the control; they win over the computed ones. */
  handSet: Readonly<Record<string, unknown>>;
}

export interface CustomerRecord {
  readonly guid: string;
  readonly bankGuid: string;
  readonly story: Story;
  readonly createdAt: number;
  /** Oldest first. */
  readonly verifications: VerificationRecord[];
  handSet: Readonly<Record<string, unknown>>;
  /** Calls counted for the story's weather. */
  calls: number;
}

/** Methods whose verification takes place in Persona. */
export const CAPTURE_METHODS: readonly string[] = ['id_and_selfie', 'tax_id_and_selfie', 'business_registration'];
