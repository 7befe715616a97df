/** No token, no frame's address and no personal field is anywhere on the page, whatever the fault; whoever the customer, the stories' tests show. */
import type { Fault } from '../../../src/sandbox/index.js';
import type { StoryName } from '../../../src/sandbox/index.js';
import { begin, goOnToTheEnd, leave } from '../support/customer.js';
import type { KycPage } from '../support/kyc-page.js';
import { Secrets } from '../support/secrets.js';
import { expect, test } from './support/test.js';

/** Opens the story with its token in the markup and the debug log on. */
async function run(kyc: KycPage, story: StoryName): Promise<Secrets> {
  const token = await kyc.token(story);
  const secrets = await Secrets.collect(kyc, token);
  await kyc.run(story, { token, debug: true });
  return secrets;
}

test('nothing secret of a customer who leaves, comes back by a session and finishes is found', async ({ kyc }) => {
  const secrets = await run(kyc, 'passes');
  await begin(kyc.frame);
  await leave(kyc.frame);
  await kyc.reach('cancelled');
  await kyc.button('Continue').click();
  await goOnToTheEnd(kyc.frame);
  await kyc.reach('verified');

  expect(secrets.tokens).toHaveLength(2);
  expect(await secrets.found()).toEqual([]);
});

const reads = { method: 'GET', path: '^/api/customers/' };
const creations = { method: 'POST', path: '^/api/identity_verifications$' };
const sessions = { method: 'POST', path: '^/api/persona_sessions$' };

/** Answers that say the token, as error pages do, have it where ECHO stands. */
const faults: Readonly<Record<string, Fault>> = {
  '401': { match: reads, effect: { status: 401, body: { message_code: 'ECHO', error_message: 'Token ECHO expired' } } },
  '403': {
    match: creations,
    effect: { status: 403, body: { error_message: 'ECHO Required: ECHO', message_code: 'ECHO' } },
  },
  '404': { match: reads, effect: { status: 404, body: { error_message: 'ECHO', message_code: 'ECHO' } } },
  '409': { match: sessions, effect: { status: 409, body: { error_message: 'ECHO', message_code: 'ECHO' } } },
  '422': { match: creations, effect: { status: 422, body: { error_message: 'ECHO', message_code: 'ECHO' } } },
  '429': { match: reads, effect: { status: 429, headers: { 'Retry-After': '600' }, body: { message_code: 'ECHO' } } },
  '500': { match: reads, effect: { status: 500, body: { error_message: 'ECHO', message_code: 'ECHO' } } },
  'an html page': { match: reads, effect: { text: '<html>ECHO</html>' } },
  'an html page with status 502': { match: reads, effect: { status: 502, text: '<html>ECHO</html>' } },
  'a record of another shape': { match: reads, effect: { status: 200, body: { state: { ECHO: 'ECHO' }, ECHO: 1 } } },
  'a dropped reply': { match: reads, effect: { drop: 'reply' } },
};

const echo = (fault: Fault, token: string): Fault =>
  JSON.parse(JSON.stringify(fault).replaceAll('ECHO', token)) as Fault;

for (const [name, fault] of Object.entries(faults)) {
  test(`nothing secret is found after ${name} as an answer that quotes the token`, async ({ kyc, sandbox }) => {
    const story = fault.match === sessions ? 'resumable-pending' : 'passes';
    const token = await kyc.token(story);
    sandbox.control.addFault(echo(fault, token));
    const secrets = await Secrets.collect(kyc, token);
    await kyc.run(story, { token, debug: true });
    await kyc.reach('error');

    expect(await secrets.found()).toEqual([]);
  });
}

for (const code of ['application_error', 'invalid_config', 'unauthenticated']) {
  test(`nothing secret is found after the frame's ${code}`, async ({ kyc, sandbox }) => {
    sandbox.control.setAutopilot(`error:${code}`);
    const secrets = await run(kyc, 'resumable-pending');
    await kyc.reach('error');

    expect(await secrets.found()).toEqual([]);
  });
}

test('a token that getToken fails to give is in no log and no error', async ({ kyc, page }) => {
  const token = await kyc.token('passes', { expiresInSeconds: -10 });
  const secrets = await Secrets.collect(kyc, token);
  await kyc.open(await kyc.tag('passes', { token: undefined, debug: true }));
  await page.evaluate((token) => {
    const element = document.querySelector('kyc-verification');
    if (!element) return;
    element.getToken = async (reason) => {
      if (reason === 'missing') return token;
      throw new Error(`The token ${token} is over`);
    };
  }, token);
  await kyc.reach('error');

  expect((await kyc.get('error'))?.code).toBe('token-expired');
  expect(await secrets.found()).toEqual([]);
});

test('the search finds what is there to be found', async ({ kyc, page }) => {
  const secrets = await run(kyc, 'already-verified');
  await kyc.reach('verified');
  const [token] = secrets.tokens;
  await page.evaluate((token) => {
    localStorage.setItem('kyc', token ?? '');
    document.body.append(document.createComment(token ?? ''));
    document.body.dataset['token'] = token;
  }, token);

  const places = (await secrets.found()).map((found) => found.split(' in ').at(-1));
  expect(new Set(places)).toEqual(new Set(['storage', 'text', 'attributes']));
});
