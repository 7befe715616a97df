import { abortReason } from '../../../src/flow/abort.js';
import { Api, type Network, type Tokens } from '../../../src/http/api.js';
import { Deferred, Script, type Answer } from './script.js';

export interface Sent {
  readonly url: string;
  readonly method: string;
  readonly headers: Headers;
  readonly body: unknown;
  readonly init: RequestInit;
}

type Reply = Answer<Response, [Sent]>;

/** A network whose replies are scripted, whose sleep takes no time, and whose line can be cut. */
export class ScriptedNetwork implements Network {
  readonly sent: Sent[] = [];
  readonly slept: number[] = [];
  chance = 1;
  readonly #replies: Script<Response, [Sent]>;
  #line: Deferred | undefined;

  constructor(replies: readonly Reply[]) {
    this.#replies = new Script('fetch', replies);
  }

  get overrun(): string | undefined {
    return this.#replies.overrun;
  }

  /** `GET /api/…`, without the query. */
  get calls(): string[] {
    return this.sent.map(({ method, url }) => `${method} ${new URL(url).pathname}`);
  }

  readonly fetch: typeof fetch = async (input, init = {}) => {
    const sent: Sent = {
      url: input instanceof Request ? input.url : String(input),
      method: init.method ?? 'GET',
      headers: new Headers(init.headers),
      body: typeof init.body === 'string' ? (JSON.parse(init.body) as unknown) : undefined,
      init,
    };
    this.sent.push(sent);
    if (init.signal?.aborted) throw abortReason(init.signal);
    return this.#replies.next(sent);
  };

  cut(): void {
    this.#line = new Deferred();
  }

  restore(): void {
    this.#line?.resolve();
    this.#line = undefined;
  }

  isOnline(): boolean {
    return !this.#line;
  }

  async online(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    await this.#line?.promise;
  }

  async sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    this.slept.push(milliseconds);
  }

  random(): number {
    return this.chance;
  }
}

export function json(body: unknown, status = 200, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
}

export type Replies = Readonly<Record<string, unknown>>;

/** Answers by `METHOD path`, without the query; a list answers call after call, and its last element for good. */
export function replying(replies: Replies): (sent: Sent) => Response | Promise<Response> {
  const left = new Map(
    Object.entries(replies).map(([call, reply]) => [call, Array.isArray(reply) ? [...(reply as unknown[])] : [reply]]),
  );
  return (sent) => {
    const queue = left.get(`${sent.method} ${new URL(sent.url).pathname}`);
    const next = queue && queue.length > 1 ? queue.shift() : queue?.[0];
    if (next === undefined) throw new Error(`Nothing is scripted for ${sent.method} ${sent.url}`);
    if (typeof next === 'function') return (next as (sent: Sent) => Response | Promise<Response>)(sent);
    if (next instanceof Error) throw next;
    return json(next);
  };
}

/** Cybrid's error body. */
export function refused(status: number, code = 'some_code', headers: Record<string, string> = {}): Response {
  return json({ status, error_message: 'Some words of the platform', message_code: code }, status, headers);
}

/** An error body as RFC 7807 has it, with a code. */
export function troubled(status: number, error_code: string): Response {
  return json(
    { type: 'about:blank', title: 'Words', status, detail: 'Some words of the platform', error_code },
    status,
  );
}

/** What `fetch` throws when the connection is lost. */
export const lost = new TypeError('Failed to fetch');

/** A reply that never comes; the caller's abort ends the wait. */
export function hanging({ init }: Sent): Promise<Response> {
  return new Promise((_, reject) => {
    init.signal?.addEventListener('abort', () => {
      reject(new DOMException('Aborted', 'AbortError'));
    });
  });
}

export const secret = 'header.payload.signature-that-is-secret';

/** One token after the other: the first is current, each renewal gives the next. */
export class ScriptedTokens implements Tokens {
  readonly refused: string[] = [];
  #index = 0;
  readonly #tokens: readonly string[];

  constructor(...tokens: readonly string[]) {
    this.#tokens = tokens.length > 0 ? tokens : [secret];
  }

  async current(): Promise<string> {
    return this.#tokens[this.#index] ?? '';
  }

  async renew(refused: string): Promise<string> {
    this.refused.push(refused);
    this.#index += 1;
    return this.current();
  }
}

export function apiOn(network: Network, tokens: Tokens = new ScriptedTokens(), base = 'https://bank.example'): Api {
  return new Api({
    network,
    tokens,
    base: async () => base,
    authorize: (token) => ({ authorization: `Bearer ${token}` }),
  });
}
