/** The bank's site, Cybrid and Persona under their own names: HTTP/2 over TLS on this machine, compressed, with real preflights. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createSecureServer } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { createSandbox, type Sandbox } from '../../src/sandbox/index.js';
import { listen } from '../support/listen.js';

export const hosts = {
  site: 'bank.example',
  cybrid: 'bank.sandbox.cybrid.app',
  persona: 'inquiry.withpersona.com',
  personaScripts: 'cdn.withpersona.com',
};

interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
}

function certificate(): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const key = join(folder, 'key.pem');
  const cert = join(folder, 'cert.pem');
  const subject = ['-subj', '/CN=bench', '-days', '1', '-keyout', key, '-out', cert];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject], { stdio: 'ignore' });
  const made = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return made;
}

/** A site of pages and scripts, each compressed once. */
export class Site {
  readonly app = new Hono();
  readonly #files = new Map<string, { readonly type: string; readonly body: Uint8Array<ArrayBuffer> }>();

  constructor() {
    this.app.get('*', ({ req }) => {
      const file = this.#files.get(req.path);
      if (!file) return new Response(null, { status: 404 });
      return new Response(file.body, { headers: { 'content-type': file.type, 'content-encoding': 'br' } });
    });
  }

  add(path: string, type: string, text: string | Buffer): void {
    this.#files.set(path, { type, body: new Uint8Array(brotliCompressSync(text)) });
  }
}

export interface Origins {
  readonly site: Site;
  readonly personaScripts: Site;
  readonly sandbox: Sandbox;
  /** Of Chromium: they send the names to this machine. */
  readonly args: readonly string[];
  close(): Promise<void>;
}

/** Cybrid's UI SDK asks for prices and assets before it verifies anybody; the element has no use for them. */
function bankApi(sandbox: Sandbox): Hono {
  const app = new Hono();
  const list = (...objects: readonly object[]): object => ({ total: objects.length, page: 0, per_page: 10, objects });
  const dollar = { type: 'fiat', code: 'USD', name: 'US Dollar', symbol: '$', decimals: 2 };
  const answers: Readonly<Record<string, object>> = {
    '/api/assets': list(dollar),
    '/api/banks': list(),
    '/api/symbols': [],
    '/api/prices': [],
  };
  app.use('/api/*', cors({ origin: '*', allowHeaders: ['authorization', 'content-type'], maxAge: 600 }));
  for (const [path, answer] of Object.entries(answers)) app.get(path, (context) => context.json(answer));
  app.all('*', ({ req }) => sandbox.cybrid.fetch(req.raw));
  return app;
}

export async function serveOrigins(): Promise<Origins> {
  const serverOptions = { ...certificate(), allowHTTP1: true };
  const site = new Site();
  const sandbox = createSandbox({ persona: hosts.persona });
  const personaScripts = new Site();
  const apps = {
    site: site.app,
    cybrid: bankApi(sandbox),
    persona: sandbox.persona,
    personaScripts: personaScripts.app,
  };
  const servers = await Promise.all(
    (['site', 'cybrid', 'persona', 'personaScripts'] as const).map(async (name) => {
      const options = { fetch: apps[name].fetch, createServer: createSecureServer, serverOptions };
      const { port, close } = await listen(options, '127.0.0.1');
      return { close, rule: `MAP ${hosts[name]}:443 127.0.0.1:${String(port)}` };
    }),
  );
  return {
    site,
    personaScripts,
    sandbox,
    args: [`--host-resolver-rules=${servers.map(({ rule }) => rule).join(',')}`, '--ignore-certificate-errors'],
    close: async () => {
      await Promise.all(servers.map(({ close }) => close()));
    },
  };
}
