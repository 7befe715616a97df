/** `node --import tsx demo/server/server.ts`: the bank's own server on one port, the platform's stand-in behind it. */
import { serve, type ServerType } from '@hono/node-server';
import { serveSandbox } from '../../src/sandbox/serve.js';
import { RedisStore } from '../../src/server/store-redis.js';
import { demoServer } from './app.js';

const { PORT = '4820', CYBRID_ORIGIN, KYC_REDIS_URL, SESSION_SECRET } = process.env;

const sandbox = CYBRID_ORIGIN ? undefined : await serveSandbox({ cybridPort: 0, personaPort: 0 });
const demo = demoServer({
  cybridOrigin: CYBRID_ORIGIN || sandbox?.cybridOrigin || '',
  sessionSecret: SESSION_SECRET,
  store: KYC_REDIS_URL ? new RedisStore({ url: KYC_REDIS_URL }) : undefined,
});
const http: ServerType = serve({ fetch: demo.fetch, port: Number(PORT), hostname: 'localhost' }, ({ port }) => {
  console.info(`The demo's server is at http://localhost:${String(port)}`);
});

/** Takes no new connections, answers what is under way, and ends. */
async function close(): Promise<void> {
  console.info('Closing');
  const closed = new Promise((resolve) => http.close(resolve));
  await demo.close();
  await closed;
  await sandbox?.close();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void close().then(() => process.exit(0));
  });
}
