/** Every failure that can stop a verification. README's table has a line for each. */
export type KycErrorCode = keyof typeof retryableByCode;

const retryableByCode = {
  'config-missing': false,
  'config-invalid': false,
  'token-missing': true,
  'token-expired': true,
  'token-forbidden': false,
  'customer-not-found': false,
  'api-unreachable': true,
  'api-unavailable': true,
  'api-rejected': false,
  'rate-limited': true,
  'bad-response': true,
  'inquiry-timeout': true,
  'provider-blocked': true,
  'provider-timeout': true,
  'provider-error': true,
  'session-expired': true,
  'camera-blocked': true,
  'camera-missing': true,
  'insecure-context': false,
  offline: true,
  internal: true,
} as const;

/** All codes, in the order of the README's table. */
export const errorCodes = Object.keys(retryableByCode) as readonly KycErrorCode[];

export interface KycErrorFacts {
  /** HTTP status of the answer that caused the failure. */
  readonly status?: number;
  /** The platform's own code (Cybrid: `message_code`; RFC 7807: `error_code`). */
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
    const { retryAfter, cause, ...rest } = facts;
    super(message, { cause });
    this.code = code;
    this.facts = rest;
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
