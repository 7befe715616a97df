/** Markup of the page that takes the names of globals (DOM clobbering). */
import { expect, test } from './support/test.js';

const tags: Readonly<Record<string, (name: string) => string>> = {
  form: (name) => `<form name="${name}" id="${name}"></form>`,
  img: (name) => `<img name="${name}" id="${name}">`,
  object: (name) => `<object id="${name}"></object>`,
  iframe: (name) => `<iframe name="${name}" id="${name}"></iframe>`,
};

/** Globals and properties of the document that the element, its libraries, or others like them look at. */
const names = [
  ...['Persona', 'persona', 'snsWebSdk', 'kyc', 'KycVerification', 'token', 'config', 'process', 'define', 'module'],
  ...['customElements', 'trustedTypes', 'fetch', 'localStorage', 'crypto', 'origin', 'isSecureContext', 'ShadyDOM'],
  ...['head', 'body', 'cookie', 'currentScript', 'baseURI', 'documentElement', 'visibilityState', 'featurePolicy'],
  ...['addEventListener', 'removeEventListener', 'hidden', 'defaultView', 'location', 'domain', 'referrer', 'scripts'],
];

for (const [kind, markup] of Object.entries(tags)) {
  test(`with ${kind} elements of such names on the page the customer is verified all the same`, async ({
    kyc,
    sandbox,
  }) => {
    sandbox.control.setAutopilot('complete');
    await kyc.open(names.map(markup).join('') + (await kyc.tag('passes')));
    await kyc.reach('verified');

    expect(await kyc.states()).toEqual(['starting', 'capturing', 'processing', 'verified']);
  });
}

test('an api-base relative to the page is read by the page’s address, not by an element called baseURI', async ({
  kyc,
  page,
  sandbox,
}) => {
  sandbox.control.setAutopilot('nothing');
  await page.route('**/proxy/**', (route) => route.fulfill({ status: 403, json: {} }));
  await kyc.open('<form name="baseURI"></form>' + (await kyc.tag('passes', { 'api-base': '/proxy' })));
  await kyc.reach('error');

  expect((await kyc.get('error'))?.code).toBe('token-forbidden');
});
