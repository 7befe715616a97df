import * as v from 'valibot';
import type { AutopilotMode } from '../control/autopilot.js';
import type { Tokens } from '../tokens.js';
import type { FindInquiry, KnownInquiry } from './known-inquiry.js';
import type { OneTimeLinks } from './one-time-links.js';

/** An error as Persona's frame reports it to the page. */
export interface InquiryError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** What the frame's script learns about its inquiry. */
export type Opening =
  | { phase: 'fresh' | 'resumed'; screens: readonly string[]; autopilot: AutopilotMode; referenceId?: string }
  | { phase: 'refused'; error: InquiryError; autopilot: AutopilotMode };

/** What opens one inquiry. */
export interface Credentials {
  readonly inquiryId: string;
  readonly sessionToken: string;
}

const UNAUTHENTICATED: InquiryError = { status: 409, code: 'unauthenticated', message: 'Session expired' };
const COMPLETED: InquiryError = { status: 410, code: 'unknown', message: 'Inquiry already completed' };
const EXPIRED: InquiryError = { status: 410, code: 'unknown', message: 'Inquiry expired' };
const UNKNOWN: InquiryError = { status: 400, code: 'invalid_config', message: 'Inquiry not found' };
const USED_LINK: InquiryError = { status: 410, code: 'unknown', message: 'Link expired or already used' };

const credentials = v.object({ inquiryId: v.string(), sessionToken: v.nullish(v.string()) });
const submission = v.object({ ...credentials.entries, result: v.picklist(['complete', 'fail']) });
const redemption = v.object({ code: v.string() });

export interface InquiriesParts {
  readonly find: FindInquiry;
  readonly links: OneTimeLinks;
  readonly tokens: Tokens;
  /** As session tokens name it. */
  readonly host: string;
  readonly autopilotFor: (customerGuid: string | undefined) => AutopilotMode;
}

/** What Persona's screens may do with an inquiry. */
export class Inquiries {
  constructor(private readonly parts: InquiriesParts) {}

  async open(json: unknown): Promise<Opening> {
    const admission = await this.#admit(json);
    const { known } = admission;
    const autopilot = this.parts.autopilotFor(known?.customerGuid);
    if ('error' in admission) return { phase: 'refused', error: admission.error, autopilot };
    const { screens, referenceId } = admission.known;
    const phase = admission.known.phase() === 'created' ? 'fresh' : 'resumed';
    return { phase, screens, autopilot, ...(referenceId !== undefined && { referenceId }) };
  }

  /** A code from a one-time link, for the credentials that open its inquiry. */
  async redeem(json: unknown): Promise<Credentials | InquiryError> {
    const asked = v.safeParse(redemption, json);
    const inquiryId = asked.success ? this.parts.links.redeem(asked.output.code) : undefined;
    const known = inquiryId === undefined ? undefined : this.parts.find(inquiryId);
    if (known === undefined) return USED_LINK;
    const sessionToken = await this.#mintSession(known);
    return sessionToken === undefined ? UNAUTHENTICATED : { inquiryId: known.id, sessionToken };
  }

  /** The customer begins: from now on the inquiry opens with a session only. */
  async start(json: unknown): Promise<{ sessionToken: string } | InquiryError> {
    const admission = await this.#admit(json);
    if ('error' in admission) return admission.error;
    const sessionToken = await this.#mintSession(admission.known);
    if (sessionToken === undefined) return UNAUTHENTICATED;
    admission.known.start();
    return { sessionToken };
  }

  async submit(json: unknown): Promise<{ status: 'completed' | 'failed' } | InquiryError> {
    const submitted = v.safeParse(submission, json);
    if (!submitted.success) return UNKNOWN;
    const admission = await this.#admit(json);
    if ('error' in admission) return admission.error;
    if (admission.known.phase() === 'created') return UNAUTHENTICATED;
    admission.known.finish(submitted.output.result);
    return { status: submitted.output.result === 'complete' ? 'completed' : 'failed' };
  }

  async #mintSession(known: KnownInquiry): Promise<string | undefined> {
    const sessionId = known.openSession();
    if (sessionId === undefined) return undefined;
    return this.parts.tokens.mintSession(known.id, sessionId, this.parts.host, known.expiresAt);
  }

  /** A created inquiry opens for anyone who has its id, a pending one with a session of its own only. */
  async #admit(
    json: unknown,
  ): Promise<{ known: KnownInquiry } | { known: KnownInquiry | undefined; error: InquiryError }> {
    const asked = v.safeParse(credentials, json);
    const known = asked.success ? this.parts.find(asked.output.inquiryId) : undefined;
    if (!asked.success || known === undefined) return { known, error: UNKNOWN };
    const phase = known.phase();
    if (phase === 'expired') return { known, error: EXPIRED };
    if (phase === 'finished') return { known, error: COMPLETED };
    if (phase === 'created') return { known };
    const sessionId = await this.parts.tokens.readSession(asked.output.sessionToken ?? '', known.id);
    const opens = sessionId !== undefined && known.hasSession(sessionId);
    return opens ? { known } : { known, error: UNAUTHENTICATED };
  }
}
