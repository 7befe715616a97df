import type { Hono, MiddlewareHandler } from 'hono';
import { screensApp, sendPage } from '../screens/app.js';
import type { Inquiries } from './inquiry.js';
import { assets } from './page/assets.js';
import { page } from './page/markup.js';
import { preloadPage } from './page/preload.js';

/** Persona's screens: a page that is the same for everybody, its files, and what its script asks for. */
export function personaScreens(inquiries: Inquiries, observed: MiddlewareHandler): Hono {
  const observedPaths = ['/widget/*', '/verify', '/preload'];
  const app = screensApp({ folder: '/assets', assets, observedPaths, observed });
  for (const path of ['/widget', '/verify']) app.get(path, sendPage(page));
  app.get('/preload', sendPage(preloadPage));

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
