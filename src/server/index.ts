import { Hono } from 'hono';
import { answerError, crossOrigin, safeAnswers } from './answers.js';
import { IdentityApi } from './cybrid/identity.js';
import { proxyRoutes } from './cybrid/proxy-routes.js';
import { tokenRoute } from './cybrid/token-route.js';
import { TokenCache } from './cybrid/tokens.js';
import { outliveCaller } from './outlive.js';
import type { ServerParts } from './parts.js';
import { personaRoutes } from './persona/routes.js';
import { ServerProblem } from './problem.js';
import { limitBody, longestBody } from './read-body.js';
import { consoleLog, logRequests, safeLog } from './request-log.js';
import { refuseOtherSites } from './same-site.js';
import {
  environmentVariables,
  readCybrid,
  readOrigins,
  refuseForgottenRedis,
  ServerConfigError,
  textOf,
  usualLimits,
  type KycServerOptions,
} from './settings.js';
import { Shutdown } from './shutdown.js';
import { MemoryStore } from './store-memory.js';
import { webhookRoutes } from './webhooks/routes.js';

export type { Authorize, Caller, Log, LogLine, ServerParts } from './parts.js';
export type { PersonaOptions } from './persona/options.js';
export { ServerProblem, type ServerProblemCode } from './problem.js';
export { ServerConfigError, type CybridOptions, type KycServerOptions, type Limits } from './settings.js';
export { StoreUnavailable, type Limit, type Store } from './store.js';
export { MemoryStore } from './store-memory.js';
export type { WebhookEvent } from './webhooks/events.js';
export type { WebhookOptions } from './webhooks/options.js';

/** A Hono app: `fetch(Request): Promise<Response>` is all a host needs of it. */
export class KycServer extends Hono {
  readonly #end: (patience: number) => Promise<void>;

  constructor(end: (patience: number) => Promise<void>) {
    super();
    this.#end = end;
  }

  /** Refuses new requests, waits for those under way, for `patience` ms at most (25,000), and closes the store. */
  close({ patience = usualPatience }: { readonly patience?: number } = {}): Promise<void> {
    return this.#end(patience);
  }
}

/** ms that a server which closes waits for what is under way. */
const usualPatience = 25_000;

/**
 * The host's side of the element: customer tokens, the proxy to Cybrid, Persona's inquiries and both platforms' webhooks.
 * Throws `ServerConfigError`, which names what is missing.
 */
export function createKycServer(options: KycServerOptions): KycServer {
  if (typeof options.authorize !== 'function')
    throw new ServerConfigError('The server cannot start without authorize.');
  const variables = options.variables ?? environmentVariables();
  const origins = readOrigins(options.allowedOrigins, variables);
  const cybrid = options.cybrid === false ? undefined : readCybrid(options.cybrid ?? {}, variables);
  if (options.store === undefined) refuseForgottenRedis(variables);
  const limits = { ...usualLimits, ...options.limits };
  const now = options.now ?? Date.now;
  const store = options.store ?? new MemoryStore(now);
  const parts: ServerParts = {
    store,
    authorize: options.authorize,
    log: safeLog(options.log ?? consoleLog),
    // Called as a method of an object, Workers' own would refuse.
    fetch: options.fetch ?? ((input, init) => globalThis.fetch(input, init)),
    now,
    limit: async (key, limit) => {
      const wait = await store.count(`limit:${key}`, limit);
      if (wait > 0) throw new ServerProblem('rate-limited', 'There were too many requests.', { retryAfter: wait });
    },
  };

  const shutdown = new Shutdown();
  const routes = new Hono();
  routes.use(outliveCaller, logRequests(parts.log, now), safeAnswers, shutdown.middleware);
  // Webhooks come from no page.
  for (const path of ['/token/*', '/cybrid/*', '/persona/*']) {
    if (origins.length > 0) routes.use(path, crossOrigin(origins));
    routes.use(path, refuseOtherSites(origins), limitBody(longestBody));
  }
  if (cybrid !== undefined) {
    const tokens = new TokenCache(parts, new IdentityApi(parts, cybrid), limits.token);
    routes.route('/token', tokenRoute(parts, tokens));
    routes.route('/cybrid', proxyRoutes({ ...parts, cybrid, tokens, limits }));
  }
  const persona = options.persona ?? (textOf(variables, 'PERSONA_API_KEY') === undefined ? false : {});
  if (persona !== false) routes.route('/persona', personaRoutes(parts, { limits, ...persona }, variables));
  if (options.webhooks) routes.route('/webhooks', webhookRoutes(parts, options.webhooks, variables));
  const server = new KycServer(async (patience) => {
    const left = await shutdown.begin(patience);
    if (left > 0) parts.log({ level: 'warn', message: 'closed-over-requests', data: { count: left } });
    await store.close();
  });
  server.onError((error) => answerError(error, parts.log));
  server.notFound(() => new ServerProblem('not-found', 'There is nothing at this address.').toResponse());
  server.route(options.basePath ?? '/', routes);
  return server;
}
