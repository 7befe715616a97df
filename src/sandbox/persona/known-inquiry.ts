import { sessionIdFor } from '../identifiers.js';

const SESSIONS_PER_INQUIRY = 25;

/** Where an inquiry stands for Persona itself, whatever other records show of it. */
export type InquiryPhase = 'created' | 'pending' | 'finished' | 'expired';

/** An inquiry as Persona's screens know it, whichever API it was created by. */
export interface KnownInquiry {
  readonly id: string;
  /** Whom it is about: Cybrid's guid of the customer, or the reference id. */
  readonly customerGuid: string;
  /** Told to the page that the hosted screens lead back to. */
  readonly referenceId?: string;
  readonly screens: readonly string[];
  readonly expiresAt: number;
  phase(): InquiryPhase;
  /** A new session's id; undefined: it has had all it may have. */
  openSession(): string | undefined;
  hasSession(sessionId: string): boolean;
  /** The customer begins. */
  start(): void;
  finish(result: 'complete' | 'fail'): void;
}

/** Finds an inquiry by its id. */
export type FindInquiry = (id: string) => KnownInquiry | undefined;

export function openSession({
  id,
  sessions,
}: {
  readonly id: string;
  readonly sessions: string[];
}): string | undefined {
  if (sessions.length >= SESSIONS_PER_INQUIRY) return undefined;
  const sessionId = sessionIdFor(`${id}/session/${String(sessions.length)}`);
  sessions.push(sessionId);
  return sessionId;
}

export function screensOf({ business = false, taxId = false }): readonly string[] {
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
