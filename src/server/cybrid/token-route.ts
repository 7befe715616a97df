import { Hono } from 'hono';
import { callerOf } from '../caller.js';
import type { ServerParts } from '../parts.js';
import { ServerProblem } from '../problem.js';
import type { TokenCache } from './tokens.js';

const reasons = ['missing', 'expiring', 'rejected'];

/**
 * `POST /`: the caller's own customer token, as text or, where JSON is asked for, as `{access_token, expires_at}`.
 * `?reason=`: why the element asks; after `rejected` it gets another one than before.
 */
export function tokenRoute({ authorize }: Pick<ServerParts, 'authorize'>, tokens: TokenCache): Hono {
  const route = new Hono();
  route.post('/', async (context) => {
    const { customerGuid } = await callerOf(authorize, context.req.raw);
    const reason = context.req.query('reason') ?? 'missing';
    if (!reasons.includes(reason)) throw new ServerProblem('invalid', `reason is one of ${reasons.join(', ')}.`);
    const { token, expiresAt } = await tokens.customer(customerGuid, reason === 'rejected');
    if (!/\bapplication\/json\b/i.test(context.req.header('accept') ?? '')) return context.text(token);
    return context.json({
      access_token: token,
      expires_at: expiresAt === undefined ? null : new Date(expiresAt).toISOString(),
    });
  });
  route.all('/', () => {
    throw new ServerProblem('method-not-allowed', 'A token is asked for by POST.', { allow: 'POST' });
  });
  return route;
}
