import * as v from 'valibot';
import { isTellable } from '../../tellable.js';
import type { UpstreamAnswer } from '../upstream.js';

/** An answer in the form of Cybrid's errors, for what Cybrid itself would have answered. Thrown by handlers. */
export class CybridRefusal extends Error {
  override readonly name = 'CybridRefusal';
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }

  toResponse(): Response {
    return cybridError(this.status, this.code, this.message);
  }
}

/** What is another's is as absent as what does not exist. */
export const notFound = (what: 'Customer' | 'Identity verification' | 'Inquiry'): CybridRefusal =>
  new CybridRefusal(404, 'not_found', `${what} not found`);

export const dataExists = (): CybridRefusal =>
  new CybridRefusal(409, 'data_exists', 'Data exists: Identity verification is being created');

const errorSchema = v.object({
  message_code: v.pipe(v.string(), v.regex(/^[\w-]{1,60}$/)),
  error_message: v.optional(v.pipe(v.string(), v.maxLength(300)), ''),
});

/** The code of an error of Cybrid's; undefined if it has none. */
export function codeOf({ json }: UpstreamAnswer): string | undefined {
  const parsed = v.safeParse(errorSchema, json);
  return parsed.success ? parsed.output.message_code : undefined;
}

/** An error of Cybrid's with its status, code and message (if that may be told), and nothing else. */
export function passOnError(answer: UpstreamAnswer): Response {
  const parsed = v.safeParse(errorSchema, answer.json);
  const { message_code, error_message } = parsed.success
    ? parsed.output
    : { message_code: 'unreadable', error_message: 'The platform answered with an error of another form.' };
  const [code, message] = [message_code, error_message].map((said) => (isTellable(said) ? said : ''));
  return cybridError(answer.status, code || 'refused', message ?? '', answer.retryAfter);
}

function cybridError(status: number, code: string, message: string, retryAfter?: string): Response {
  return Response.json(
    { status, error_message: message, message_code: code },
    {
      status,
      headers: { 'cache-control': 'no-store', ...(retryAfter !== undefined && { 'retry-after': retryAfter }) },
    },
  );
}
