import { createHmac } from 'node:crypto';
import {
  createKycServer,
  type LogLine,
  type Store,
  type WebhookEvent,
  type WebhookOptions,
} from '../../../../src/server/index.js';
import { isJson } from '../../sandbox/customer.js';

export const personaSecret = 'wbhsec_persona-that-is-secret';
export const cybridKey = 'cybrid-key-that-is-secret';
export const start = Date.UTC(2026, 0, 1);

export const hmac = (secret: string, text: string): string => createHmac('sha256', secret).update(text).digest('hex');

/** Persona's event as it is delivered, with all it knows of a person. */
export const personaBody = (id = 'evt_1', name = 'inquiry.approved'): string =>
  JSON.stringify({
    data: {
      type: 'event',
      id,
      attributes: {
        name,
        'created-at': '2026-01-01T00:00:00.000Z',
        payload: { data: { type: 'inquiry', id: 'inq_1', attributes: { 'name-first': 'Ada' } } },
      },
    },
  });

export const cybridBody = (guid = 'event-1'): string =>
  JSON.stringify({
    guid,
    organization_guid: 'organization-1',
    event_type: 'identity_verification.completed',
    object_guid: 'verification-1',
    environment: 'sandbox',
  });

export interface Answered {
  readonly status: number;
  readonly code: unknown;
}

/** A host that listens to webhooks. Several with one store are instances of the same host. */
export class Listener {
  readonly heard: WebhookEvent[] = [];
  readonly lines: LogLine[] = [];
  now = start;
  onEvent: (event: WebhookEvent) => void | Promise<void> = () => undefined;
  readonly #server;

  constructor({ store, ...options }: Partial<WebhookOptions> & { store?: Store } = {}) {
    this.#server = createKycServer({
      authorize: () => undefined,
      cybrid: false,
      ...(store && { store }),
      now: () => this.now,
      log: (line) => this.lines.push(line),
      variables: {},
      webhooks: {
        persona: { secrets: [personaSecret] },
        cybrid: { signingKeys: [cybridKey] },
        onEvent: async (event) => {
          await this.onEvent(event);
          this.heard.push(event);
        },
        ...options,
      },
    });
  }

  async post(
    path: string,
    body: string | Uint8Array<ArrayBuffer>,
    headers: Record<string, string> = {},
  ): Promise<Answered> {
    const response = await this.#server.request(path, { method: 'POST', body, headers });
    const text = await response.text();
    const json: unknown = text === '' ? undefined : JSON.parse(text);
    return { status: response.status, code: isJson(json) ? json['error_code'] : undefined };
  }

  /** Delivers as Persona does. */
  persona(body = personaBody(), { secret = personaSecret, at = this.now } = {}): Promise<Answered> {
    const time = String(Math.floor(at / 1000));
    return this.post('/webhooks/persona', body, {
      'persona-signature': `t=${time},v1=${hmac(secret, `${time}.${body}`)}`,
    });
  }

  /** Delivers as Cybrid does. */
  cybrid(body = cybridBody(), secret = cybridKey, header = 'x-cybrid-signature'): Promise<Answered> {
    return this.post('/webhooks/cybrid', body, { [header]: hmac(secret, body) });
  }
}
