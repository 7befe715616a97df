import type { AddressInfo } from 'node:net';
import { serve, type HttpBindings, type ServerType } from '@hono/node-server';
import type { Hono } from 'hono';
import { createSandbox, type Sandbox, type SandboxOptions } from './index.js';

export interface ServeOptions extends Omit<SandboxOptions, 'persona' | 'cut'> {
  /** 0: any free port. */
  cybridPort: number;
  personaPort: number;
  /** 0 */
  sumvinPort?: number;
  sumsubPort?: number;
  /** `localhost` */
  hostname?: string;
}

export interface ServedSandbox {
  readonly cybridOrigin: string;
  /** `localhost:PORT`, as the element's `provider-host` takes it. */
  readonly personaHost: string;
  readonly sumvinOrigin: string;
  /** As the element's `provider-host` takes it. */
  readonly sumsubOrigin: string;
  readonly control: Sandbox['control'];
  close(): Promise<void>;
}

/** Serves the stand-ins of Cybrid, Persona, the token/status API and Sumsub on a port, that is: an origin, of its own each. */
export async function serveSandbox({
  cybridPort,
  personaPort,
  sumvinPort = 0,
  sumsubPort = 0,
  hostname = 'localhost',
  ...options
}: ServeOptions): Promise<ServedSandbox> {
  const open: Listening[] = [];
  const closeAll = async () => {
    await Promise.all(open.map((server) => server.close()));
  };
  const serveOn = async (port: number, answer: Answer): Promise<number> => {
    const server = await listen(answer, port, hostname);
    open.push(server);
    return server.port;
  };
  try {
    // Persona's port has to be known before the sandbox that answers on it.
    let screens: Hono | undefined;
    const persona = await serveOn(
      personaPort,
      (request, env) => screens?.fetch(request, env) ?? new Response(null, { status: 503 }),
    );
    const personaHost = `localhost:${String(persona)}`;
    const sandbox = createSandbox({ ...options, persona: personaHost, cut: cutSocket });
    screens = sandbox.persona;
    const originOf = async (port: number, app: Hono): Promise<string> =>
      `http://${hostname}:${String(await serveOn(port, (request, env) => app.fetch(request, env)))}`;
    return {
      cybridOrigin: await originOf(cybridPort, sandbox.cybrid),
      personaHost,
      sumvinOrigin: await originOf(sumvinPort, sandbox.sumvin),
      sumsubOrigin: await originOf(sumsubPort, sandbox.sumsub),
      control: sandbox.control,
      close: closeAll,
    };
  } catch (error) {
    await closeAll();
    throw error;
  }
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
