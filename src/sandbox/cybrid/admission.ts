import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Sleep } from '../clock.js';
import type { CustomerClaims, TokenFault, Tokens } from '../tokens.js';
import type { CustomerRecord } from '../records.js';
import type { Pace } from '../lifecycle.js';
import type { World } from '../world.js';
import { Refusal } from './refusal.js';

/** What every handler knows about who asks. `customer` is absent for a GUID that tells no story. */
export interface Admitted {
  Variables: { claims: CustomerClaims; customer: CustomerRecord | undefined };
}

const faults: Record<Exclude<TokenFault, 'subject'>, [code: string, message: string]> = {
  malformed: ['authentication_malformed', 'Authorization header is malformed.'],
  signature: ['authentication_failed', 'Signature verification raised'],
  expired: ['authentication_failed', 'Signature has expired'],
  audience: ['authentication_failed', 'Invalid audience'],
  issuer: ['authentication_failed', 'Invalid issuer'],
};

/** The token of an `Authorization` header, if it is one. */
export const bearerOf = (context: Context): string | undefined =>
  /^Bearer (\S+)$/.exec(context.req.header('Authorization') ?? '')?.[1];

export function refusalOf(fault: TokenFault, required: 'bank' | 'customer'): Refusal {
  if (fault === 'subject') return new Refusal(401, 'invalid_subject', `Invalid Subject type. Required: ${required}`);
  return new Refusal(401, ...faults[fault]);
}

/** Only a customer's own, unexpired token gets further. */
export const admit = (tokens: Tokens, world: World) =>
  createMiddleware<Admitted>(async (context, next) => {
    const token = bearerOf(context);
    const claims = token === undefined ? 'malformed' : await tokens.readCustomer(token);
    if (typeof claims === 'string') throw refusalOf(claims, 'customer');
    context.set('claims', claims);
    context.set('customer', world.customer(claims.customerGuid));
    await next();
  });

/** Lets the API behave as the customer's story has it. */
export const weather = (sleep: Sleep, pace: Pace) =>
  createMiddleware<Admitted>(async (context, next) => {
    const customer = context.get('customer');
    const { latencyMs, failing } = customer?.story.weather ?? {};
    if (latencyMs !== undefined) await sleep(pace(latencyMs), context.req.raw.signal);
    if (
      customer !== undefined &&
      failing !== undefined &&
      (failing.method ?? context.req.method) === context.req.method
    ) {
      customer.calls += 1;
      if (customer.calls % failing.every === 0) {
        throw new Refusal(failing.status, failing.code, failing.message, failing.headers);
      }
    }
    await next();
  });

export const requireScope = (scope: string) =>
  createMiddleware<Admitted>(async (context, next) => {
    const refused = context.get('customer')?.story.weather?.refusedScope === scope;
    if (refused || !context.get('claims').scopes.includes(scope)) {
      throw new Refusal(403, 'invalid_scopes', `Invalid scopes. Required: ${scope}`);
    }
    await next();
  });

/** The body as JSON; null if it is none. */
export async function readJson(context: Context): Promise<unknown> {
  try {
    return await context.req.json<unknown>();
  } catch {
    return null;
  }
}
