import { PERSONA_TEMPLATE, type Sandbox } from '../../../src/sandbox/index.js';
import { answerOf, isJson, objectsOf, stillSandbox, type Answer, type Json } from './customer.js';

const HEADERS = {
  Authorization: 'Bearer persona_sandbox_key',
  'Persona-Version': '2023-01-05',
  'Key-Inflection': 'kebab',
  'Content-Type': 'application/json',
};

/** A host's server that calls Persona's REST API, and a customer who walks through the screens. */
export class PersonaCaller {
  constructor(readonly sandbox: Sandbox = stillSandbox()) {}

  async call(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return answerOf(
      await this.sandbox.persona.request(`/api/v1${path}`, {
        method: body === undefined ? 'GET' : 'POST',
        headers: { ...HEADERS, ...headers },
        ...(body !== undefined && { body: JSON.stringify(body) }),
      }),
    );
  }

  create(referenceId: string, headers?: Record<string, string>, template = PERSONA_TEMPLATE): Promise<Answer> {
    const attributes = { 'inquiry-template-id': template, 'reference-id': referenceId };
    return this.call('/inquiries', { data: { attributes } }, headers);
  }

  /** Newest first. */
  async list(referenceId: string): Promise<Json[]> {
    const { body } = await this.call(`/inquiries?filter[reference-id]=${referenceId}&page[size]=10`);
    return objectsOf(body['data']);
  }

  async status(id: string): Promise<unknown> {
    return part((await this.call(`/inquiries/${id}`)).body, 'data', 'attributes', 'status');
  }

  async screen(what: 'redeem' | 'open' | 'start' | 'submit', body: unknown): Promise<Answer> {
    const request = { method: 'POST', body: JSON.stringify(body) };
    return answerOf(await this.sandbox.persona.request(`/widget/${what}`, request));
  }

  /** Creates an inquiry and goes through its screens; returns its id. */
  async submitted(referenceId: string, result: 'complete' | 'fail' = 'complete'): Promise<string> {
    const inquiryId = idOf(await this.create(referenceId));
    const { body } = await this.screen('start', { inquiryId });
    await this.screen('submit', { inquiryId, sessionToken: body['sessionToken'], result });
    return inquiryId;
  }
}

/** A value deep inside an answer; undefined if there is none. */
export function part(json: unknown, ...names: string[]): unknown {
  return names.reduce<unknown>((within, name) => (isJson(within) ? within[name] : undefined), json);
}

export const idOf = ({ body }: Answer): string => String(part(body, 'data', 'id'));
