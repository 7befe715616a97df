import * as v from 'valibot';
import { abortReason } from '../flow/abort.js';
import { KycError } from '../flow/errors.js';
import { stringify } from '../internal/network.js';
import { problem, retryAfterOf } from './problem.js';
import { readJson } from './read-json.js';

/** ms for one request with its body. */
const requestLimit = 15_000;
/** How often a read is repeated, and the first of the growing delays, ms. */
const retries = 3;
const firstRetryDelay = 300;
/** The same after a 429 whose `Retry-After` the page may not read. */
const firstDelayAsTooMany = 2_000;
/** The cause of a failure after which a read is tried once more only: a step has a minute. */
const noAnswer = new Error('No answer came in time.');
/** The longest `Retry-After` waited for here, ms; a longer one ends the call as `rate-limited` or `api-unavailable`. */
const longestRetryAfter = 10_000;

/** Where tokens come from. */
export interface Tokens {
  /** The token to send. Throws `token-missing`, `token-expired` or `token-forbidden`. */
  current(signal: AbortSignal): Promise<string>;
  /** Another token than the one the platform has refused. Throws `token-expired`. */
  renew(refused: string, signal: AbortSignal): Promise<string>;
}

/** The browser, as far as requests need it; tests give another one. */
export interface Network {
  readonly fetch: typeof fetch;
  isOnline(): boolean;
  /** Resolves when the browser is online: at once, mostly. */
  online(signal: AbortSignal): Promise<void>;
  /** Resolves after so many ms. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** In [0, 1). */
  random(): number;
}

export interface ApiOptions {
  /** Absolute URL that paths are appended to; asked for once a token is known. */
  readonly base: () => Promise<string>;
  readonly tokens: Tokens;
  readonly authorize: (token: string) => Readonly<Record<string, string>>;
  readonly network: Network;
}

interface Call<Schema extends v.GenericSchema> {
  readonly path: string;
  readonly answer: Schema;
}

interface Post<Schema extends v.GenericSchema> extends Call<Schema> {
  /** Absent: the request has none. */
  readonly body?: Readonly<Record<string, unknown>>;
  /** Abort prevents the request, but does not end it once it is sent. */
  readonly unstoppable?: boolean;
  /** It creates nothing that lasts: a lost or failed one is repeated as a read is. */
  readonly repeatable?: boolean;
}

interface Request {
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly body?: string;
  readonly unstoppable?: boolean;
}

/**
 * The one HTTP client of all platforms: token, deadline, retries of reads, named failures, parsed answers.
 * A read, or a POST that creates nothing lasting, is repeated after 408, 429, 5xx and lost connections, with growing random
 * delays; what creates is sent once (again only after a 401, which processes nothing).
 */
export class Api {
  readonly #options: ApiOptions;

  constructor(options: ApiOptions) {
    this.#options = options;
  }

  async get<Schema extends v.GenericSchema>(
    { path, answer, search = {} }: Call<Schema> & { readonly search?: Readonly<Record<string, string>> },
    signal: AbortSignal,
  ): Promise<v.InferOutput<Schema>> {
    const query = new URLSearchParams(search).toString();
    return this.#repeat({ path: query === '' ? path : `${path}?${query}`, method: 'GET' }, answer, signal);
  }

