import type { MiddlewareHandler } from 'hono';
import { createMiddleware } from 'hono/factory';
import { ServerProblem } from './problem.js';

/** Bytes of a body that a page sends, at most. */
export const longestBody = 16_384;
/** ms that a body may take to come. */
const timeLimit = 15_000;

/**
 * A request's body. Throws `too-large` as soon as there are more bytes than this, `request-timeout` where it takes too long
 * to come, and `invalid` where it breaks off.
 */
export async function readBody({ headers, body }: Request, longest: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = saysMoreThan(longest, headers) ? Infinity : 0;
  let late = false;
  const reader = body?.getReader();
  const timer = setTimeout(() => {
    late = true;
    // Ends the read that is under way.
    reader?.cancel().catch(() => undefined);
  }, timeLimit);
  try {
    for (;;) {
      if (length > longest) {
        await reader?.cancel();
        throw tooLarge(longest);
      }
      const chunk = await reader?.read().catch(brokenOff);
      if (late) throw new ServerProblem('request-timeout', 'The body took too long to come.');
      if (!chunk?.value) return joined(chunks, length);
      length += chunk.value.byteLength;
      chunks.push(chunk.value);
    }
  } finally {
    clearTimeout(timer);
  }
}

/** Refuses a body that is too large by its own word, before anything is done for whoever sends it. */
export const limitBody = (longest: number): MiddlewareHandler =>
  createMiddleware(async ({ req }, next) => {
    if (saysMoreThan(longest, req.raw.headers)) throw tooLarge(longest);
    await next();
  });

function saysMoreThan(longest: number, headers: Headers): boolean {
  return Number(headers.get('content-length') ?? 0) > longest;
}

function tooLarge(longest: number): ServerProblem {
  return new ServerProblem('too-large', `The body has more than ${String(longest)} bytes.`);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}

function brokenOff(cause: unknown): never {
  throw new ServerProblem('invalid', 'The body broke off.', { cause });
}
