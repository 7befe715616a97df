import { ServerProblem } from './problem.js';

/** A request's body. Throws `too-large` as soon as there are more bytes than this, and `invalid` where it breaks off. */
export async function readBody({ headers, body }: Request, longest: number): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = Number(headers.get('content-length') ?? 0) > longest ? Infinity : 0;
  const reader = body?.getReader();
  for (;;) {
    if (length > longest) {
      await reader?.cancel();
      throw new ServerProblem('too-large', `The body has more than ${String(longest)} bytes.`);
    }
    const chunk = await reader?.read().catch(brokenOff);
    if (!chunk?.value) return joined(chunks, length);
    length += chunk.value.byteLength;
    chunks.push(chunk.value);
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
