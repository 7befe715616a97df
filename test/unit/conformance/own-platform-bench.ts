import { Hono } from 'hono';
import { serve } from '@hono/node-server';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { OwnPlatform } from '../../../demo/own-platform.js';
import type { Bench, Standing } from '../../../src/sandbox/index.js';

const statusByStanding: Partial<Record<Standing, string>> = {
  begun: 'open',
  submitted: 'checking',
  reviewed: 'manual',
  failed: 'again',
  verified: 'passed',
  rejected: 'refused',
  unknown: 'simmering',
};

/** The README's example over a service as small as it is. The servers end with the process. */
export const ownPlatformBench: Bench = {
  async prepare(standing) {
    let status = statusByStanding[standing];
    let created = 0;
    let sessions = 0;
    const record = () => ({ id: 'v1', status, inquiryId: 'inq_1', reasons: ['selfie_failure'] });
    const app = new Hono();
    app.use(async (context, next) => {
      if (standing === 'down') return context.body(null, 503);
      if (standing === 'refused') return context.body(null, 401);
      return next();
    });
    app.get('/verification', (context) => (status === undefined ? context.body(null, 404) : context.json(record())));
    app.post('/verification', (context) => {
      created += 1;
      status = 'open';
      return context.json(record(), 201);
    });
    app.post('/verification/session', (context) => {
      sessions += 1;
      return context.json({ ...record(), sessionToken: `session-${String(sessions)}` });
    });
    const server = serve({ fetch: app.fetch, port: 0, hostname: 'localhost' });
    if (!server.listening) await once(server, 'listening');
    server.unref();
    const { port } = server.address() as AddressInfo;
    const again = () => new OwnPlatform(`http://localhost:${String(port)}`);
    return { platform: again(), again, created: () => created, secret: 'the cookie of the host’s session' };
  },
};
