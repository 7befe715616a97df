/** Codes of the server's own refusals, with their statuses. */
export const statusByCode = {
  unauthorized: 401,
  forbidden: 403,
  'not-found': 404,
  'method-not-allowed': 405,
  'request-timeout': 408,
  conflict: 409,
  'too-large': 413,
  'unsupported-media-type': 415,
  invalid: 422,
  'persona-template-invalid': 422,
  'bad-signature': 401,
  'rate-limited': 429,
  'caller-gone': 499,
  internal: 500,
  'upstream-rejected': 502,
  'upstream-unreachable': 502,
  closing: 503,
  'store-unavailable': 503,
  'upstream-timeout': 504,
} as const;

export type ServerProblemCode = keyof typeof statusByCode;

interface Facts {
  /** ms until another try makes sense. */
  readonly retryAfter?: number;
  /** The methods that are answered instead. */
  readonly allow?: string;
  readonly cause?: unknown;
}

/** A refusal, thrown by handlers and answered as RFC 7807. Its words never quote a request, an answer or a secret. */
export class ServerProblem extends Error {
  override readonly name = 'ServerProblem';
  readonly code: ServerProblemCode;
  readonly status: number;
  /** ms until another try makes sense. */
  readonly retryAfter: number | undefined;
  readonly #allow: string | undefined;

  constructor(code: ServerProblemCode, detail: string, facts: Facts = {}) {
    super(detail, { cause: facts.cause });
    this.code = code;
    this.status = statusByCode[code];
    this.retryAfter = facts.retryAfter;
    this.#allow = facts.allow;
  }

  /** `error_code` and, for the element's one HTTP client, `message_code` say the same. */
  toResponse(): Response {
    const headers = new Headers({ 'content-type': 'application/problem+json', 'cache-control': 'no-store' });
    if (this.retryAfter !== undefined) headers.set('retry-after', String(Math.ceil(this.retryAfter / 1000)));
    if (this.#allow !== undefined) headers.set('allow', this.#allow);
    const body = {
      type: `urn:kyc-verification:${this.code}`,
      title: this.code,
      status: this.status,
      detail: this.message,
      error_code: this.code,
      message_code: this.code,
    };
    return new Response(JSON.stringify(body), { status: this.status, headers });
  }
}
