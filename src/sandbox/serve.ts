import type { AddressInfo } from 'node:net';
import { serve, type HttpBindings, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';
import { createSandbox, type Sandbox, type SandboxOptions } from './index.js';

export interface ServeOptions extends Omit<SandboxOptions, 'persona' | 'cut'> {
  /** 0: any free port. */
  cybridPort: number;
  personaPort: number;
  /** `localhost` */
  hostname?: string;
}

export interface ServedSandbox {
  readonly cybridOrigin: string;
  /** `localhost:PORT`, as the element's `provider-host` takes it. */
  readonly personaHost: string;
  readonly control: Sandbox['control'];
  close(): Promise<void>;
}

/** Serves Cybrid's and Persona's stand-ins on two ports, that is: on two origins. */
export async function serveSandbox({
  cybridPort,
  personaPort,
  hostname = 'localhost',
  ...options
}: ServeOptions): Promise<ServedSandbox> {
  // Persona's port has to be known before the sandbox that answers on it.
  let screens: Hono | undefined;
  const personaServer = await listen(
    (request, env) => screens?.fetch(request, env) ?? new Response(null, { status: 503 }),
    personaPort,
    hostname,
  );
  const personaHost = `localhost:${String(personaServer.port)}`;
  const sandbox = createSandbox({ ...options, persona: personaHost, cut: cutSocket });
  screens = sandbox.persona;
  const cybridServer = await listen((request, env) => sandbox.cybrid.fetch(request, env), cybridPort, hostname).catch(
    async (error: unknown) => {
      await personaServer.close();
      throw error;
    },
  );
  return {
    cybridOrigin: `http://${hostname}:${String(cybridServer.port)}`,
    personaHost,
    control: sandbox.control,
    close: async () => {
      await Promise.all([cybridServer.close(), personaServer.close()]);
    },
  };
}

interface Listening {
  readonly port: number;
  close(): Promise<void>;
}

type Answer = (request: Request, env: unknown) => Response | Promise<Response>;

function listen(fetch: Answer, port: number, hostname: string): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server: ServerType = serve({ fetch, port, hostname }, (address: AddressInfo) => {
      server.off('error', reject);
      resolve({ port: address.port, close: () => close(server) });
    });
    server.once('error', reject);
  });
}

const close = (server: ServerType): Promise<void> =>
  new Promise((resolve, reject) => {
    server.close((error) => {
      if (error) reject(error);
      else resolve();
    });
    // Hanging calls and idle connections would keep the server open for ever.
    if ('closeAllConnections' in server) server.closeAllConnections();
  });

const isServed = (environment: unknown): environment is HttpBindings =>
  typeof environment === 'object' && environment !== null && 'outgoing' in environment;

function cutSocket(environment: unknown): void {
  if (isServed(environment)) environment.outgoing.destroy();
}
