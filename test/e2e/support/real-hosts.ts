/** Cybrid and Persona under the names they have in the world: every request to them is answered by the sandbox. */
import { readFile } from 'node:fs/promises';
import type { BrowserContext, Route } from '@playwright/test';
import type { ServedSandbox } from '../../../src/sandbox/serve.js';

export const bank = 'https://bank.example';

/** Lets the sandbox answer what goes to this origin. */
async function forward(context: BrowserContext, from: string, to: string): Promise<void> {
  await context.route(`${from}/**`, async (route: Route) => {
    const response = await route.fetch({ url: to + route.request().url().slice(from.length) });
    await route.fulfill({ response });
  });
}

export interface RealHosts {
  /** Origin → how many requests it got. */
  readonly asked: Map<string, number>;
}

/**
 * @param html of the page `https://bank.example/verify/`
 * @param persona further origins of Persona's frame
 */
export async function emulate(
  context: BrowserContext,
  sandbox: ServedSandbox,
  html: string,
  persona: readonly string[] = [],
): Promise<RealHosts> {
  const asked = new Map<string, number>();
  context.on('request', (request) => {
    const { origin } = new URL(request.url());
    asked.set(origin, (asked.get(origin) ?? 0) + 1);
  });
  await context.route('**', (route) => route.abort('namenotresolved'));
  await context.route(`${bank}/verify/`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await context.route(`${bank}/assets/**/*.js`, async (route) => {
    const name = new URL(route.request().url()).pathname.slice('/assets/'.length);
    await route.fulfill({ contentType: 'text/javascript', body: await readFile(`dist/cdn/${name}`) });
  });
  await forward(context, `${bank}/verify/kyc-api`, sandbox.cybridOrigin);
  await forward(context, 'https://bank.sandbox.cybrid.app', sandbox.cybridOrigin);
  for (const origin of ['https://inquiry.withpersona.com', ...persona]) {
    await forward(context, origin, `http://${sandbox.personaHost}`);
  }
  return { asked };
}
