import assert from 'node:assert/strict';
import { it } from 'node:test';
import { createKycServer, type KycServer, type KycServerOptions, type LogLine } from '../../../../src/server/index.js';
import { magicGuid, SANDBOX_CLIENT, type Sandbox } from '../../../../src/sandbox/index.js';
import { answerOf, stillSandbox, type Answer, type Json } from '../../sandbox/customer.js';

/** What the server sent to the platform. */
export interface Sent {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
  readonly redirect: string | undefined;
}

export const bank = 'https://bank.stand-in.test';
export const identity = 'https://id.stand-in.test';
export const own = magicGuid('passes', 1);
export const other = magicGuid('passes', 2);

const everyLine: LogLine[] = [];
const everySecret = new Set<string>([SANDBOX_CLIENT.secret]);

/** Declares a test: whatever the tests of this file did, no line of the log holds what it must not. Call it last. */
export function leavesNoSecretInTheLog(): void {
  it('leaves no token, secret, GUID or body in the log', () => {
    assert.ok(everyLine.length > 0);
    const text = JSON.stringify(everyLine);
    assert.doesNotMatch(text, /eyJ|Bearer|inq_|passes0|id_and_selfie/);
    for (const secret of everySecret) assert.ok(!text.includes(secret));
  });
}

/** Adds something that must not be found in the log. */
export const keepSecret = (secret: string): void => void everySecret.add(secret);

/** A host with the server in it and the sandbox behind it; sessions are a cookie `session=GUID`. */
export class Host {
  readonly sandbox: Sandbox;
  readonly server: KycServer;
  readonly sent: Sent[] = [];
  readonly lines: LogLine[] = [];
  /** Answers in the platform's stead, or lets the call wait. */
  interfere:
    ((sent: Sent, signal: AbortSignal | undefined) => Response | Promise<Response | undefined> | undefined) | undefined;

  constructor(options: Partial<KycServerOptions> = {}, sandbox: Sandbox = stillSandbox()) {
    this.sandbox = sandbox;
    this.server = createKycServer({
      authorize: (request) => {
        const guid = /(?:^|; )session=([^;]+)/.exec(request.headers.get('cookie') ?? '')?.[1];
        return guid === undefined ? undefined : { customerGuid: guid };
      },
      cybrid: {
        clientId: SANDBOX_CLIENT.id,
        clientSecret: SANDBOX_CLIENT.secret,
        environment: 'sandbox',
        bankBase: bank,
        identityBase: identity,
      },
      now: () => sandbox.control.now(),
      fetch: (input, init) => this.#fetch(input, init),
      log: (line) => {
        this.lines.push(line);
        everyLine.push(line);
      },
      variables: {},
      ...options,
    });
  }

  /** `POST /oauth/token`, … as sent. */
  get calls(): string[] {
    return this.sent.map(({ method, url }) => `${method} ${url.pathname}`);
  }

  last(): Sent {
    const sent = this.sent.at(-1);
    assert.ok(sent, 'nothing was sent');
    return sent;
  }

  async request(path: string, init: RequestInit = {}, session: string | undefined = own): Promise<Response> {
    const headers = new Headers(init.headers);
    if (session !== undefined) headers.set('cookie', `session=${session}`);
    return this.server.request(`https://host.test${path}`, { ...init, headers });
  }

  async token(session = own, reason?: string): Promise<string> {
    const response = await this.request(
      reason === undefined ? '/token' : `/token?reason=${reason}`,
      { method: 'POST' },
      session,
    );
    const token = await response.text();
    assert.equal(response.status, 200, token);
    keepSecret(token);
    return token;
  }

  /** One call of the proxy with a token of the session's customer; their minting is not among `sent`. */
  async call(
    path: string,
    body?: Json,
    { session = own, ...init }: RequestInit & { session?: string } = {},
  ): Promise<Answer> {
    const token = await this.sandbox.control.mintToken({ customerGuid: session });
    keepSecret(token);
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const method = body === undefined ? 'GET' : 'POST';
    const all = { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }), ...init };
    return answerOf(await this.request(`/cybrid${path}`, all, session));
  }

  create(more: Json = {}, session = own): Promise<Answer> {
    const body = { type: 'kyc', method: 'id_and_selfie', customer_guid: session, ...more };
    return this.call('/api/identity_verifications', body, { session });
  }

  async #fetch(input: string | URL | Request, init: RequestInit = {}): Promise<Response> {
    const request = new Request(input, init);
    const text = await request.clone().text();
    const sent: Sent = {
      method: request.method,
      url: new URL(request.url),
      headers: Object.fromEntries(new Headers(init.headers)),
      body: text === '' ? undefined : (JSON.parse(text) as unknown),
      redirect: init.redirect,
    };
    this.sent.push(sent);
    const answered = await this.interfere?.(sent, init.signal ?? undefined);
    return answered ?? this.sandbox.cybrid.fetch(request);
  }
}

/** `status code` of a refusal. */
export const refusal = ({ status, body }: Answer): string => `${String(status)} ${String(body['message_code'])}`;

/** A platform that never answers: what it gives ends with the caller's patience. */
export const never = (_: Sent, signal: AbortSignal | undefined): Promise<Response> =>
  new Promise((_resolve, reject) => {
    const giveUp = (): void => {
      reject(signal?.reason);
    };
    if (signal?.aborted) giveUp();
    else signal?.addEventListener('abort', giveUp);
  });
