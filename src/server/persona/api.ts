import * as v from 'valibot';
import type { ServerParts } from '../parts.js';
import { ServerProblem, type ServerProblemCode } from '../problem.js';
import { callUpstream, type UpstreamAnswer } from '../upstream.js';

/** The version all calls and answers are written for (contracts.md section C). */
const version = '2023-01-05';
/** The longest wait that is passed on, s. */
const longestRetryAfter = 60;

/** An answer of Persona's that is an error. Callers that know what it means give it another name. */
export class PersonaProblem extends ServerProblem {
  readonly upstreamStatus: number;

  constructor({ status, retryAfter, rateLimitReset }: UpstreamAnswer) {
    const seconds = Number(retryAfter ?? rateLimitReset ?? NaN);
    const wait = status === 429 && seconds >= 0 ? { retryAfter: Math.min(seconds, longestRetryAfter) * 1000 } : {};
    super(codeByStatus(status), `Persona answered with status ${String(status)}.`, wait);
    this.upstreamStatus = status;
  }
}

function codeByStatus(status: number): ServerProblemCode {
  if (status === 404) return 'not-found';
  if (status === 429) return 'rate-limited';
  return status >= 500 ? 'upstream-unreachable' : 'upstream-rejected';
}

interface Get {
  /** Below /api/v1, with nothing in it that is not escaped. */
  readonly path: string;
}

interface Post extends Get {
  readonly body: Readonly<Record<string, unknown>>;
  readonly idempotencyKey?: string;
}

/** Persona's REST API. Throws `ServerProblem`; as `PersonaProblem` where Persona has answered. */
export class PersonaApi {
  readonly #parts: Pick<ServerParts, 'fetch' | 'log'>;
  readonly #access: { readonly apiKey: string; readonly base: string };

  constructor(parts: Pick<ServerParts, 'fetch' | 'log'>, access: { readonly apiKey: string; readonly base: string }) {
    this.#parts = parts;
    this.#access = access;
  }

  async get<Schema extends v.GenericSchema>({ path }: Get, schema: Schema): Promise<v.InferOutput<Schema>> {
    return this.#read('GET', path, schema, {});
  }

  async post<Schema extends v.GenericSchema>(
    { path, body, idempotencyKey }: Post,
    schema: Schema,
  ): Promise<v.InferOutput<Schema>> {
    const headers = idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey };
    return this.#read('POST', path, schema, { body, headers });
  }

  async #read<Schema extends v.GenericSchema>(
    method: 'GET' | 'POST',
    path: string,
    schema: Schema,
    { body, headers }: { body?: Post['body']; headers?: Readonly<Record<string, string>> },
  ): Promise<v.InferOutput<Schema>> {
    const { apiKey, base } = this.#access;
    const answer = await callUpstream(this.#parts.fetch, {
      url: `${base}${path}`,
      method,
      authorization: `Bearer ${apiKey}`,
      headers: { 'persona-version': version, 'key-inflection': 'kebab', ...headers },
      ...(body !== undefined && { body }),
    });
    if (answer.status >= 300) throw this.#refusal(method, path, answer);
    const parsed = v.safeParse(schema, answer.json);
    if (parsed.success) return parsed.output;
    const where = v.getDotPath(parsed.issues[0]) ?? 'the whole';
    throw new ServerProblem('upstream-rejected', `Persona's answer has an unexpected shape: ${where}.`);
  }

  #refusal(method: string, path: string, answer: UpstreamAnswer): PersonaProblem {
    const call = `${method} ${path.replace(/\?.*$/, '').replace(/(?<=\/)(inq|ver)_[^/]*/, ':id')}`;
    this.#parts.log({ level: 'warn', message: 'persona-refused', data: { call, status: answer.status } });
    return new PersonaProblem(answer);
  }
}
