/** A built app and the bank's own server behind one origin, as in production. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { HttpBindings } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import { Hono } from 'hono';
import { magicGuid } from '../../src/sandbox/index.js';
import type { ServedSandbox } from '../../src/sandbox/serve.js';
import { listen } from '../../test/support/listen.js';
import { demoServer } from '../server/app.js';
import type { Build } from './apps.js';

export interface ServedApp {
  readonly origin: string;
  close(): Promise<void>;
}

/** As Astro's adapter for Node builds it. */
interface RenderingModule {
  readonly handler: (
    request: IncomingMessage,
    response: ServerResponse,
    next: undefined,
    locals: Readonly<Record<string, unknown>>,
  ) => Promise<void>;
}

export async function serveApp(
  { files, server }: Build,
  { cybridOrigin, personaHost }: ServedSandbox,
): Promise<ServedApp> {
  const bank = demoServer({ cybridOrigin, log: () => undefined });
  const app = new Hono<{ Bindings: HttpBindings }>();
  app.get('/sandbox.json', (context) => context.json({ personaHost }));
  for (const path of ['/login', '/kyc/*']) app.all(path, ({ req, env }) => bank.fetch(req.raw, env));
  app.use(serveStatic({ root: relative('.', files) }));
  if (server !== undefined) {
    const { handler } = (await import(pathToFileURL(server).href)) as RenderingModule;
    app.get('*', async ({ env, req }) => {
      const guid = magicGuid('passes');
      const login = new Request(new URL('/login', req.url), {
        method: 'POST',
        body: JSON.stringify({ customer_guid: guid }),
      });
      env.outgoing.setHeader('set-cookie', (await bank.fetch(login)).headers.getSetCookie());
      await handler(env.incoming, env.outgoing, undefined, { customer: { guid, providerHost: personaHost } });
      return RESPONSE_ALREADY_SENT;
    });
  }
  const { port, close } = await listen({ fetch: app.fetch });
  return {
    origin: `http://localhost:${port}`,
    close: async () => {
      await close();
      await bank.close();
    },
  };
}
