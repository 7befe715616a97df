import { decode, sign, verify } from 'hono/jwt';
import type { JWTPayload } from 'hono/utils/jwt/types';
import type { Clock } from './clock.js';

export const BANK_AUDIENCE = 'https://bank.sandbox.cybrid.app';
export const ISSUER = 'https://id.sandbox.cybrid.app';
const ACCESS_AUDIENCE = 'sumsub-websdk';
const AUDIENCES = [BANK_AUDIENCE, ISSUER, 'https://organization.sandbox.cybrid.app'];

/** What the flow needs, and what a token gets if nothing else is asked for. */
export const FLOW_SCOPES: readonly string[] = [
  'customers:read',
  'identity_verifications:read',
  'identity_verifications:execute',
  'persona_sessions:execute',
];

export interface TokenRequest {
  customerGuid: string;
  scopes?: readonly string[] | undefined;
  /** 3600. Negative: a token that has expired already. */
  expiresInSeconds?: number | undefined;
  /** `customer` */
  subType?: string | undefined;
}

export interface CustomerClaims {
  readonly customerGuid: string;
  readonly scopes: readonly string[];
}

/** Why a token is refused, in the words of Cybrid's errors. */
export type TokenFault = 'malformed' | 'signature' | 'expired' | 'audience' | 'issuer' | 'subject';

const isText = (value: unknown): value is string => typeof value === 'string';
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter(isText) : isText(value) ? value.split(' ') : [];

/** Signs and checks both kinds of token, by the sandbox's clock and not by the machine's. */
export class Tokens {
  readonly #secret: string;
  readonly #clock: Clock;

  constructor(secret: string, clock: Clock) {
    this.#secret = secret;
    this.#clock = clock;
  }

  mint({
    customerGuid,
    scopes = FLOW_SCOPES,
    expiresInSeconds = 3_600,
    subType = 'customer',
  }: TokenRequest): Promise<string> {
    const issuedAt = this.#seconds();
    return sign(
      {
        iss: ISSUER,
        aud: AUDIENCES,
        sub: customerGuid,
        sub_type: subType,
        scope: [...scopes],
        iat: issuedAt,
        exp: issuedAt + expiresInSeconds,
        token_type: 'access',
      },
      this.#secret,
      'HS256',
    );
  }

  async readCustomer(token: string): Promise<CustomerClaims | TokenFault> {
    const claims = await this.#read(token, BANK_AUDIENCE, 'customer');
    return typeof claims === 'string' ? claims : { customerGuid: claims.subject, scopes: claims.scopes };
  }

  /** The scopes of a bank's token, as the identity API reads it. */
  async readBank(token: string): Promise<readonly string[] | TokenFault> {
    const claims = await this.#read(token, ISSUER, 'bank');
    return typeof claims === 'string' ? claims : claims.scopes;
  }

  /** Like the tokens Persona gives: good for one inquiry, as long as the inquiry itself. */
  mintSession(inquiryId: string, sessionId: string, host: string, expiresAt: number): Promise<string> {
    const issuedAt = this.#seconds();
    return sign(
      {
        iss: host,
        aud: 'persona-verify',
        sub: inquiryId,
        sid: sessionId,
        jti: sessionId.replace('iqse_', 'jti_'),
        iat: issuedAt,
        nbf: issuedAt,
        exp: Math.floor(expiresAt / 1_000),
      },
      this.#secret,
      'HS256',
    );
  }

  /** The session's id, if the token opens this inquiry now. */
  async readSession(token: string, inquiryId: string): Promise<string | undefined> {
    const payload = await this.#open(token);
    if (typeof payload === 'string') return undefined;
    const { aud, exp } = payload;
    if (aud !== 'persona-verify' || exp === undefined || exp <= this.#clock.now() / 1_000) return undefined;
    return payload['sub'] === inquiryId && isText(payload['sid']) ? payload['sid'] : undefined;
  }

  async #read(
    token: string,
    audience: string,
    subjectType: string,
  ): Promise<{ readonly subject: string; readonly scopes: readonly string[] } | TokenFault> {
    const payload = await this.#open(token);
    if (typeof payload === 'string') return payload;
    if (payload.exp === undefined || payload.exp <= this.#clock.now() / 1_000) return 'expired';
    if (payload.iss !== ISSUER) return 'issuer';
    if (!texts(payload.aud).includes(audience)) return 'audience';
    if (payload['sub_type'] !== subjectType || !isText(payload['sub'])) return 'subject';
    return { subject: payload['sub'], scopes: texts(payload['scope'] ?? payload['scopes']) };
  }

  /** Like the tokens Sumsub gives: opens its screens for one user. `url` is where the token says they come from. */
  mintAccess(userGuid: string, id: string, expiresAt: number, url: string): Promise<string> {
    const claims = { aud: ACCESS_AUDIENCE, sub: userGuid, jti: id, url };
    return sign({ ...claims, iat: this.#seconds(), exp: Math.floor(expiresAt / 1_000) }, this.#secret, 'HS256');
  }

  /** The user's GUID, if the token opens the screens now. */
  async readAccess(token: string): Promise<string | undefined> {
    const payload = await this.#open(token);
    if (typeof payload === 'string') return undefined;
    const { aud, exp } = payload;
    if (aud !== ACCESS_AUDIENCE || exp === undefined || exp <= this.#clock.now() / 1_000) return undefined;
    return isText(payload['sub']) ? payload['sub'] : undefined;
  }

  #seconds(): number {
    return Math.floor(this.#clock.now() / 1_000);
  }

  async #open(token: string): Promise<JWTPayload | 'malformed' | 'signature'> {
    try {
      decode(token);
    } catch {
      return 'malformed';
    }
    try {
      // hono reads the machine's clock for these three; the sandbox has its own.
      return await verify(token, this.#secret, { alg: 'HS256', exp: false, nbf: false, iat: false });
    } catch {
      return 'signature';
    }
  }
}

/** Whom a token speaks for, unchecked: only to attribute a call in the log. */
export function subjectOf(authorization: string | undefined): string | undefined {
  try {
    const { sub } = decode(authorization?.replace(/^Bearer /, '') ?? '').payload;
    return isText(sub) ? sub : undefined;
  } catch {
    return undefined;
  }
}
