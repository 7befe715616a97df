/** The element talks to the platform and to the provider, and to nobody else. */
import type { BrowserContext, Request } from '@playwright/test';
import { magicGuid } from '../../../src/sandbox/index.js';
import { begin, goOnToTheEnd, leave } from '../support/customer.js';
import { bank as realBank, emulate } from '../support/real-hosts.js';
import { tag } from '../support/kyc-page.js';
import { expect, test } from './support/test.js';

/** Everything that the browser asks anybody for, workers and sockets included. */
function listenIn(context: BrowserContext): Request[] {
  const requests: Request[] = [];
  context.on('request', (request) => requests.push(request));
  context.on('page', (page) =>
    page.on('websocket', (socket) => {
      throw new Error(`A socket to ${socket.url()}`);
    }),
  );
  return requests;
}

const origins = (requests: readonly Request[]): Set<string> =>
  new Set(
    requests
      .map((request) => new URL(request.url()))
      .filter(({ protocol }) => protocol !== 'data:')
      .map(({ origin }) => origin),
  );

test('a run with a pause, a session and a verdict asks the site, the API and the provider alone', async ({
  kyc,
  context,
  sandbox,
  site,
}) => {
  const requests = listenIn(context);
  await kyc.run('passes', { debug: true });
  await begin(kyc.frame);
  await leave(kyc.frame);
  await kyc.reach('cancelled');
  await kyc.button('Continue').click();
  await goOnToTheEnd(kyc.frame);
  await kyc.reach('verified');

  expect(origins(requests)).toEqual(new Set([site.origin, sandbox.cybridOrigin, `http://${sandbox.personaHost}`]));
  const fromSite = requests.map((request) => request.url()).filter((url) => url.startsWith(`${site.origin}/`));
  const files = ['/page', '/cdn/kyc-verification.js', '/cdn/persona-sdk.js', '/cdn/run.js', '/cdn/later-views.js'].map(
    (path) => site.origin + path,
  );
  expect(new Set(fromSite)).toEqual(new Set(files));
});

for (const story of ['always-down', 'forbidden', 'rejects'] as const) {
  test(`a run of ${story}, which ends badly, is reported to nobody`, async ({ kyc, context, sandbox, site }) => {
    sandbox.control.setAutopilot('complete');
    const requests = listenIn(context);
    await kyc.run(story);
    await kyc.reach(['error', 'rejected']);

    const allowed = [site.origin, sandbox.cybridOrigin, `http://${sandbox.personaHost}`];
    expect([...origins(requests)].filter((origin) => !allowed.includes(origin))).toEqual([]);
  });
}

test('all that is asked of the API is its documented paths, and of the provider its widget', async ({
  kyc,
  context,
  sandbox,
}) => {
  sandbox.control.setAutopilot('complete');
  const requests = listenIn(context);
  await kyc.run('resumable-pending');
  await kyc.reach('verified');

  const paths = requests
    .map((request) => new URL(request.url()))
    .filter(({ origin }) => origin === sandbox.cybridOrigin)
    .map(({ pathname }) => pathname.replace(/[\da-f]{32}|resumable-pending0+/, 'GUID'));
  expect(new Set(paths)).toEqual(
    new Set([
      '/api/customers/GUID',
      '/api/identity_verifications',
      '/api/identity_verifications/GUID',
      '/api/persona_sessions',
    ]),
  );
  const documents = requests.filter(
    (request) => request.resourceType() === 'document' && request.frame().parentFrame(),
  );
  expect(new Set(documents.map((request) => new URL(request.url()).pathname))).toEqual(new Set(['/widget']));
});

test('the only hint to the browser is the connection to the provider', async ({ kyc, page, sandbox }) => {
  sandbox.control.setAutopilot('nothing');
  await kyc.run('passes');
  await kyc.reach('capturing');

  const hints = await page.evaluate(() =>
    Array.from(
      document.querySelectorAll('link[rel~="preconnect"], link[rel~="dns-prefetch"], link[rel~="prefetch"]'),
      (link) => link.getAttribute('href'),
    ),
  );
  expect(hints).toEqual([`http://${sandbox.personaHost}`]);
});

test('out of the box the hosts of Cybrid and Persona are asked, and no others', async ({
  context,
  page,
  sandbox,
  kyc,
}) => {
  sandbox.control.setAutopilot('complete');
  const markup = tag({ 'customer-guid': magicGuid('passes'), token: await kyc.token('passes') });
  const html = `<!doctype html><link rel="icon" href="data:,"><script type="module" src="/assets/kyc-verification.js"></script>${markup}`;
  const { asked } = await emulate(context, sandbox, html);
  await page.goto(`${realBank}/verify/`);
  await kyc.reach('verified');

  expect(new Set(asked.keys())).toEqual(
    new Set([realBank, 'https://bank.sandbox.cybrid.app', 'https://inquiry.withpersona.com']),
  );
});
