import { jwtDecode } from 'jwt-decode';
import * as v from 'valibot';

/** An unreadable claim is no claim; the others stand. */
function claim<Value extends v.GenericSchema>(value: Value) {
  return v.fallback(v.optional(value), undefined);
}

const claimsSchema = v.object({
  exp: claim(v.number()),
  iat: claim(v.number()),
  iss: claim(v.string()),
  aud: claim(v.union([v.string(), v.array(v.string())])),
  sub_type: claim(v.string()),
});

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

const nothing: TokenClaims = {
  expiresAt: undefined,
  issuedAt: undefined,
  environment: undefined,
  subjectType: undefined,
};

/** An unreadable token has no claims. */
export function readClaims(token: string): TokenClaims {
  let decoded: unknown;
  try {
    decoded = jwtDecode(token);
  } catch {
    return nothing;
  }
  const parsed = v.safeParse(claimsSchema, decoded);
  if (!parsed.success) return nothing;
  const { exp, iat, iss, aud = [], sub_type } = parsed.output;
  return {
    expiresAt: exp === undefined ? undefined : exp * 1000,
    issuedAt: iat === undefined ? undefined : iat * 1000,
    environment: environmentOf([...(typeof aud === 'string' ? [aud] : aud), ...(iss === undefined ? [] : [iss])]),
    subjectType: sub_type,
  };
}

function environmentOf(urls: readonly string[]): 'sandbox' | 'production' | undefined {
  const labels = urls.flatMap((url) => (URL.canParse(url) ? new URL(url).hostname.split('.') : url.split('.')));
  if (labels.includes('sandbox')) return 'sandbox';
  return labels.includes('production') ? 'production' : undefined;
}
