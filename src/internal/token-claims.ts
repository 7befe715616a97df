import { jwtDecode } from 'jwt-decode';

/** What is read of a token, to warn and to choose; whether it is valid is the platform's business. */
export interface TokenClaims {
  /** ms since the epoch. */
  readonly expiresAt: number | undefined;
  /** ms since the epoch. */
  readonly issuedAt: number | undefined;
  /** From the hosts of `aud` and `iss`. */
  readonly environment: 'sandbox' | 'production' | undefined;
  /** Cybrid's `sub_type`: only `customer` belongs in a browser. */
  readonly subjectType: string | undefined;
}

/** An unreadable token has no claims; an unreadable claim is as if it were not there, and the others stand. */
export function readClaims(token: string): TokenClaims {
  const { exp, iat, iss, aud, sub_type: subjectType } = decoded(token) ?? {};
  return {
    expiresAt: time(exp),
    issuedAt: time(iat),
    environment: environmentOf([aud, iss].flat().filter(isText)),
    subjectType: isText(subjectType) ? subjectType : undefined,
  };
}

function decoded(token: string): Readonly<Record<string, unknown>> | null {
  try {
    return jwtDecode<Readonly<Record<string, unknown>> | null>(token);
  } catch {
    return null;
  }
}

const isText = (claim: unknown): claim is string => typeof claim === 'string';

/** From seconds. */
const time = (claim: unknown): number | undefined =>
  typeof claim === 'number' && Number.isFinite(claim) ? claim * 1000 : undefined;

function environmentOf(urls: readonly string[]): 'sandbox' | 'production' | undefined {
  const labels = urls.flatMap((url) => (URL.canParse(url) ? new URL(url).hostname.split('.') : url.split('.')));
  if (labels.includes('sandbox')) return 'sandbox';
  return labels.includes('production') ? 'production' : undefined;
}
