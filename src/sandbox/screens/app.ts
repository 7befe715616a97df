import { Hono, type Context, type MiddlewareHandler } from 'hono';
import type { Assets } from './assets.js';

/** Only its own files: nothing in a page is inline, and nothing of the query is ever written into it. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

interface ScreensOptions {
  /** Of the page's files. */
  readonly folder: string;
  readonly assets: Assets;
  /** Paths whose calls are logged, and may fail: not the files, which would only crowd the log. */
  readonly observedPaths: readonly string[];
  readonly observed: MiddlewareHandler;
}

/** A stand-in for a provider's screens: a page that is the same for everybody, and its files. */
export function screensApp({ folder, assets, observedPaths, observed }: ScreensOptions): Hono {
  const app = new Hono();
  app.onError((error) => {
    throw error;
  });
  for (const path of observedPaths) app.use(path, observed);
  app.use(async (context, next) => {
    await next();
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
    context.header('Cache-Control', 'no-store');
  });
  app.get(`${folder}/:name`, (context) => {
    const asset = assets.get(context.req.param('name') ?? '');
    return asset === undefined ? context.notFound() : context.body(asset.text, 200, { 'Content-Type': asset.type });
  });
  return app;
}

export const sendPage =
  (page: string) =>
  (context: Context): Response | Promise<Response> =>
    context.html(page, 200, { 'Content-Security-Policy': contentSecurityPolicy });
