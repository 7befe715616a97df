import {
  createSandbox,
  magicGuid,
  type Sandbox,
  type SandboxOptions,
  type StoryName,
} from '../../../src/sandbox/index.js';

export type Json = Record<string, unknown>;

export interface Answer {
  readonly status: number;
  readonly body: Json;
  readonly headers: Headers;
}

const START = Date.UTC(2026, 0, 1);

/** A sandbox whose clock stands still unless it is told to go on, and whose waiting only moves that clock. */
export function stillSandbox(options: SandboxOptions = {}): Sandbox & { waited: number[] } {
  const waited: number[] = [];
  const sleep = (milliseconds: number): Promise<void> => {
    waited.push(milliseconds);
    return Promise.resolve();
  };
  return Object.assign(createSandbox({ clock: { now: () => START }, sleep, ...options }), { waited });
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function objectsOf(value: unknown): Json[] {
  if (Array.isArray(value) && value.every(isJson)) return value;
  throw new TypeError('Not a list of objects');
}

export async function answerOf(response: Response): Promise<Answer> {
  const body: unknown = await response.json();
  if (!isJson(body)) throw new TypeError('The answer is no object');
  return { status: response.status, body, headers: response.headers };
}

/** A customer of one story, with a token, who calls the API and walks through Persona's screens. */
export class TestCustomer {
  private constructor(
    readonly sandbox: Sandbox,
    readonly guid: string,
    readonly token: string,
  ) {}

  static async of(sandbox: Sandbox, story: StoryName, number = 0): Promise<TestCustomer> {
    const guid = magicGuid(story, number);
    const token = await sandbox.control.mintToken({ customerGuid: guid, expiresInSeconds: 1_000_000 });
    return new TestCustomer(sandbox, guid, token);
  }

  async call(path: string, body?: unknown, init: RequestInit = {}): Promise<Answer> {
    return answerOf(
      await this.sandbox.cybrid.request(path, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { Authorization: `Bearer ${this.token}`, 'Content-Type': 'application/json' },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        ...init,
      }),
    );
  }

  create(more: Json = {}): Promise<Answer> {
    const body = { type: 'kyc', method: 'id_and_selfie', customer_guid: this.guid, ...more };
    return this.call('/api/identity_verifications', body);
  }

  async state(): Promise<unknown> {
    return (await this.call(`/api/customers/${this.guid}`)).body['state'];
  }

  /** The newest verification as the API shows it in detail. */
  async newest(): Promise<Json> {
    const list = await this.call('/api/identity_verifications');
    const first = objectsOf(list.body['objects'])[0];
    if (first === undefined) throw new Error('The customer has no verification');
    return (await this.call(`/api/identity_verifications/${String(first['guid'])}`)).body;
  }

  /** `state/persona_state/outcome` of the newest verification. */
  async standing(): Promise<string> {
    const { state, persona_state, outcome } = await this.newest();
    return [state, persona_state, outcome].map(String).join('/');
  }

  async session(): Promise<Answer> {
    const { guid, persona_inquiry_id } = await this.newest();
    return this.call('/api/persona_sessions', { identity_verification_guid: guid, persona_inquiry_id });
  }

  async persona(what: 'open' | 'start' | 'submit', body: unknown): Promise<Answer> {
    return answerOf(
      await this.sandbox.persona.request(`/widget/${what}`, { method: 'POST', body: JSON.stringify(body) }),
    );
  }

  /** Starts the newest inquiry in Persona; returns what it takes to go on there. */
  async start(): Promise<Json> {
    const inquiryId = (await this.newest())['persona_inquiry_id'];
    const { body } = await this.persona('start', { inquiryId });
    return { inquiryId, sessionToken: body['sessionToken'] };
  }

  async submit(result: 'complete' | 'fail' = 'complete'): Promise<Answer> {
    return this.persona('submit', { ...(await this.start()), result });
  }
}
