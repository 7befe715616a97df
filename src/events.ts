import type { KycErrorDetail } from './flow/errors.js';
import type { Reports } from './flow/run.js';
import type { Onboarding } from './flow/situation.js';
import type { State } from './flow/state.js';
import type { TokenReason } from './internal/token-source.js';

/** What every event's detail carries. Never a token, a URL with a token, a form field or other personal data. */
export interface KycEventCommon {
  /** The event's name, so that `history` can be read without the events. */
  readonly type: KycEventName;
  /** 1, 2, 3 … per element, without gaps. */
  readonly seq: number;
  /** ISO 8601. */
  readonly at: string;
  readonly state: State;
  readonly platform: string;
  readonly customerGuid: string;
  readonly verificationGuid?: string;
  readonly inquiryId?: string;
}

/** A verdict is the platform's word, told exactly once each run. */
export interface KycVerdictDetail {
  /** The platform's failure codes, without those that must not be told. */
  readonly reasons: readonly string[];
  readonly canRetry: boolean;
  /** How far the platform's onboarding has come, where it has one. */
  readonly onboarding?: Onboarding;
}

export interface KycReasonsDetail {
  readonly reasons: readonly string[];
}

/** What each event carries beside the common part. */
export interface KycEventDetails extends Reports {
  'kyc-before-start': Record<never, never>;
  'kyc-statechange': { readonly from: State; readonly to: State };
  'kyc-verified': KycVerdictDetail;
  'kyc-rejected': KycVerdictDetail;
  'kyc-review': KycReasonsDetail;
  'kyc-action': KycReasonsDetail;
  'kyc-cancelled': KycReasonsDetail;
  'kyc-frozen': KycReasonsDetail;
  'kyc-error': { readonly error: KycErrorDetail };
  'kyc-token-request': {
    readonly reason: TokenReason;
    /** Call it within the listener, with a token or a promise of one. */
    readonly respondWith: (token: string | Promise<string>) => void;
  };
}

export type KycEventName = keyof KycEventDetails;
export type KycEventDetail<K extends KycEventName = KycEventName> = KycEventCommon & KycEventDetails[K];
/** CustomEvents by name, for `addEventListener`. All bubble and are composed. */
export type KycEventMap = { [K in KycEventName]: CustomEvent<KycEventDetail<K>> };

const names: Readonly<Record<KycEventName, true>> = {
  'kyc-before-start': true,
  'kyc-statechange': true,
  'kyc-step-start': true,
  'kyc-step-complete': true,
  'kyc-step-fail': true,
  'kyc-ready': true,
  'kyc-progress': true,
  'kyc-submitted': true,
  'kyc-verified': true,
  'kyc-rejected': true,
  'kyc-review': true,
  'kyc-action': true,
  'kyc-cancelled': true,
  'kyc-frozen': true,
  'kyc-error': true,
  'kyc-token-request': true,
  'kyc-log': true,
};

/** All event names. */
export const kycEventNames = Object.keys(names) as readonly KycEventName[];

declare global {
  interface HTMLElementEventMap extends KycEventMap {}
}
