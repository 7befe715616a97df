import { KycError } from '../../flow/errors.js';
import type { Tokens } from '../../http/api.js';
import { readClaims } from '../../internal/token-claims.js';

/** The tokens, as far as they are a customer's: a bank's or an organization's own belongs in no browser, and is not even sent. Throws `token-forbidden`. */
export function customerTokens(tokens: Tokens): Tokens {
  return {
    current: async (signal) => demandCustomer(await tokens.current(signal)),
    renew: async (refused, signal) => demandCustomer(await tokens.renew(refused, signal)),
  };
}

function demandCustomer(token: string): string {
  const { subjectType = 'customer' } = readClaims(token);
  if (subjectType === 'customer') return token;
  const kind = /^\w{1,20}$/.exec(subjectType)?.[0] ?? 'foreign';
  throw new KycError('token-forbidden', `The token is a ${kind} token; a customer token is needed.`);
}
