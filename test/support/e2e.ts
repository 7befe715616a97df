/** `test` and `expect` for test/e2e: each worker has its own sandbox and its own site. */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { test as base } from '@playwright/test';
import { Hono } from 'hono';
import { serveSandbox, type ServedSandbox } from '../../src/sandbox/serve.js';

export { expect } from '@playwright/test';

interface WorkerFixtures {
  /** The stand-ins of Cybrid and Persona, on two origins of their own. */
  sandbox: ServedSandbox;
  /** Origin of the page's site: /cdn/ is dist/cdn, everything else is test/e2e/pages. */
  site: string;
}

async function serveSite(): Promise<{ origin: string; close: () => Promise<void> }> {
  if (!existsSync('dist/cdn/kyc-verification.js')) throw new Error('There is no built file: `npm run build` first.');
  const app = new Hono();
  app.use('/cdn/*', serveStatic({ root: './dist' }));
  app.use('*', serveStatic({ root: './test/e2e/pages' }));
  const server = createAdaptorServer({ fetch: app.fetch });
  server.listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    close: async () => {
      if ('closeAllConnections' in server) server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

// Playwright reads a fixture's wishes from its first parameter, which has to be a destructuring one.
/* eslint-disable no-empty-pattern */
export const test = base.extend<object, WorkerFixtures>({
  sandbox: [
    async ({}, use) => {
      const sandbox = await serveSandbox({ cybridPort: 0, personaPort: 0 });
      await use(sandbox);
      await sandbox.close();
    },
    { scope: 'worker' },
  ],
  site: [
    async ({}, use) => {
      const site = await serveSite();
      await use(site.origin);
      await site.close();
    },
    { scope: 'worker' },
  ],
});
