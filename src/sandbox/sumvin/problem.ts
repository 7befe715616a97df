import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

const titles = {
  'USR-401-001': 'Authentication Failed',
  'KYC-404-001': 'KYC Applicant Not Found',
  'KYC-429-001': 'Too Many Requests',
  'KYC-500-001': 'KYC Internal Error',
  'KYC-500-002': 'KYC Token Generation Failed',
  'KYC-502-001': 'KYC Provider Unavailable',
  'API-404-001': 'Not Found',
} as const;

export type ProblemCode = keyof typeof titles;

/** An answer of the token/status API that is an error (RFC 7807). */
export class Problem extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly code: ProblemCode,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(titles[code]);
  }

  answer(context: Context): Response {
    const body = {
      type: `https://api.sumvin.com/errors/${this.code.toLowerCase()}`,
      title: this.message,
      status: this.status,
      detail: this.message,
      instance: context.req.path,
      error_code: this.code,
    };
    return context.body(JSON.stringify(body), this.status, {
      'Content-Type': 'application/problem+json',
      ...this.headers,
    });
  }
}
