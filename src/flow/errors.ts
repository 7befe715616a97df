import { isTellable } from '../tellable.js';

/** Every failure that can stop a verification. README's table is made of the doc blocks. */
export type KycErrorCode = keyof typeof retryableByCode;

const retryableByCode = {
  /** `start()` without a customer. */
  'config-missing': false,
  /** An attribute is wrong; `error.attribute` names it. */
  'config-invalid': false,
  /**
   * `start()` without a token, and nobody answered `kyc-token-request` (without `start()` the
   * element waits in `idle`).
   */
  'token-missing': true,
  /** Refused with 401 and not replaced (a `review` stays one); a new `token` goes on by itself. */
  'token-expired': true,
  /** No customer token, or a scope is missing (`error.message` names it). */
  'token-forbidden': false,
  /** The GUID is unknown to Cybrid, or not this token's. */
  'customer-not-found': false,
  /** Network, CORS, a proxy that is not there, a reply that was lost, or a part of the script that did not come. */
  'api-unreachable': true,
  /** 408 or 5xx, after retries. */
  'api-unavailable': true,
  /** Another 4xx: see `status` and `platformCode`. */
  'api-rejected': false,
  /** 429, again and again or with a long wait asked for. */
  'rate-limited': true,
  /** Not JSON, too long, or not the shape it should have. */
  'bad-response': true,
  /** Customer or inquiry did not get ready within 60 s. */
  'inquiry-timeout': true,
  /** The Content-Security-Policy blocks Persona's frame, or its SDK chunk could not be loaded. */
  'provider-blocked': true,
  /** Persona's SDK did not load in 15 s, or its frame did not answer or did not get ready. */
  'provider-timeout': true,
  /** Persona reported an error: see `platformCode`. */
  'provider-error': true,
  /** Persona refused every session that Cybrid gave. */
  'session-expired': true,
  /** The camera cannot be used: it was not allowed. */
  'camera-blocked': true,
  /** The camera cannot be used: there is none. */
  'camera-missing': true,
  /** The camera cannot be used: the page is on neither HTTPS nor `localhost`. */
  'insecure-context': false,
  /** The browser went offline before Persona's frame got ready. */
  offline: true,
  /** A fault of the element: please report it. */
  internal: true,
} as const;

/** All codes, in the order of the README's table. */
export const errorCodes = Object.keys(retryableByCode) as readonly KycErrorCode[];

export interface KycErrorFacts {
  /** HTTP status of the answer that caused the failure. */
  readonly status?: number;
  /** The platform's own code (Cybrid: `message_code`; RFC 7807: `error_code`), if it may be told. */
  readonly platformCode?: string;
  /** What support needs to find the case: the verification's GUID. */
  readonly supportId?: string;
  /** The attribute that is missing or wrong, for `config-*`. */
  readonly attribute?: string;
}

/** What events and the `error` property carry: plain, frozen, free of secrets and personal data. */
export interface KycErrorDetail extends KycErrorFacts {
  readonly code: KycErrorCode;
  /** Whether `retry()` can help. */
  readonly retryable: boolean;
  /** For the developer, in English. The customer sees a localised text instead. */
  readonly message: string;
}

/** The same in every copy of this script. */
const brand = Symbol.for('kyc-verification.KycError');

/** A named failure. Its message never quotes a request, an answer or a token. */
export class KycError extends Error {
  override readonly name = 'KycError';
  readonly [brand] = true;
  readonly code: KycErrorCode;
  readonly facts: KycErrorFacts;
  /** How long the platform asked to wait before the next call, in ms. */
  readonly retryAfter: number | undefined;

  constructor(
    code: KycErrorCode,
    message: string,
    facts: KycErrorFacts & { readonly retryAfter?: number | undefined; readonly cause?: unknown } = {},
  ) {
    const { retryAfter, cause, platformCode, ...rest } = facts;
    super(message, { cause });
    this.code = code;
    this.facts = { ...rest, ...(platformCode !== undefined && isTellable(platformCode) && { platformCode }) };
    this.retryAfter = retryAfter;
  }

  /** Lazy parts of the script may have come with another copy of it. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    return typeof value === 'object' && value !== null && brand in value;
  }

  get retryable(): boolean {
    return retryableByCode[this.code];
  }

  /** Whether it may well pass by itself. */
  get passing(): boolean {
    return ['api-unreachable', 'api-unavailable', 'rate-limited', 'bad-response'].includes(this.code);
  }

  /** Whether a new token cures it. */
  get lacksToken(): boolean {
    return this.code === 'token-missing' || this.code === 'token-expired';
  }

  toDetail(supportId?: string): KycErrorDetail {
    return Object.freeze({
      code: this.code,
      retryable: this.retryable,
      message: this.message,
      ...(supportId === undefined ? {} : { supportId }),
      ...this.facts,
    });
  }
}

/** Whatever was thrown, as a named failure; the unforeseen is `internal`. */
export function toKycError(error: unknown): KycError {
  if (error instanceof KycError) return error;
  return new KycError('internal', 'Something unforeseen went wrong inside the element.', { cause: error });
}
