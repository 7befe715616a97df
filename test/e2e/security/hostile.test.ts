/** Whoever claims to be Persona's frame and is not: nothing comes of it, even if they know the container's id. */
import type { BrowserContext, Page } from '@playwright/test';
import type { ServedSandbox } from '../../../src/sandbox/serve.js';
import type { House } from './support/house.js';
import { delivered, expectNothingCameOf, openCapture, postToParent, type Scene } from './support/mail.js';
import { expect, test } from './support/test.js';

interface Cast {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly sandbox: ServedSandbox;
  readonly stranger: House;
  readonly scene: Scene;
}

/** Posts a complete to the page's window that is right in everything but its sender. */
type Impostor = (cast: Cast) => Promise<unknown>;

async function openWindow({ page, context }: Cast, url: string): Promise<Page> {
  const [popup] = await Promise.all([
    context.waitForEvent('page'),
    page.evaluate((url) => {
      window.open(url);
    }, url),
  ]);
  await popup.waitForLoadState();
  return popup;
}

const postToOpener = (popup: Page, data: unknown): Promise<void> =>
  popup.evaluate((data) => {
    (window.opener as Window).postMessage(data, '*');
  }, data);

/** Adds a frame to the page and posts from it. */
async function postFromNewFrame({ page, scene }: Cast, url: string, sandboxed = ''): Promise<void> {
  const attached = page.waitForEvent('frameattached');
  await page.evaluate(
    ({ url, sandboxed }) => {
      const iframe = document.createElement('iframe');
      if (sandboxed !== '') iframe.setAttribute('sandbox', sandboxed);
      iframe.src = url;
      document.body.append(iframe);
    },
    { url, sandboxed },
  );
  const frame = await attached;
  await frame.waitForURL(url);
  await postToParent(frame, scene.complete);
}

const impostors: Readonly<Record<string, Impostor>> = {
  'the page itself': ({ page, scene }) =>
    page.evaluate((data) => {
      window.postMessage(data, '*');
    }, scene.complete),

  'a window of Persona’s origin': async (cast) => {
    const popup = await openWindow(cast, `http://${cast.sandbox.personaHost}/preload`);
    await postToOpener(popup, cast.scene.complete);
  },

  'a window of another origin': async (cast) => {
    const popup = await openWindow(cast, cast.stranger.page('/', '<!doctype html>'));
    await postToOpener(popup, cast.scene.complete);
  },

  'another frame of Persona’s origin': (cast) => postFromNewFrame(cast, `http://${cast.sandbox.personaHost}/preload`),

  'a frame of a sibling of Persona’s origin': (cast) =>
    postFromNewFrame(cast, cast.stranger.page('/widget', '<!doctype html>')),

  'a frame of Persona’s that is sandboxed and so without an origin': (cast) =>
    postFromNewFrame(cast, `http://${cast.sandbox.personaHost}/preload`, 'allow-scripts'),

  'Persona’s own frame after it went away to another site': async ({ scene, stranger }) => {
    await scene.frame.goto(stranger.page('/widget', '<!doctype html>'));
    await postToParent(scene.frame, scene.complete);
  },
};

for (const [name, impostor] of Object.entries(impostors)) {
  test(`a "complete" by ${name} is not heard`, async ({ kyc, page, context, sandbox, stranger }) => {
    const scene = await openCapture(kyc);
    const before = (await kyc.events()).length;
    await delivered(page, 1, () => impostor({ page, context, sandbox, stranger, scene }));

    await expectNothingCameOf(kyc, before);
  });
}

const containers: Readonly<Record<string, (right: string) => unknown>> = {
  'no container': () => undefined,
  'null as its container': () => null,
  'an empty container': () => '',
  'the container of somebody else': () => 'persona-widget-of-somebody-else',
  'half of its container': (right) => right.slice(0, -1),
  'its container in a list': (right) => [right],
  'its container in an object': (right) => ({ value: right }),
  'its container and more': (right) => `${right} `,
};

for (const [name, containerFor] of Object.entries(containers)) {
  test(`a "complete" of the frame that names ${name} is not heard`, async ({ kyc, page }) => {
    const { frame, containerId, complete } = await openCapture(kyc);
    const before = (await kyc.events()).length;
    await delivered(page, 1, () => postToParent(frame, { ...complete, containerId: containerFor(containerId) }));

    await expectNothingCameOf(kyc, before);
  });
}

test('the frame itself is heard, so that the deafness above means something', async ({ kyc, page }) => {
  const { frame, complete } = await openCapture(kyc);
  await delivered(page, 1, () => postToParent(frame, complete));
  await kyc.hear('kyc-submitted');

  expect(await kyc.get('state')).toBe('processing');
});

test('an event that the page’s own script makes up in the frame’s name brings about a look and no verdict', async ({
  kyc,
  page,
}) => {
  const { complete } = await openCapture(kyc);
  const looks = () => kyc.sandbox.control.calls().length;
  const before = looks();
  await page.evaluate((data) => {
    const iframe = document.querySelector('kyc-verification')?.shadowRoot?.querySelector('iframe');
    if (!iframe) return;
    const { origin } = new URL(iframe.src);
    window.dispatchEvent(new MessageEvent('message', { data, origin, source: iframe.contentWindow }));
  }, complete);
  await expect.poll(looks).toBeGreaterThan(before + 1);

  expect(await kyc.states()).not.toContain('verified');
  expect(await kyc.get('verdict')).toBeNull();
});
