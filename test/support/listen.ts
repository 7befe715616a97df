/** Serves an app on a free port of this machine. */
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';

type Options = Parameters<typeof createAdaptorServer>[0];

export interface Listening {
  readonly port: number;
  /** Open connections are cut. */
  close(): Promise<void>;
}

export async function listen(options: Options, hostname = 'localhost'): Promise<Listening> {
  const server = createAdaptorServer(options);
  server.listen(0, hostname);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    close: async () => {
      if ('closeAllConnections' in server) server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
