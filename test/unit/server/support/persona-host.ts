import assert from 'node:assert/strict';
import { createKycServer, type KycServer, type KycServerOptions, type LogLine } from '../../../../src/server/index.js';
import { PERSONA_TEMPLATE, type Sandbox } from '../../../../src/sandbox/index.js';
import { answerOf, isJson, stillSandbox, type Answer, type Json } from '../../sandbox/customer.js';
import { PersonaCaller } from '../../sandbox/persona-caller.js';

/** What the server sent to Persona. */
export interface Sent {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: unknown;
  readonly redirect: string | undefined;
}

export const apiKey = 'persona_sandbox_key-that-is-secret';
const base = 'https://api.stand-in.test/api/v1';

export interface HostOptions extends Partial<KycServerOptions> {
  /** Shared with another instance. */
  readonly sandbox?: Sandbox;
}

/** A host with the server in it and Persona's stand-in behind it; sessions are a cookie `session=REFERENCE`. */
export class PersonaHost {
  readonly sandbox: Sandbox;
  readonly server: KycServer;
  readonly sent: Sent[] = [];
  readonly lines: LogLine[] = [];
  /** Answers in Persona's stead. */
  interfere: ((sent: Sent, signal: AbortSignal | undefined) => Response | Promise<Response> | undefined) | undefined;

  constructor({ sandbox = stillSandbox(), ...options }: HostOptions = {}) {
    this.sandbox = sandbox;
    this.server = createKycServer({
      authorize: (request) => {
        const customerGuid = /session=([^;]+)/.exec(request.headers.get('cookie') ?? '')?.[1];
        return customerGuid === undefined ? undefined : { customerGuid };
      },
      cybrid: false,
      persona: { apiKey, templateId: PERSONA_TEMPLATE, base },
      now: () => sandbox.control.now(),
      fetch: (input, init) => this.#fetch(input, init),
      log: (line) => this.lines.push(line),
      variables: {},
      ...options,
    });
  }

  /** `POST /inquiries`, … as sent to Persona. */
  get calls(): string[] {
    return this.sent.map(({ method, url }) => `${method} ${url.pathname.replace('/api/v1', '')}`);
  }

  /** The keys that inquiries were created by, in the order they were sent. */
  get keys(): (string | null)[] {
    const creations = this.sent.filter(({ method, url }) => method === 'POST' && url.pathname.endsWith('/inquiries'));
    return creations.map(({ headers }) => headers.get('idempotency-key'));
  }

  request(path: string, init: RequestInit, session: string | undefined): Promise<Response> {
    const headers = new Headers(init.headers);
    if (session !== undefined) headers.set('cookie', `session=${session}`);
    return Promise.resolve(this.server.request(`https://host.test${path}`, { ...init, headers }));
  }

  /** A call of the element's; with a body it is a POST. */
  async call(session: string | undefined, path: string, body?: unknown): Promise<Answer> {
    const post = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
    return answerOf(await this.request(`/persona${path}`, body === undefined ? {} : post, session));
  }

  async newest(session: string): Promise<Json | null> {
    const { status, body } = await this.call(session, '/inquiry');
    assert.equal(status, 200, JSON.stringify(body));
    return isJson(body['inquiry']) ? body['inquiry'] : null;
  }

  /** Creates, and gives the inquiry's id. */
  async create(session: string, after?: string): Promise<string> {
    const answer = await this.call(session, '/inquiries', after === undefined ? {} : { after });
    assert.equal(answer.status, 201, JSON.stringify(answer.body));
    return idIn(answer);
  }

  /** How many inquiries Persona has of this customer. */
  count(session: string): number {
    return this.sandbox.control.inquiriesOf(session).length;
  }

  /** Creates an inquiry in Persona and goes through its screens. */
  submitted(session: string, result?: 'complete' | 'fail'): Promise<string> {
    return new PersonaCaller(this.sandbox).submitted(session, result);
  }

  async #fetch(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
    const request = new Request(input, init);
    const text = await request.clone().text();
    const sent: Sent = {
      method: request.method,
      url: new URL(request.url),
      headers: new Headers(init.headers),
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
      redirect: init.redirect,
    };
    this.sent.push(sent);
    return (await this.interfere?.(sent, init.signal ?? undefined)) ?? this.sandbox.persona.fetch(request);
  }
}

export function idIn({ body }: Answer): string {
  const { inquiry } = body;
  return isJson(inquiry) ? String(inquiry['id']) : '';
}

/** `status code` of a refusal. */
export const refusal = ({ status, body }: Answer): string => `${String(status)} ${String(body['error_code'])}`;
