/** `test` and `expect` for test/e2e: each test has a sandbox of its own, each worker a site of its own. */
import { existsSync } from 'node:fs';
import { serveStatic } from '@hono/node-server/serve-static';
import { test as base } from '@playwright/test';
import { Hono } from 'hono';
import { serveSandbox, type ServedSandbox } from '../../src/sandbox/serve.js';
import { listen } from './listen.js';

export { expect } from '@playwright/test';

interface TestFixtures {
  /** What the durations of the sandbox's stories are divided by. */
  speed: number;
  /** The stand-ins of Cybrid and Persona, on two origins of their own. */
  sandbox: ServedSandbox;
}

/** /cdn/ is dist/cdn, everything else is what a test puts into `pages`. */
export interface Site {
  readonly origin: string;
  /** HTML by path. */
  readonly pages: Map<string, string>;
}

interface WorkerFixtures {
  /** Where the pages come from. Really served: what a route fulfils may not call localhost. */
  site: Site;
}

/** `server`: answers everything under /kyc/, as the host's own server does. */
export async function serveSite(
  server?: (request: Request) => Response | Promise<Response>,
): Promise<Site & { close: () => Promise<void> }> {
  if (!existsSync('dist/cdn/kyc-verification.js')) throw new Error('There is no built file: `npm run build` first.');
  const app = new Hono();
  if (server) app.all('/kyc/*', (context) => server(context.req.raw));
  app.use('/cdn/*', serveStatic({ root: './dist' }));
  const pages = new Map<string, string>();
  app.get('*', (context) => {
    const page = pages.get(context.req.path);
    return page === undefined ? context.notFound() : context.html(page);
  });
  const { port, close } = await listen({ fetch: app.fetch });
  return { origin: `http://localhost:${port}`, pages, close };
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  speed: [5, { option: true }],
  sandbox: async ({ speed }, use) => {
    const sandbox = await serveSandbox({ cybridPort: 0, personaPort: 0, speed });
    await use(sandbox);
    await sandbox.close();
  },
  site: [
    // Playwright reads a fixture's wishes from its first parameter, which has to be a destructuring one.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const site = await serveSite();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
});
