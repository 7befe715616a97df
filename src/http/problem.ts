import * as v from 'valibot';
import { KycError, type KycErrorCode } from '../flow/errors.js';

/** What is unreadable is as if it were not there; the rest stands. */
const text = v.fallback(v.optional(v.string(), ''), '');

/** The parts of an error body that are read: of Cybrid's shape (contracts.md section A) and of RFC 7807 with a code (D). */
const problemSchema = v.object({ message_code: text, error_code: text, error_message: text });

/** A refused request as a named failure. The platform's words are not passed on, only its code and a scope's name. */
export function problem(status: number, body: unknown, retryAfter: number | undefined): KycError {
  const parsed = v.safeParse(problemSchema, body);
  const { message_code = '', error_code = '', error_message = '' } = parsed.success ? parsed.output : {};
  const named = message_code === '' ? error_code : message_code;
  const platformCode = /^[\w-]{1,60}$/.exec(named)?.[0];
  const code = codeByStatus(status);
  return new KycError(code, describe(code, status, error_message), {
    status,
    ...(platformCode === undefined ? {} : { platformCode }),
    retryAfter,
  });
}

function codeByStatus(status: number): KycErrorCode {
  if (status === 401) return 'token-expired';
  if (status === 403) return 'token-forbidden';
  if (status === 408 || status >= 500) return 'api-unavailable';
  return status === 429 ? 'rate-limited' : 'api-rejected';
}

function describe(code: KycErrorCode, status: number, said: string): string {
  const scope = /Required: ([a-z_]+:[a-z_:]+)/.exec(said)?.[1];
  if (code === 'token-forbidden' && scope) return `The token lacks the scope ${scope}.`;
  return `The platform answered with status ${String(status)}.`;
}

/** `Retry-After` in ms: seconds or a date. Undefined if absent or unreadable. */
export function retryAfterOf(headers: Headers, now: number): number | undefined {
  const value = headers.get('retry-after');
  if (value === null) return undefined;
  const seconds = Number(value);
  const milliseconds = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - now;
  return Number.isFinite(milliseconds) ? Math.max(0, milliseconds) : undefined;
}
