import { Hono, type MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import { createMiddleware } from 'hono/factory';
import type { Sleep } from '../clock.js';
import type { Pace } from '../lifecycle.js';
import type { Tokens } from '../tokens.js';
import { presentDetails, presentOnboarding, presentStatus, presentUser, userId } from './present.js';
import { Problem } from './problem.js';
import type { UserRecord, Users } from './users.js';

export interface SumvinParts {
  readonly users: Users;
  readonly tokens: Tokens;
  readonly pace: Pace;
  readonly sleep: Sleep;
  readonly observed: MiddlewareHandler;
}

interface Admitted {
  Variables: { user: UserRecord };
}

const ACCESS_SECONDS = 600;
/** Where the access tokens say that Sumsub's screens come from: the world's, which a client of the sandbox must not obey. */
const SCREENS = 'https://in.sumsub.com';

/** The token/status KYC API (contracts.md section D). */
export function sumvinApi({ users, tokens, pace, sleep, observed }: SumvinParts): Hono<Admitted> {
  const api = new Hono<Admitted>();
  api.onError((error, context) => {
    if (error instanceof Problem) return error.answer(context);
    throw error;
  });
  api.use(
    cors({
      origin: '*',
      allowMethods: ['GET', 'POST', 'OPTIONS'],
      allowHeaders: ['x-juno-jwt', 'x-juno-orgid', 'Content-Type'],
      exposeHeaders: ['Retry-After'],
      maxAge: 600,
    }),
    observed,
    admit(tokens, users),
    weather(sleep, pace),
  );

  api.get('/v0/kyc/status', (context) => {
    const user = context.get('user');
    const unknown = context.req.query('refresh') === 'true' && user.applicantId === null;
    if (unknown) throw new Problem(404, 'KYC-404-001');
    return context.json(presentStatus(user, users));
  });

  api.get('/v0/kyc/details', (context) => context.json(presentDetails(context.get('user'), users)));

  api.post('/v0/kyc/access-token', async (context) => {
    const user = context.get('user');
    if (user.story.live && user.applicantId === null) throw new Problem(404, 'KYC-404-001');
    users.apply(user);
    user.tokens += 1;
    const seconds = user.tokens === 1 ? (user.story.firstTokenSeconds ?? ACCESS_SECONDS) : ACCESS_SECONDS;
    const id = `${user.guid}/${String(user.tokens)}`;
    const token = await tokens.mintAccess(user.guid, id, users.now() + seconds * 1_000, SCREENS);
    return context.json({
      access_token: `${user.story.live ? '_act-sbx-jwt-' : 'sbx:'}${token}`,
      expires_in: ACCESS_SECONDS,
      user_id: userId(user),
      _links: { self: { href: '/v0/kyc/access-token', method: 'POST' }, status: { href: '/v0/kyc/status' } },
    });
  });

  api.post('/v0/kyc/applicant', (context) => {
    const user = context.get('user');
    const already_existed = users.apply(user);
    return context.json({ applicant_id: user.applicantId, user_id: userId(user), already_existed });
  });

  api.get('/v0/user/me', (context) =>
    context.json(presentUser(context.get('user'), users, context.req.query('expand'))),
  );
  api.get('/v0/user/me/onboarding/steps', (context) =>
    context.json({ onboarding: presentOnboarding(context.get('user'), users) }),
  );
  api.all('*', () => {
    throw new Problem(404, 'API-404-001');
  });
  return api;
}

/** Only a known user's own, unexpired token gets further. */
const admit = (tokens: Tokens, users: Users) =>
  createMiddleware<Admitted>(async (context, next) => {
    const claims = await tokens.readCustomer(context.req.header('x-juno-jwt') ?? '');
    const user = typeof claims === 'string' ? undefined : users.user(claims.customerGuid);
    if (!user) throw new Problem(401, 'USR-401-001');
    context.set('user', user);
    await next();
  });

/** Lets the API behave as the user's story has it. */
const weather = (sleep: Sleep, pace: Pace) =>
  createMiddleware<Admitted>(async (context, next) => {
    const user = context.get('user');
    const { latencyMs, failing } = user.story;
    if (latencyMs !== undefined) await sleep(pace(latencyMs), context.req.raw.signal);
    const { pathname, search } = new URL(context.req.url);
    if (failing?.calls.test(`${context.req.method} ${pathname}${search}`)) {
      user.calls += 1;
      const { times = Infinity, every = 1, status, code, headers } = failing;
      if (user.calls <= times && user.calls % every === 0) throw new Problem(status, code, headers);
    }
    await next();
  });
