import type { Situation } from '../flow/situation.js';

/** The outcome of one look at the platform's records. */
export interface Look {
  readonly situation: Situation;
  readonly verificationGuid?: string | undefined;
  readonly inquiryId?: string | undefined;
  /** Whether somebody has begun with the capture that is open, here or elsewhere. */
  readonly begun?: boolean | undefined;
  /** People whose own verifications this one waits for (a business's directors and owners). */
  readonly associates?: readonly Associate[] | undefined;
}

/** Somebody who has to be verified along with the customer. Without a name or an address: those are not the page's. */
export interface Associate {
  readonly role: 'director' | 'owner' | 'other';
  /** `open`: may be verified here, by `inquiryId`. `invited`: does it elsewhere, by an e-mail. */
  readonly state: 'open' | 'invited' | 'processing' | 'completed';
  readonly inquiryId?: string | undefined;
  /** Somebody has begun with it. */
  readonly begun?: boolean | undefined;
}

/** Short-lived credentials that open the capture once. Never stored, never logged. */
export type Session = PersonaSession | SumsubSession;

export interface PersonaSession {
  readonly provider: 'persona';
  readonly inquiryId: string;
  /** Absent where the provider opens a fresh inquiry by its id alone. */
  readonly sessionToken?: string | undefined;
  /** ms that are left of it by its own word, when it is given. Absent: it says nothing. */
  readonly lifeLeft?: number | undefined;
}

export interface SumsubSession {
  readonly provider: 'sumsub';
  readonly accessToken: string;
  /** ms that are left of it by its own word, when it is given. Absent: it says nothing. */
  readonly lifeLeft?: number | undefined;
  /** Another access token when this one has expired, single flight. */
  readonly renew: (signal: AbortSignal) => Promise<string>;
}

/** What a session is asked for. */
export interface Admission {
  /**
   * Ask for new credentials even where none seem needed: the provider refused the last ones, or the capture opens
   * outside of this page.
   */
  readonly fresh: boolean;
  /** An associate's inquiry instead of the customer's own. */
  readonly inquiryId?: string | undefined;
}

/**
 * The service that holds the verification record and decides. Made for one run; remembers which record it follows.
 * Failures are thrown as `KycError`.
 */
export interface Platform {
  /** `cybrid`, or a name of your own. In each event's common part. */
  readonly name: string;
  /** Names what must exist only once (base URL and customer): the key of the cross-tab lock. Holds no secret. */
  key(signal: AbortSignal): Promise<string>;
  /** Reads the records. Creates and changes nothing. */
  look(signal: AbortSignal): Promise<Look>;
  /** Forgets which record was followed, so that the next look takes in all of them. Absent: there is nothing to forget. */
  forget?(): void;
  /**
   * Creates one verification by one request that is never repeated. Abort prevents the request, but does not end it once
   * it is sent: its reply has to be known. Resolves with what a look would find, if the reply told.
   */
  create(signal: AbortSignal): Promise<Look | undefined> | Promise<void>;
  /**
   * Opens a session for the capture that the last look found.
   * Undefined: the platform says the record has moved on, look again.
   */
  admit(admission: Admission, signal: AbortSignal): Promise<Session | undefined>;
  /** The customer is through with the capture; the records may not show it yet. */
  submitted?(): void;
  /** A short-lived address at which another device goes on with the capture. Absent: made from a fresh session. */
  link?(signal: AbortSignal): Promise<string | undefined>;
  /** What the platform has on file, for the page to show; asked for by `details()` and never kept. */
  details?(signal: AbortSignal): Promise<VerificationDetails | undefined>;
}

/** Times are ms since the epoch. What the platform does not say is null. */
export interface VerificationDetails {
  readonly status: string;
  readonly startedAt: number | null;
  readonly verifiedAt: number | null;
  readonly rejectedAt: number | null;
  readonly person: Readonly<{
    firstName: string | null;
    lastName: string | null;
    dateOfBirth: string | null;
    nationality: string | null;
    countryOfResidence: string | null;
  }> | null;
  readonly documents: readonly Readonly<{
    type: string;
    country: string | null;
    status: string;
    submittedAt: number | null;
  }>[];
  readonly complete: boolean;
  readonly passed: boolean;
  readonly rejection: Readonly<{ canRetry: boolean; message: string }> | null;
}
