/** What becomes of a verification once the customer has submitted it. Durations in ms, before `speed`. */
export interface Verdict {
  readonly outcome: 'passed' | 'failed';
  readonly failureCodes?: readonly string[];
  /** The records still say `pending` this long after the submission. */
  readonly lagMs?: number;
  readonly processingMs?: number;
  /** `persona_state` while processing; anything but `processing` is a value no client knows. */
  readonly processingAs?: string;
  /** Infinity: a review without an end. */
  readonly reviewMs?: number;
  /** Whose own part the verification waits for after the customer's: that of the owner, or of somebody who never does it. */
  readonly waitsFor?: 'owner' | 'somebody';
  readonly rejectsCustomer?: boolean;
  readonly freezesCustomerAfterMs?: number;
}

/** A verification that exists before the customer is first seen. */
export interface PastVerification {
  readonly createdAgoMs: number;
  readonly startedAgoMs?: number;
  readonly finishedAgoMs?: number;
  readonly method?: string;
  readonly verdict?: Verdict;
}

/** How a new verification comes into being. */
export interface Opening {
  readonly storingMs?: number;
  /** When the inquiry's id appears; Infinity: never. */
  readonly inquiryMs?: number;
  /** Until then `persona_state` is a value no client knows. */
  readonly strangeUntilMs?: number;
}

/** How the API itself behaves towards this customer. */
export interface Weather {
  readonly latencyMs?: number;
  readonly failing?: {
    /** 3: every third call. */
    readonly every: number;
    readonly method?: 'GET';
    readonly status: 429 | 500 | 503;
    readonly message: string;
    readonly code: string;
    readonly headers?: Readonly<Record<string, string>>;
  };
  /** Refused even if the token has it. */
  readonly refusedScope?: string;
}

/** The script of one kind of magic customer. */
export interface Story {
  readonly description: string;
  readonly type?: 'individual' | 'business';
  readonly storingMs?: number;
  readonly past?: readonly PastVerification[];
  readonly opening?: Opening;
  readonly verdict?: Verdict;
  readonly weather?: Weather;
}
