import type { Hono, MiddlewareHandler } from 'hono';
import type { AutopilotMode } from '../control/autopilot.js';
import { screensApp, sendPage } from '../screens/app.js';
import { assets } from './page/assets.js';
import { page } from './page/markup.js';
import type { Screens } from './screens.js';

/** Sumsub's screens: a page that is the same for everybody, its files, and what its script asks for. */
export function sumsubScreens(
  screens: Screens,
  autopilotFor: (request: Request) => AutopilotMode,
  observed: MiddlewareHandler,
): Hono {
  const observedPaths = ['/websdk/websdk.html', '/websdk/open', '/websdk/begin', '/websdk/submit'];
  const app = screensApp({ folder: '/websdk/assets', assets, observedPaths, observed });
  app.get('/websdk/websdk.html', sendPage(page));
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
