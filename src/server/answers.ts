import { createMiddleware } from 'hono/factory';
import { cors } from 'hono/cors';
import { secureHeaders } from 'hono/secure-headers';
import type { MiddlewareHandler } from 'hono';
import { CybridRefusal } from './cybrid/refusal.js';
import type { Log } from './parts.js';
import { ServerProblem } from './problem.js';
import { describeUnexpected } from './request-log.js';
import { StoreUnavailable } from './store.js';

/** Every error has an answer; of those nobody expected only that there was one. */
export function answerError(error: Error, log: Log): Response {
  if (error instanceof ServerProblem || error instanceof CybridRefusal) return error.toResponse();
  if (error instanceof StoreUnavailable) {
    const detail = 'What the instances share is out of reach; nothing was done.';
    return new ServerProblem('store-unavailable', detail, { retryAfter: 2_000, cause: error }).toResponse();
  }
  log(describeUnexpected(error));
  return new ServerProblem('internal', 'Something went wrong in the server.').toResponse();
}

const securityHeaders = secureHeaders({
  contentSecurityPolicy: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
  crossOriginResourcePolicy: 'same-origin',
  referrerPolicy: 'no-referrer',
  xFrameOptions: 'DENY',
  // The host's own, for all of its pages.
  strictTransportSecurity: false,
  // Nothing here is a document.
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
});

/** Kept nowhere, taken for nothing but what they are, and embedded nowhere. */
export const safeAnswers = createMiddleware((context, next) =>
  securityHeaders(context, async () => {
    await next();
    context.res.headers.set('cache-control', 'no-store');
  }),
);

/** For pages of exactly these origins. */
export const crossOrigin = (origins: readonly string[]): MiddlewareHandler =>
  cors({
    origin: [...origins],
    credentials: true,
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['authorization', 'content-type'],
    exposeHeaders: ['retry-after'],
    maxAge: 600,
  });
