/** A website of its own origin whose answers, headers included, a test decides. /cdn/ is the built element. */
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { listen } from '../../../support/listen.js';

export interface House {
  readonly port: number;
  /** `http://localhost:PORT` */
  readonly origin: string;
  /** Puts a page here and returns its address. */
  page(path: string, html: string, headers?: Readonly<Record<string, string>>): string;
  /** Puts a script here and returns its path. */
  script(path: string, text: string): string;
  close(): Promise<void>;
}

interface Answer {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export async function build(): Promise<House> {
  const answers = new Map<string, Answer>();
  const app = new Hono();
  // As a CDN does it: a page in a sandbox has no origin, and loads modules from everywhere as a stranger.
  app.use('/cdn/*', async (context, next) => {
    await next();
    context.header('Access-Control-Allow-Origin', '*');
  });
  app.use('/cdn/*', serveStatic({ root: './dist' }));
  app.get('*', (context) => {
    const answer = answers.get(context.req.path);
    return answer === undefined ? context.notFound() : context.body(answer.body, 200, { ...answer.headers });
  });
  const { port, close } = await listen({ fetch: app.fetch });
  const origin = `http://localhost:${String(port)}`;
  return {
    port,
    origin,
    page(path, html, headers = {}) {
      answers.set(path, { body: html, headers: { 'Content-Type': 'text/html; charset=utf-8', ...headers } });
      return origin + path;
    },
    script(path, text) {
      answers.set(path, { body: text, headers: { 'Content-Type': 'text/javascript' } });
      return path;
    },
    close,
  };
}

/** A page with the element's script and nothing inline. */
export function document(body: string, head = ''): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>A bank</title>
${head}
<script type="module" src="/cdn/kyc-verification.js"></script>
</head>
<body>${body}</body>
</html>`;
}
