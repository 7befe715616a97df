import { createMiddleware } from 'hono/factory';
import { ServerProblem } from './problem.js';

/**
 * A session in a cookie goes along with requests that another site's page sends. Such a page may only call if its origin
 * is allowed; who is no browser says neither header and is let through to `authorize`.
 */
export const refuseOtherSites = (allowedOrigins: readonly string[]) =>
  createMiddleware(async ({ req }, next) => {
    const { method, url } = req.raw;
    const origin = req.header('origin');
    const allowed = origin !== undefined && allowedOrigins.includes(origin);
    if (method === 'POST' && !allowed && !isOwn(req.header('sec-fetch-site'), origin, url)) {
      throw new ServerProblem('forbidden', 'A page of another origin may not call this.');
    }
    await next();
  });

function isOwn(site: string | undefined, origin: string | undefined, url: string): boolean {
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  if (origin === undefined) return true;
  // Behind a proxy that ends TLS only the scheme differs.
  return URL.canParse(origin) && new URL(origin).host === new URL(url).host;
}
