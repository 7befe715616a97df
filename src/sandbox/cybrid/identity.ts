import { Hono, type Context, type MiddlewareHandler } from 'hono';
import * as v from 'valibot';
import { guidFor } from '../identifiers.js';
import { GUID_LENGTH } from '../stories.js';
import { FLOW_SCOPES, type Tokens } from '../tokens.js';
import type { World } from '../world.js';
import { bearerOf, readJson, refusalOf } from './admission.js';
import { answerError, Refusal } from './refusal.js';

/** The bank's client at the identity API. Known to everybody, as nothing in the sandbox is secret. */
export const SANDBOX_CLIENT = { id: 'sandbox-client', secret: 'sandbox-client-secret' } as const;

const BANK_SCOPES: readonly string[] = ['customers:read', 'customers:write'];
const LIFETIME_SECONDS = 3_600;

const credentials = v.object({
  grant_type: v.string(),
  client_id: v.string(),
  client_secret: v.string(),
  scope: v.optional(v.string(), ''),
});

/** What a customer's token may hold; the flow's scopes are four of them. */
const customerScopes = [...FLOW_SCOPES, 'customers:pii:read', 'identity_verifications:pii:read'];

const wanted = v.object({
  customer_guid: v.pipe(v.string(), v.length(GUID_LENGTH)),
  scopes: v.pipe(
    v.array(
      v.pipe(
        v.string(),
        v.check((scope) => customerScopes.includes(scope)),
      ),
    ),
    v.minLength(1),
    v.check((scopes) => new Set(scopes).size === scopes.length),
  ),
});

/** Cybrid's identity API, as far as a server needs it to get a customer's token. */
export function identityApi({
  world,
  tokens,
  observed,
}: {
  readonly world: World;
  readonly tokens: Tokens;
  readonly observed: MiddlewareHandler;
}): Hono {
  const api = new Hono();
  api.onError(answerError);

  api.post('/oauth/token', observed, async (context) => {
    const read = v.safeParse(credentials, await readJson(context));
    if (!read.success) return refuseGrant(context, 400, 'invalid_request');
    const { grant_type, client_id, client_secret, scope } = read.output;
    if (grant_type !== 'client_credentials') return refuseGrant(context, 400, 'unsupported_grant_type');
    if (client_id !== SANDBOX_CLIENT.id || client_secret !== SANDBOX_CLIENT.secret) {
      return refuseGrant(context, 401, 'invalid_client');
    }
    const scopes = scope.split(' ').filter((name) => name !== '');
    if (!scopes.every((name) => BANK_SCOPES.includes(name))) return refuseGrant(context, 400, 'invalid_scope');
    const token = await tokens.mint({
      customerGuid: guidFor('bank'),
      scopes,
      subType: 'bank',
      expiresInSeconds: LIFETIME_SECONDS,
    });
    return context.json({
      access_token: token,
      token_type: 'Bearer',
      expires_in: LIFETIME_SECONDS,
      scope: scopes.join(' '),
      created_at: Math.floor(world.now() / 1_000),
    });
  });

  api.post('/api/customer_tokens', observed, async (context) => {
    const token = bearerOf(context);
    const scopes = token === undefined ? 'malformed' : await tokens.readBank(token);
    if (typeof scopes === 'string') throw refusalOf(scopes, 'bank');
    const missing = BANK_SCOPES.filter((scope) => !scopes.includes(scope));
    if (missing.length > 0) throw new Refusal(403, 'invalid_scopes', `Invalid scopes. Required: ${missing.join(', ')}`);
    const read = v.safeParse(wanted, await readJson(context));
    if (!read.success) {
      const name = v.getDotPath(read.issues[0]) ?? 'body';
      throw new Refusal(400, 'invalid_parameter', `Invalid parameter: ${name}`);
    }
    const { customer_guid: customerGuid, scopes: asked } = read.output;
    if (world.customer(customerGuid) === undefined) throw new Refusal(422, 'no_customer', 'Unknown customer');
    return context.json({ access_token: await tokens.mint({ customerGuid, scopes: asked }) }, 201);
  });
  return api;
}

/** An error as RFC 6749 has it, unlike all others of Cybrid. */
const refuseGrant = (context: Context, status: 400 | 401, error: string): Response =>
  context.json({ error, error_description: 'The grant was refused.' }, status);
