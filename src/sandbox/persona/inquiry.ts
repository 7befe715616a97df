import * as v from 'valibot';
import type { AutopilotMode } from '../control/autopilot.js';
import { expiresAt } from '../lifecycle.js';
import type { Tokens } from '../tokens.js';
import type { KnownInquiry, World } from '../world.js';

/** An error as Persona's frame reports it to the page. */
export interface InquiryError {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** What the frame's script learns about its inquiry. */
export type Opening =
  | { phase: 'fresh' | 'resumed'; screens: string[]; autopilot: AutopilotMode }
  | { phase: 'refused'; error: InquiryError; autopilot: AutopilotMode };

const UNAUTHENTICATED: InquiryError = { status: 409, code: 'unauthenticated', message: 'Session expired' };
const COMPLETED: InquiryError = { status: 410, code: 'unknown', message: 'Inquiry already completed' };
const EXPIRED: InquiryError = { status: 410, code: 'unknown', message: 'Inquiry expired' };
const UNKNOWN: InquiryError = { status: 400, code: 'invalid_config', message: 'Inquiry not found' };

const credentials = v.object({ inquiryId: v.string(), sessionToken: v.nullish(v.string()) });
const submission = v.object({ ...credentials.entries, result: v.picklist(['complete', 'fail']) });

export class Inquiries {
  constructor(
    private readonly world: World,
    private readonly tokens: Tokens,
    private readonly host: string,
    private readonly autopilotFor: (customerGuid: string | undefined) => AutopilotMode,
  ) {}

  async open(json: unknown): Promise<Opening> {
    const admission = await this.#admit(json);
    const { known } = admission;
    const autopilot = this.autopilotFor(known?.verification.customerGuid);
    if ('error' in admission) return { phase: 'refused', error: admission.error, autopilot };
    const phase = this.world.phase(admission.known) === 'created' ? 'fresh' : 'resumed';
    return { phase, screens: screensOf(admission.known), autopilot };
  }

  /** The customer begins: from now on the inquiry opens with a session only. */
  async start(json: unknown): Promise<{ sessionToken: string } | InquiryError> {
    const admission = await this.#admit(json);
    if ('error' in admission) return admission.error;
    const { inquiry, verification } = admission.known;
    const sessionId = this.world.openSession(inquiry.id);
    if (sessionId === undefined) return UNAUTHENTICATED;
    this.world.start(admission.known);
    return { sessionToken: await this.tokens.mintSession(inquiry.id, sessionId, this.host, expiresAt(verification)) };
  }

  async submit(json: unknown): Promise<{ status: 'completed' | 'failed' } | InquiryError> {
    const submitted = v.safeParse(submission, json);
    if (!submitted.success) return UNKNOWN;
    const admission = await this.#admit(json);
    if ('error' in admission) return admission.error;
    if (this.world.phase(admission.known) === 'created') return UNAUTHENTICATED;
    this.world.finish(admission.known, submitted.output.result);
    return { status: submitted.output.result === 'complete' ? 'completed' : 'failed' };
  }

  /** A created inquiry opens for anyone who has its id, a pending one with a session of its own only. */
  async #admit(
    json: unknown,
  ): Promise<{ known: KnownInquiry } | { known: KnownInquiry | undefined; error: InquiryError }> {
    const asked = v.safeParse(credentials, json);
    const known = asked.success ? this.world.inquiry(asked.output.inquiryId) : undefined;
    if (!asked.success || known === undefined) return { known, error: UNKNOWN };
    const phase = this.world.phase(known);
    if (phase === 'expired') return { known, error: EXPIRED };
    if (phase === 'finished') return { known, error: COMPLETED };
    if (phase === 'created') return { known };
    const sessionId = await this.tokens.readSession(asked.output.sessionToken ?? '', known.inquiry.id);
    const opens = sessionId !== undefined && this.world.hasSession(known.inquiry.id, sessionId);
    return opens ? { known } : { known, error: UNAUTHENTICATED };
  }
}

function screensOf({ inquiry, verification }: KnownInquiry): string[] {
  const business = verification.method === 'business_registration' && inquiry.who === 'customer';
  const taxId = verification.method === 'tax_id_and_selfie' || verification.requireTaxId === true;
  return [
    'consent',
    ...(business ? ['business'] : []),
    ...(taxId ? ['tax-id'] : []),
    'document-choice',
    'document-photo',
    'selfie',
    'review',
  ];
}
