import type { Situation } from '../flow/situation.js';

/** The outcome of one look at the platform's records. */
export interface Look {
  readonly situation: Situation;
  readonly verificationGuid?: string | undefined;
  readonly inquiryId?: string | undefined;
}

/** Short-lived credentials that open the capture once. Never stored, never logged. */
export interface Session {
  readonly provider: 'persona';
  readonly inquiryId: string;
  /** Absent where the provider opens a fresh inquiry by its id alone. */
  readonly sessionToken?: string | undefined;
  /** ms that are left of it by its own word, when it is given. Absent: it says nothing. */
  readonly lifeLeft?: number | undefined;
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
  /** Forgets which record was followed, so that the next look takes in all of them. */
  forget(): void;
  /**
   * Creates one verification by one request that is never repeated. Abort prevents the request, but does not end it once
   * it is sent: its reply has to be known.
   */
  create(signal: AbortSignal): Promise<void>;
  /**
   * Opens a session for the capture that the last look found.
   * `renew`: the provider refused the last one, so ask for new credentials even where none seem needed.
   * Undefined: the platform says the record has moved on, look again.
   */
  admit(signal: AbortSignal, renew: boolean): Promise<Session | undefined>;
}
