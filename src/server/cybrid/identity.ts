import { jwtDecode } from 'jwt-decode';
import * as v from 'valibot';
import type { ServerParts } from '../parts.js';
import { ServerProblem } from '../problem.js';
import type { CybridSettings } from '../settings.js';
import { callUpstream, type UpstreamAnswer } from '../upstream.js';
import { codeOf } from './refusal.js';

/** What it takes to ask for customers' tokens (contracts.md section A). */
const bankScopes = 'customers:read customers:write';

/** What the element's calls need, and no more. */
const customerScopes = [
  'customers:read',
  'identity_verifications:read',
  'identity_verifications:execute',
  'persona_sessions:execute',
] as const;

const grantSchema = v.object({
  access_token: v.pipe(v.string(), v.minLength(1)),
  expires_in: v.pipe(v.number(), v.minValue(0)),
});
const customerTokenSchema = v.object({ access_token: v.pipe(v.string(), v.minLength(1)) });
const claimsSchema = v.object({ exp: v.number() });

export interface Token {
  readonly token: string;
  /** ms since the epoch. undefined: it does not say. */
  readonly expiresAt: number | undefined;
}

/** Cybrid's identity API: the bank's token for the client's secret, a customer's token for the bank's. */
export class IdentityApi {
  readonly #parts: Pick<ServerParts, 'fetch' | 'log' | 'now'>;
  readonly #settings: CybridSettings;

  constructor(parts: Pick<ServerParts, 'fetch' | 'log' | 'now'>, settings: CybridSettings) {
    this.#parts = parts;
    this.#settings = settings;
  }

  async grantBankToken(): Promise<Token> {
    const { clientId, clientSecret, identityBase } = this.#settings;
    const answer = await callUpstream(this.#parts.fetch, {
      url: `${identityBase}/oauth/token`,
      method: 'POST',
      body: {
        grant_type: 'client_credentials',
        client_id: clientId,
        client_secret: clientSecret,
        scope: bankScopes,
      },
    });
    const grant = v.safeParse(grantSchema, answer.json);
    if (answer.status !== 200 || !grant.success) throw this.#refusal('The bank’s token was refused.', answer);
    return { token: grant.output.access_token, expiresAt: this.#parts.now() + grant.output.expires_in * 1000 };
  }

  /** undefined: the bank's token is not taken. */
  async mintCustomerToken(customerGuid: string, bankToken: string): Promise<Token | undefined> {
    const answer = await callUpstream(this.#parts.fetch, {
      url: `${this.#settings.identityBase}/api/customer_tokens`,
      method: 'POST',
      authorization: `Bearer ${bankToken}`,
      body: { customer_guid: customerGuid, scopes: customerScopes },
    });
    if (answer.status === 401) return undefined;
    if (answer.status === 404 || (answer.status === 422 && codeOf(answer) === 'no_customer')) {
      throw new ServerProblem('not-found', 'Cybrid knows no such customer.');
    }
    const minted = v.safeParse(customerTokenSchema, answer.json);
    if (answer.status !== 201 || !minted.success) throw this.#refusal('A customer’s token was refused.', answer);
    const token = minted.output.access_token;
    return { token, expiresAt: expiryOf(token) };
  }

  #refusal(detail: string, answer: UpstreamAnswer): ServerProblem {
    const code = codeOf(answer);
    this.#parts.log({
      level: 'error',
      message: 'identity-api-refused',
      data: { status: answer.status, ...(code !== undefined && { code }) },
    });
    if (answer.status !== 429) return new ServerProblem('upstream-rejected', detail);
    const seconds = Number(answer.retryAfter ?? 1);
    return new ServerProblem('rate-limited', detail, { retryAfter: Number.isFinite(seconds) ? seconds * 1000 : 1000 });
  }
}

function expiryOf(token: string): number | undefined {
  try {
    return v.parse(claimsSchema, jwtDecode(token)).exp * 1000;
  } catch {
    return undefined;
  }
}
