import { KycError } from '../flow/errors.js';
import { parse } from '../internal/network.js';

/** Bytes of an answer that are read at most. A page of verifications has a few kB. */
const longestAnswer = 1_000_000;

/** The parsed body. Throws `bad-response` if it is too long or no JSON, and what the stream throws if it is cut off. */
export async function readJson(response: Response): Promise<unknown> {
  const text = await readText(response);
  try {
    return parse(text, withoutPrototype) as unknown;
  } catch (cause) {
    throw new KycError('bad-response', 'The platform answered with something that is not JSON.', {
      status: response.status,
      cause,
    });
  }
}

/** What an answer leaves out must not be found in a prototype that the page has added to. */
function withoutPrototype(_key: string, value: unknown): unknown {
  const isRecord = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isRecord ? Object.assign(Object.create(null) as object, value) : value;
}

async function readText(response: Response): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.byteLength;
    if (length > longestAnswer) {
      await reader.cancel();
      throw new KycError('bad-response', 'The platform answered with more than 1 MB.', { status: response.status });
    }
    text += decoder.decode(value, { stream: true });
  }
}
