/** A built app and the bank's own server behind one origin, as in production. */
import { relative } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { ServedSandbox } from '../../src/sandbox/serve.js';
import { listen } from '../../test/support/listen.js';
import { demoServer } from '../server/app.js';

export interface ServedApp {
  readonly origin: string;
  close(): Promise<void>;
}

export async function serveApp(pages: string, { cybridOrigin, personaHost }: ServedSandbox): Promise<ServedApp> {
  const bank = demoServer({ cybridOrigin, log: () => undefined });
  bank.get('/sandbox.json', (context) => context.json({ personaHost }));
  bank.use('*', serveStatic({ root: relative('.', pages) }));
  const { port, close } = await listen({ fetch: bank.fetch });
  return {
    origin: `http://localhost:${port}`,
    close: async () => {
      await close();
      await bank.close();
    },
  };
}