  async post<Schema extends v.GenericSchema>(
    { path, answer, body, unstoppable = false, repeatable = false }: Post<Schema>,
    signal: AbortSignal,
  ): Promise<v.InferOutput<Schema>> {
    const request: Request = { path, method: 'POST', ...(body && { body: stringify(body) }), unstoppable };
    if (repeatable) return this.#repeat(request, answer, signal);
    for (;;) {
      try {
        return parse(answer, await this.#authorized(request, signal), path);
      } catch (error) {
        // What creates must not be sent again; a session that nobody has received does no harm.
        if (unstoppable || !this.#isCutOff(error)) throw error;
      }
    }
  }

  async #repeat<Schema extends v.GenericSchema>(
    request: Request,
    answer: Schema,
    signal: AbortSignal,
  ): Promise<v.InferOutput<Schema>> {
    for (let attempt = 0; ;) {
      try {
        return parse(answer, await this.#authorized(request, signal), request.path);
      } catch (error) {
        if (this.#isCutOff(error)) continue;
        await this.#pauseBeforeRetry(error, attempt, signal);
        attempt = error instanceof KycError && error.cause === noAnswer ? retries : attempt + 1;
      }
    }
  }

  /** Whether the loss of the network ended it: a read then goes on when the network returns, and does not count as tried. */
  #isCutOff(error: unknown): boolean {
    return error instanceof KycError && error.code === 'api-unreachable' && !this.#options.network.isOnline();
  }

  /** Throws the failure if another try is no use. */
  async #pauseBeforeRetry(error: unknown, attempt: number, signal: AbortSignal): Promise<void> {
    const { network } = this.#options;
    if (!(error instanceof KycError)) throw error;
    const { code, retryAfter } = error;
    const passing = code === 'api-unreachable' || code === 'api-unavailable' || code === 'rate-limited';
    if (!passing || attempt >= retries || (retryAfter ?? 0) > longestRetryAfter) throw error;
    const first = code === 'rate-limited' ? firstDelayAsTooMany : firstRetryDelay;
    const growing = 2 ** attempt * network.random();
    // Who says "at once" is not asked ever faster all the same.
    const delay = retryAfter === undefined ? first * growing : Math.max(retryAfter, firstRetryDelay * growing);
    await network.sleep(delay, signal);
  }

  async #authorized(request: Request, signal: AbortSignal): Promise<unknown> {
    const { tokens, network } = this.#options;
    await network.online(signal);
    const token = await tokens.current(signal);
    try {
      return await this.#send(request, token, signal);
    } catch (error) {
      if (!(error instanceof KycError) || error.facts.status !== 401) throw error;
      return this.#send(request, await tokens.renew(token, signal), signal);
    }
  }

  async #send({ path, method, body, unstoppable }: Request, token: string, given: AbortSignal): Promise<unknown> {
    const { authorize, base, network } = this.#options;
    const url = `${(await base()).replace(/\/$/, '')}${path}`;
    given.throwIfAborted();
    const signal = unstoppable ? new AbortController().signal : given;
    const deadline = new AbortController();
    const timer = setTimeout(() => {
      deadline.abort();
    }, requestLimit);
    try {
      // Without a prototype: what the page adds to that of all objects is no option of this request.
      const options = Object.assign(Object.create(null) as RequestInit, {
        method,
        headers: {
          accept: 'application/json',
          ...(body !== undefined && { 'content-type': 'application/json' }),
          ...authorize(token),
        },
        ...(body !== undefined && { body }),
        signal: AbortSignal.any([signal, deadline.signal]),
        cache: 'no-store',
        redirect: 'error',
      } satisfies RequestInit);
      const response = await network.fetch(url, options);
      if (response.ok) return await readJson(response);
      const said = await readJson(response).catch(() => undefined);
      throw problem(response.status, said, retryAfterOf(response.headers, Date.now()));
    } catch (cause) {
      if (signal.aborted) throw abortReason(signal);
      if (cause instanceof KycError) throw cause;
      throw new KycError('api-unreachable', 'The platform could not be reached, or its answer was lost.', {
        cause: deadline.signal.aborted ? noAnswer : cause,
      });
    } finally {
      clearTimeout(timer);
    }
  }
}

function parse<Schema extends v.GenericSchema>(answer: Schema, body: unknown, path: string): v.InferOutput<Schema> {
  const parsed = v.safeParse(answer, body);
  if (parsed.success) return parsed.output;
  const where = parsed.issues.map((issue) => v.getDotPath(issue) ?? issue.type).join(', ');
  const collection = path.split(/[/?]/, 3).join('/');
  throw new KycError('bad-response', `The platform's answer to ${collection} has an unexpected shape: ${where}.`);
}
