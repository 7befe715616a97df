import type { ServerParts } from './parts.js';
import { ServerProblem } from './problem.js';

/** ms for one call with its answer. */
export const upstreamTimeLimit = 15_000;
/** Bytes of an answer. A page of verifications has a few kB. */
const longestAnswer = 1_000_000;

export interface UpstreamCall {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  /** `Bearer …` */
  readonly authorization?: string;
  readonly body?: Readonly<Record<string, unknown>>;
  /** More of them, in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Ends the call. Absent: it goes on, whoever leaves. */
  readonly signal?: AbortSignal;
}

export interface UpstreamAnswer {
  readonly status: number;
  /** undefined: an error that is no JSON. */
  readonly json: unknown;
  readonly retryAfter: string | undefined;
  /** Seconds. */
  readonly rateLimitReset: string | undefined;
}

/**
 * One call to a platform, with nothing of the caller's request but what is given. Throws `upstream-timeout`,
 * `upstream-unreachable`, `caller-gone`, and `upstream-rejected` for redirects, for answers over 1 MB and for successes that are no JSON.
 */
export async function callUpstream(fetch: ServerParts['fetch'], call: UpstreamCall): Promise<UpstreamAnswer> {
  const deadline = new AbortController();
  const timer = setTimeout(() => {
    deadline.abort();
  }, upstreamTimeLimit);
  const signals = call.signal === undefined ? [deadline.signal] : [deadline.signal, call.signal];
  try {
    const response = await fetch(call.url, {
      method: call.method,
      headers: {
        accept: 'application/json',
        ...(call.authorization !== undefined && { authorization: call.authorization }),
        ...(call.body !== undefined && { 'content-type': 'application/json' }),
        ...call.headers,
      },
      ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
      // Workers know no `error`.
      redirect: 'manual',
      signal: AbortSignal.any(signals),
    });
    return await read(response);
  } catch (cause) {
    if (cause instanceof ServerProblem) throw cause;
    if (call.signal?.aborted) throw new ServerProblem('caller-gone', 'Nobody waits for the answer.', { cause });
    if (deadline.signal.aborted) throw new ServerProblem('upstream-timeout', 'The platform took too long.', { cause });
    throw new ServerProblem('upstream-unreachable', 'The platform could not be reached.', { cause });
  } finally {
    clearTimeout(timer);
  }
}

async function read(response: Response): Promise<UpstreamAnswer> {
  const { status, ok } = response;
  // A browser's fetch shows a redirect as status 0.
  if (status < 200 || status > 599 || (status >= 300 && status < 400)) {
    await response.body?.cancel();
    throw new ServerProblem('upstream-rejected', 'The platform answered with a redirect, or with no status of HTTP.');
  }
  const json = parse(await readText(response));
  if (ok && json === undefined) throw new ServerProblem('upstream-rejected', 'The platform answered without JSON.');
  const retryAfter = /^[\w ,:-]{1,40}$/.exec(response.headers.get('retry-after') ?? '')?.[0];
  const rateLimitReset = /^\d{1,10}$/.exec(response.headers.get('ratelimit-reset') ?? '')?.[0];
  return { status, json, retryAfter, rateLimitReset };
}

async function readText(response: Response): Promise<string> {
  if (response.body === null) return '';
  const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    length += value.byteLength;
    if (length > longestAnswer) {
      await reader.cancel();
      throw new ServerProblem('upstream-rejected', 'The platform answered with more than 1 MB.');
    }
    text += decoder.decode(value, { stream: true });
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
