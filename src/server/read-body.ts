import { ServerProblem } from './problem.js';

/** ms that a body may take to come. */
const timeLimit = 15_000;

/**
 * A request's body. Throws `too-large` as soon as there are more bytes than this, `request-timeout` where it takes too long
 * to come, and `invalid` where it breaks off.
 */
export async function readBody({ headers, body }: Request, longest: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = Number(headers.get('content-length') ?? 0) > longest ? Infinity : 0;
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
        throw new ServerProblem('too-large', `The body has more than ${String(longest)} bytes.`);
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
