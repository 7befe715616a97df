import { Hono, type MiddlewareHandler } from 'hono';
import type { AutopilotMode } from '../control/autopilot.js';
import { assets, page } from './files.js';
import type { Screens } from './screens.js';

/** Only its own files: nothing in the page is inline, and nothing of the query is ever written into it. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Sumsub's screens: a page that is the same for everybody, its files, and what its script asks for. */
export function sumsubScreens(
  screens: Screens,
  autopilotFor: (request: Request) => AutopilotMode,
  observed: MiddlewareHandler,
): Hono {
  const app = new Hono();
  app.onError((error) => {
    throw error;
  });
  // Not the files of the page: they would only crowd the log.
  for (const path of ['/websdk/websdk.html', '/websdk/open', '/websdk/begin', '/websdk/submit'])
    app.use(path, observed);
  app.use(async (context, next) => {
    await next();
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
    context.header('Cache-Control', 'no-store');
  });

  app.get('/websdk/websdk.html', (context) =>
    context.html(page, 200, { 'Content-Security-Policy': CONTENT_SECURITY_POLICY }),
  );
  app.get('/websdk/assets/:name', (context) => {
    const asset = assets.get(context.req.param('name'));
    return asset === undefined ? context.notFound() : context.body(asset.text, 200, { 'Content-Type': asset.type });
  });
  app.get('/websdk/mode', (context) => context.json({ autopilot: autopilotFor(context.req.raw) }));

  const tokenOf = (request: Request): string => request.headers.get('x-access-token') ?? '';
  app.post('/websdk/open', async (context) => context.json(await screens.open(tokenOf(context.req.raw))));
  app.post('/websdk/begin', async (context) => context.json(await screens.begin(tokenOf(context.req.raw))));
  app.post('/websdk/submit', async (context) => {
    const json: unknown = await context.req.json<unknown>().catch(() => null);
    return context.json(await screens.submit(tokenOf(context.req.raw), json));
  });
  return app;
}

/** The access token of a call: in its header, or base64 in the page's address. */
export function accessTokenIn(request: Request): string {
  const header = request.headers.get('x-access-token');
  if (header !== null) return header;
  try {
    return atob(/[?&]_=id_([^&]*)/.exec(request.url)?.[1] ?? '');
  } catch {
    return '';
  }
}
