import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** An answer of Persona's API that is an error. */
export class PersonaRefusal extends Error {
  constructor(
    readonly status: ContentfulStatusCode,
    readonly title: string,
    readonly facts: { readonly details?: string; readonly source?: { readonly pointer: string } } = {},
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(title);
  }

  answer(context: Context): Response {
    return context.json({ errors: [{ title: this.title, ...this.facts }] }, this.status, this.headers);
  }
}

export const notFound = (): PersonaRefusal => new PersonaRefusal(404, 'Record not found');
/** `headers`: when more is allowed, if it is not what the minute's count says. */
export const tooMany = (headers?: Readonly<Record<string, string>>): PersonaRefusal =>
  new PersonaRefusal(429, 'Rate limit exceeded', {}, headers);
