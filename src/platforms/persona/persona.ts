import { KycError } from '../../flow/errors.js';
import { Api, type ApiOptions } from '../../http/api.js';
import { segment } from '../../http/segment.js';
import type { Admission, Look, PersonaSession, Platform } from '../platform.js';
import { decide } from './decide.js';
import {
  createdInquirySchema,
  inquirySchema,
  linkSchema,
  newestInquirySchema,
  sessionSchema,
  type Inquiry,
} from './records.js';

export interface PersonaPlatformOptions extends Omit<ApiOptions, 'authorize'> {
  /** The host's reference id. The server knows by the token whose inquiries it is asked for. */
  readonly customerGuid: string;
}

/** Persona's inquiries, behind the host's own server (src/server/README.md): its API key is for no browser. */
export class PersonaPlatform implements Platform {
  readonly name = 'persona';
  readonly #options: PersonaPlatformOptions;
  readonly #api: Api;
  #inquiry: Inquiry | undefined;
  /** Created in this run: there, even where it is not found yet. */
  readonly #created = new Set<string>();
  /** Expired, and refused to be opened again. */
  readonly #closed = new Set<string>();

  constructor(options: PersonaPlatformOptions) {
    this.#options = options;
    this.#api = new Api({ ...options, authorize: (token) => ({ authorization: `Bearer ${token}` }) });
  }

  async key(): Promise<string> {
    return `${await this.#options.base()} ${this.#options.customerGuid}`;
  }

  async look(signal: AbortSignal): Promise<Look> {
    const followed = this.#inquiry;
    this.#inquiry = followed ? await this.#read(followed, signal) : await this.#readNewest(signal);
    const inquiry = this.#inquiry;
    return {
      situation: decide({ inquiry, closed: inquiry !== undefined && this.#closed.has(inquiry.id) }),
      verificationGuid: inquiry?.id,
      inquiryId: inquiry?.id,
      begun: inquiry?.status === 'pending',
    };
  }

  forget(): void {
    this.#inquiry = undefined;
  }

  async create(signal: AbortSignal): Promise<void> {
    // Only who has seen that an inquiry is over may have another one.
    const body = this.#inquiry ? { after: this.#inquiry.id } : {};
    const call = { path: '/inquiries', answer: createdInquirySchema, body, unstoppable: true };
    const { inquiry } = await this.#api.post(call, signal);
    this.#inquiry = inquiry;
    this.#created.add(inquiry.id);
  }

  async admit({ fresh }: Admission, signal: AbortSignal): Promise<PersonaSession | undefined> {
    const { id, status } = this.#followed();
    if (status === 'created' && !fresh) return { provider: 'persona', inquiryId: id };
    try {
      const path = `/inquiries/${segment(id)}/session`;
      const session = await this.#api.post({ path, answer: sessionSchema, body: {} }, signal);
      return { provider: 'persona', inquiryId: session.inquiry_id, sessionToken: session.session_token };
    } catch (error) {
      const movedOn = error instanceof KycError && [404, 409, 422].includes(error.facts.status ?? 0);
      if (!movedOn) throw error;
      if (status === 'expired') this.#closed.add(id);
      return undefined;
    }
  }

  async link(signal: AbortSignal): Promise<string> {
    const path = `/inquiries/${segment(this.#followed().id)}/one-time-link`;
    const { url, short_url } = await this.#api.post({ path, answer: linkSchema, body: {} }, signal);
    return short_url || url;
  }

  async #readNewest(signal: AbortSignal): Promise<Inquiry | undefined> {
    const { inquiry } = await this.#api.get({ path: '/inquiry', answer: newestInquirySchema }, signal);
    return inquiry ?? undefined;
  }

  async #read(followed: Inquiry, signal: AbortSignal): Promise<Inquiry | undefined> {
    try {
      return await this.#api.get({ path: `/inquiries/${segment(followed.id)}`, answer: inquirySchema }, signal);
    } catch (error) {
      if (!(error instanceof KycError) || error.facts.status !== 404) throw error;
      return this.#created.has(followed.id) ? followed : this.#readNewest(signal);
    }
  }

  #followed(): Inquiry {
    if (this.#inquiry) return this.#inquiry;
    throw new KycError('internal', 'A session was asked for before an inquiry was found.');
  }
}
