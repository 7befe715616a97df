/** Neither the customer's token nor the session's, nor the frame's address, is found anywhere it has no business. */
import { magicGuid, type StoryName } from '../../src/sandbox/index.js';
import { begin, goOnToTheEnd, leave } from './support/customer.js';
import type { KycPage } from './support/kyc-page.js';
import { expect, test } from './support/test.js';

declare global {
  interface Window {
    /** What could be read off the page at each kyc-* event. */
    readable: string[];
  }
}

/** Runs in the page: at every event keeps all that a session-replay tool or another script could pick up. */
function watch(): void {
  if (window !== window.top) return;
  const readable: string[] = [];
  window.readable = readable;
  const markupOf = (root: Element | ShadowRoot): string => {
    const copy = document.createElement('div');
    copy.innerHTML = root.innerHTML;
    for (const iframe of copy.querySelectorAll('iframe')) iframe.removeAttribute('src');
    return copy.innerHTML;
  };
  const keep = (): void => {
    const hosts = [...document.querySelectorAll('*')].filter(({ shadowRoot }) => shadowRoot);
    const attributes = [...document.querySelectorAll('*')].flatMap((element) =>
      element.getAttributeNames().map((name) => `${name}=${element.getAttribute(name) ?? ''}`),
    );
    readable.push(
      document.documentElement.outerHTML,
      ...hosts.map(({ shadowRoot }) => (shadowRoot ? markupOf(shadowRoot) : '')),
      ...attributes,
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
      document.cookie,
      location.href,
      JSON.stringify(history.state),
      document.title,
    );
    for (const element of document.querySelectorAll('kyc-verification')) {
      readable.push(JSON.stringify(element.history), JSON.stringify(element.error ?? null));
      readable.push(...Object.values(element).filter((value) => typeof value === 'string'));
    }
  };
  for (const name of ['statechange', 'step-start', 'step-complete', 'progress', 'ready', 'error', 'log']) {
    document.addEventListener(`kyc-${name}`, keep);
  }
}

/** Runs a story and collects what must stay secret: customer tokens, session tokens, addresses of frames. */
async function collect(kyc: KycPage, story: StoryName): Promise<Set<string>> {
  const token = await kyc.token(story);
  const secrets = new Set([token]);
  kyc.page.on('response', async (response) => {
    if (!response.url().endsWith('/api/persona_sessions') || response.request().method() !== 'POST') return;
    const { persona_session_token } = (await response.json()) as { persona_session_token: string };
    secrets.add(persona_session_token);
  });
  kyc.page.on('framenavigated', (frame) => {
    if (frame !== kyc.page.mainFrame() && frame.url().startsWith('http')) secrets.add(frame.url());
  });
  await kyc.page.addInitScript(watch);
  await kyc.run(story, { token, debug: true });
  return secrets;
}

/** The secrets that were found, by where; a token's signature alone is secret, too. */
async function found(kyc: KycPage, secrets: ReadonlySet<string>): Promise<string[]> {
  const places = {
    events: [JSON.stringify(await kyc.events())],
    history: [JSON.stringify(await kyc.get('history'))],
    page: await kyc.page.evaluate(() => window.readable),
    console: kyc.console.map((message) => message.text()),
    errors: kyc.pageErrors.map((error) => error.message + (error.stack ?? '')),
  };
  const needles = [...secrets].flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    secret.split('.').at(-1) ?? '',
  ]);
  return Object.entries(places).flatMap(([place, texts]) =>
    needles.filter((needle) => texts.some((text) => text.includes(needle))).map((needle) => `${needle} in ${place}`),
  );
}

test('a whole run with a session leaves no secret behind', async ({ kyc }) => {
  const secrets = await collect(kyc, 'passes');
  await begin(kyc.frame);
  await leave(kyc.frame);
  await kyc.reach('cancelled');
  await kyc.button('Continue').click();
  await goOnToTheEnd(kyc.frame);
  await kyc.reach('verified');

  // The customer's token, the session's, and two addresses of frames.
  expect(secrets.size).toBe(4);
  expect(await kyc.page.evaluate(() => window.readable.length)).toBeGreaterThan(50);
  expect(await found(kyc, secrets)).toEqual([]);
});

for (const story of ['resumable-pending', 'fails', 'flaky', 'forbidden'] satisfies StoryName[]) {
  test(`a run of ${story} leaves no secret behind`, async ({ kyc, sandbox }) => {
    sandbox.control.setAutopilot('complete');
    const secrets = await collect(kyc, story);
    await kyc.reach(['verified', 'action', 'error']);

    expect(await kyc.events()).not.toEqual([]);
    expect(await found(kyc, secrets)).toEqual([]);
  });
}

test('a frame that reports an error leaves no secret behind', async ({ kyc, sandbox }) => {
  sandbox.control.setAutopilot('error:application_error');
  const secrets = await collect(kyc, 'resumable-pending');
  await kyc.reach('error');

  expect(secrets.size).toBe(3);
  expect(await kyc.get('error')).toMatchObject({ code: 'provider-error', platformCode: 'application_error' });
  expect(await found(kyc, secrets)).toEqual([]);
});

test('a platform that repeats the token in its answer makes nobody else repeat it', async ({ kyc, sandbox }) => {
  const token = await kyc.token('passes');
  sandbox.control.addFault({
    match: { path: '/api/customers/' },
    effect: { status: 422, body: { status: 422, error_message: `Token ${token} is odd`, message_code: token } },
  });
  await kyc.page.addInitScript(watch);
  await kyc.run('passes', { token, debug: true });
  await kyc.reach('error');

  expect(await kyc.get('error')).toMatchObject({ code: 'api-rejected', status: 422 });
  expect(await found(kyc, new Set([token]))).toEqual([]);
});

test('the customer’s token goes to the platform alone, in a header', async ({ kyc, sandbox }) => {
  sandbox.control.setAutopilot('complete');
  const token = await kyc.token('passes');
  await kyc.run('passes', { token });
  await kyc.reach('verified');

  const carrying = kyc.requests.filter((request) => JSON.stringify(request.headers()).includes(token));
  expect(new Set(carrying.map((request) => new URL(request.url()).origin))).toEqual(new Set([sandbox.cybridOrigin]));
  for (const request of kyc.requests) expect(request.url() + (request.postData() ?? '')).not.toContain(token);
});

test('no event carries what the customer did or showed', async ({ kyc, page }) => {
  await kyc.run('passes');
  await kyc.hear('kyc-ready');
  const frame = page.frames().find((frame) => frame !== page.mainFrame());
  await frame?.evaluate((guid) => {
    const containerId = new URLSearchParams(location.search).get('container-id');
    const metadata = { inquiryId: guid, pathname: '/jane', pageHeight: 600, fields: { 'name-first': 'Jane Roe' } };
    parent.postMessage({ name: 'page-change', containerId, metadata }, '*');
    parent.postMessage({ name: 'complete', containerId, metadata: { ...metadata, status: 'completed' } }, '*');
  }, magicGuid('passes'));
  await kyc.hear('kyc-submitted');

  expect(JSON.stringify(await kyc.events())).not.toMatch(/jane/i);
});
