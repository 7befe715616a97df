import type { PersonaSession } from '../platforms/platform.js';
import { personaLanguage } from './persona-language.js';

export interface HostedOptions {
  /** BCP 47. */
  readonly language: string;
  /** Where Persona leads back to. */
  readonly redirectUri?: URL | undefined;
}

/**
 * Persona's hosted flow (contracts.md section C): the same host as the frame's, another path. Holds the session token:
 * never logged, never put where a page's script would look for it.
 * @param base from `personaBase()`
 */
export function hostedAddress(base: URL, session: PersonaSession, { language, redirectUri }: HostedOptions): URL {
  const address = new URL(`${base.href.replace(/\/$/, '')}/verify`);
  const { searchParams } = address;
  searchParams.set('inquiry-id', session.inquiryId);
  if (session.sessionToken !== undefined) searchParams.set('session-token', session.sessionToken);
  searchParams.set('language', personaLanguage(language));
  if (redirectUri) searchParams.set('redirect-uri', redirectUri.href);
  return address;
}
