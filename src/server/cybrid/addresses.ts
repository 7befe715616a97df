import { createMiddleware } from 'hono/factory';
import { ServerProblem } from '../problem.js';

/** Everything that is passed on. No escape, no dot, no query is part of a path. */
const addresses: readonly (readonly [path: RegExp, methods: readonly string[]])[] = [
  [/^\/api\/customers\/[\w-]{1,64}$/, ['GET']],
  [/^\/api\/identity_verifications$/, ['GET', 'POST']],
  [/^\/api\/identity_verifications\/[\w-]{1,64}$/, ['GET']],
  [/^\/api\/persona_sessions$/, ['POST']],
];

export const notPassedOn = (): ServerProblem => new ServerProblem('not-found', 'This address is not passed on.');

/** By the request's own path and method, before any router decodes the one or takes the other for another (HEAD for GET). */
export const refuseOtherAddresses = createMiddleware(async ({ req: { raw } }, next) => {
  const { pathname } = new URL(raw.url);
  const mount = pathname.lastIndexOf('/cybrid/');
  const path = pathname.slice(mount + '/cybrid'.length);
  const methods = addresses.find(([pattern]) => pattern.test(path))?.[1];
  if (mount < 0 || methods === undefined) throw notPassedOn();
  if (!methods.includes(raw.method)) {
    throw new ServerProblem('method-not-allowed', 'This method is not passed on.', { allow: methods.join(', ') });
  }
  await next();
});
