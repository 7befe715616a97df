import { Hono, type Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { callerOf } from '../caller.js';
import { ExpiringMap } from '../expiring-map.js';
import type { ServerParts } from '../parts.js';
import { ServerProblem } from '../problem.js';
import type { CybridSettings, Limits } from '../settings.js';
import { storeKey } from '../store-key.js';
import { callUpstream, type UpstreamAnswer, type UpstreamCall } from '../upstream.js';
import { notPassedOn, refuseOtherAddresses } from './addresses.js';
import { readSession, readVerification } from './bodies.js';
import { CreationGuard } from './creation.js';
import { readListQuery, refuseQuery } from './list-query.js';
import { inquiriesOf, isOwnCustomer, isOwnVerification, isSame, ownPage, standingOf } from './own.js';
import { CybridRefusal, notFound, passOnError } from './refusal.js';
import { mayStand, tellableAnswer } from './tellable-answer.js';
import type { TokenCache } from './tokens.js';

/** For so long (ms) a verification that was seen to be the customer's, with this inquiry, is not read again before a session. */
const knownLife = 10 * 60_000;
const mostKnown = 50_000;

interface Admitted {
  Variables: { customerGuid: string; token: string };
}

export interface ProxyParts extends ServerParts {
  readonly cybrid: CybridSettings;
  readonly tokens: TokenCache;
  readonly limits: Limits;
}

/**
 * The calls to Cybrid's bank API that the element makes, and no others, for the caller's own records only. What goes out
 * is made anew: the caller's GUID is the one `authorize` gave, and of the request's headers only the token goes along.
 */
export function proxyRoutes(parts: ProxyParts): Hono<Admitted> {
  const { cybrid, limits, tokens } = parts;
  const known = new ExpiringMap<readonly string[]>(parts.now, mostKnown);
  const creations = new CreationGuard(parts);
  const proxy = new Hono<Admitted>();

  const call = async (
    context: Context<Admitted>,
    path: string,
    more: Pick<UpstreamCall, 'method' | 'body' | 'signal'>,
  ): Promise<UpstreamAnswer> => {
    const token = context.get('token');
    const url = `${cybrid.bankBase}${path}`;
    const answer = await callUpstream(parts.fetch, { url, authorization: `Bearer ${token}`, ...more });
    if (answer.status === 401) tokens.refused(context.get('customerGuid'), token);
    return answer;
  };
  const read = (context: Context<Admitted>, path: string): Promise<UpstreamAnswer> =>
    call(context, path, { method: 'GET', signal: context.req.raw.signal });
  const knownKey = (context: Context<Admitted>, guid: string): string =>
    `${context.get('customerGuid')}/${guid}`.toLowerCase();

  /** Reads a verification, and remembers it as the customer's, with its inquiries. Throws a 404 if it is not. */
  const readOwn = async (context: Context<Admitted>, guid: string): Promise<UpstreamAnswer> => {
    const answer = await read(context, `/api/identity_verifications/${guid}`);
    if (answer.status >= 300) return answer;
    if (!isOwnVerification(answer.json, context.get('customerGuid'))) throw notFound('Identity verification');
    known.set(knownKey(context, guid), inquiriesOf(answer.json), parts.now() + knownLife);
    return answer;
  };

  proxy.use(refuseOtherAddresses, admit(parts));

  proxy.get('/api/customers/:guid', async (context) => {
    refuseQuery(context);
    if (!isSame(context.req.param('guid'), context.get('customerGuid'))) throw notFound('Customer');
    const answer = await read(context, `/api/customers/${context.get('customerGuid')}`);
    if (answer.status >= 300) return passOnError(answer);
    if (!isOwnCustomer(answer.json, context.get('customerGuid'))) throw notFound('Customer');
    return passOn(answer);
  });

  proxy.get('/api/identity_verifications', async (context) => {
    const customerGuid = context.get('customerGuid');
    const answer = await read(context, `/api/identity_verifications?${readListQuery(context, customerGuid)}`);
    if (answer.status >= 300) return passOnError(answer);
    const own = ownPage(answer.json, customerGuid);
    if (own === undefined) throw new ServerProblem('upstream-rejected', 'The platform answered with no list.');
    if (own.foreign > 0) {
      parts.log({ level: 'error', message: 'foreign-records-left-out', data: { count: own.foreign } });
    }
    return passOn({ ...answer, json: own.page });
  });

  proxy.get('/api/identity_verifications/:guid', async (context) => {
    refuseQuery(context);
    const answer = await readOwn(context, context.req.param('guid'));
    return answer.status >= 300 ? passOnError(answer) : passOn(answer);
  });

  proxy.post('/api/identity_verifications', async (context) => {
    refuseQuery(context);
    const customerGuid = context.get('customerGuid');
    const body = await readVerification(context, customerGuid, cybrid.environment);
    await parts.limit(await storeKey('creation', customerGuid), limits.creation);
    const answer = await creations.run(
      customerGuid,
      async (guid) => {
        const { status, json } = await read(context, `/api/identity_verifications/${guid}`);
        return status < 300 && ['completed', 'expired'].includes(standingOf(json)?.state ?? '');
      },
      // Not ended with the caller's connection: what was sent is waited for.
      () => call(context, '/api/identity_verifications', { method: 'POST', body }),
    );
    if (answer.status >= 300) return passOnError(answer);
    if (!isOwnVerification(answer.json, customerGuid)) throw notFound('Identity verification');
    return passOn(answer);
  });

  proxy.post('/api/persona_sessions', async (context) => {
    refuseQuery(context);
    const body = await readSession(context);
    const guid = body.identity_verification_guid;
    await parts.limit(await storeKey('session', context.get('customerGuid')), limits.session);
    if (!known.get(knownKey(context, guid))?.includes(body.persona_inquiry_id)) {
      const look = await readOwn(context, guid);
      if (look.status >= 300) return passOnError(look);
      if (!inquiriesOf(look.json).includes(body.persona_inquiry_id)) throw notFound('Inquiry');
    }
    const signal = context.req.raw.signal;
    const answer = await call(context, '/api/persona_sessions', { method: 'POST', body, signal });
    return answer.status >= 300 ? passOnError(answer) : passOn(answer);
  });

  proxy.all('*', () => {
    throw notPassedOn();
  });
  return proxy;
}

/** Only a caller with a session, within their limit, and with a token gets further. */
const admit = ({ authorize, limit, limits }: ProxyParts) =>
  createMiddleware<Admitted>(async (context, next) => {
    const { customerGuid } = await callerOf(authorize, context.req.raw);
    await limit(await storeKey('proxy', customerGuid), limits.proxy);
    const token = /^Bearer ([\w.~+/=-]{1,8000})$/.exec(context.req.header('authorization') ?? '')?.[1];
    if (token === undefined) {
      throw new CybridRefusal(401, 'authentication_malformed', 'Authorization header is malformed.');
    }
    context.set('customerGuid', customerGuid);
    context.set('token', token);
    await next();
  });

/** A record that must not be told of is as absent as what does not exist. */
function passOn({ status, json }: UpstreamAnswer): Response {
  if (!mayStand(json)) throw notFound('Identity verification');
  return Response.json(tellableAnswer(json), { status, headers: { 'cache-control': 'no-store' } });
}
