import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** An answer of Cybrid's API that is an error. */
export class Refusal extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly code: string,
    message: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(message);
  }

  answer(context: Context): Response {
    const body = { status: this.status, error_message: this.message, message_code: this.code };
    return context.json(body, this.status, this.headers);
  }
}

export const notFound = (what: string): Refusal => new Refusal(404, 'not_found', `${what} not found`);

/** Answers errors in Cybrid's form; a cut connection stays one. */
export function answerError(error: Error, context: Context): Response {
  if (error instanceof Refusal) return error.answer(context);
  throw error;
}
