import { Hono, type MiddlewareHandler } from 'hono';
import type { Inquiries } from './inquiry.js';
import { assets } from './page/assets.js';
import { page } from './page/markup.js';
import { preloadPage } from './page/preload.js';

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

/** Persona's screens: a page that is the same for everybody, its files, and what its script asks for. */
export function personaScreens(inquiries: Inquiries, observed: MiddlewareHandler): Hono {
  const app = new Hono();
  app.onError((error) => {
    throw error;
  });
  // Not the files of the page: they would only crowd the log.
  for (const path of ['/widget/*', '/verify', '/preload']) app.use(path, observed);
  app.use(async (context, next) => {
    await next();
    context.header('X-Content-Type-Options', 'nosniff');
    context.header('Referrer-Policy', 'no-referrer');
    context.header('Cache-Control', 'no-store');
  });

  for (const path of ['/widget', '/verify']) {
    app.get(path, (context) => context.html(page, 200, { 'Content-Security-Policy': CONTENT_SECURITY_POLICY }));
  }
  app.get('/preload', (context) =>
    context.html(preloadPage, 200, { 'Content-Security-Policy': CONTENT_SECURITY_POLICY }),
  );
  app.get('/assets/:name', (context) => {
    const asset = assets.get(context.req.param('name'));
    return asset === undefined
      ? context.notFound()
      : context.body(asset.text, 200, { 'Content-Type': asset.type, 'Cache-Control': 'no-cache' });
  });

  app.post('/widget/redeem', async (context) => reply(await inquiries.redeem(await bodyOf(context.req.raw))));
  app.post('/widget/open', async (context) => context.json(await inquiries.open(await bodyOf(context.req.raw))));
  app.post('/widget/start', async (context) => reply(await inquiries.start(await bodyOf(context.req.raw))));
  app.post('/widget/submit', async (context) => reply(await inquiries.submit(await bodyOf(context.req.raw))));
  return app;
}

async function bodyOf(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch {
    return null;
  }
}

const reply = (answer: object): Response => Response.json(answer, { status: 'code' in answer ? 409 : 200 });
