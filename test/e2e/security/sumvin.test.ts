/** The token/status KYC API and Sumsub's SDK on a strict page: no violation, no complaint, and nothing secret anywhere. */
import { magicUser, type Fault, type UserStoryName } from '../../../src/sandbox/index.js';
import type { State } from '../../../src/flow/state.js';
import { begin, goOnToTheEnd, goThrough } from '../support/customer.js';
import type { KycPage } from '../support/kyc-page.js';
import { userTag } from '../support/sumvin.js';
import { document, type House } from './support/house.js';
import { strictPolicy, violations, watchViolations } from './support/policy.js';
import { Secrets } from '../support/secrets.js';
import { expect, test } from './support/test.js';

/** Opens the story on a page that allows its API, its frame and nothing else. */
async function enter(kyc: KycPage, bank: House, story: UserStoryName): Promise<void> {
  const { sandbox } = kyc;
  await kyc.page.addInitScript(watchViolations);
  const policy = strictPolicy({ ...sandbox, cybridOrigin: sandbox.sumvinOrigin }, sandbox.sumsubOrigin);
  const html = document(await userTag(kyc, story));
  await kyc.page.goto(bank.page('/page', html, { 'Content-Security-Policy': policy }));
}

/** What a page's owner would find on the console, apart from the browser's own word on an answer's status. */
const complaints = (kyc: KycPage): string[] =>
  kyc.console
    .filter((message) => message.type() === 'error' || message.type() === 'warning')
    .map((message) => message.text())
    .filter((text) => !text.startsWith('Failed to load resource: the server responded with a status of'));

test('a user goes all the way on a strict page without one violation', async ({ kyc, bank }) => {
  await enter(kyc, bank, 'approves');
  await goThrough(kyc.frame);
  await kyc.reach('verified');

  expect(await violations(kyc.page)).toEqual([]);
  expect(complaints(kyc)).toEqual([]);
});

const ends: readonly (readonly [UserStoryName, State])[] = [
  ['retries-then-approves', 'action'],
  ['rejects', 'rejected'],
  ['token-expires', 'verified'],
  ['live-api', 'verified'],
  ['always-down', 'error'],
];

for (const [story, end] of ends) {
  test(`a strict page is not violated by ${story}, which ends in ${end}`, async ({ kyc, bank, sandbox }) => {
    sandbox.control.setAutopilot('complete');
    await enter(kyc, bank, story);
    await kyc.reach(end);

    expect(await violations(kyc.page)).toEqual([]);
    expect(complaints(kyc)).toEqual([]);
  });
}

test('a page that forgets Sumsub’s frame learns which directive blocks it', async ({ kyc, bank, sandbox }) => {
  await kyc.page.addInitScript(watchViolations);
  const policy = strictPolicy({ ...sandbox, cybridOrigin: sandbox.sumvinOrigin });
  const html = document(await userTag(kyc, 'approves'));
  await kyc.page.goto(bank.page('/page', html, { 'Content-Security-Policy': policy }));
  await kyc.reach('error');

  expect(await kyc.get('error')).toMatchObject({ code: 'provider-blocked' });
  expect((await kyc.get('error'))?.message).toContain('frame-src');
});

/** Opens the story with its token in the markup and the debug log on. */
async function run(kyc: KycPage, story: UserStoryName, token: string): Promise<Secrets> {
  const secrets = await Secrets.collect(kyc, token);
  await kyc.open(await userTag(kyc, story, { token, debug: true }));
  return secrets;
}

const tokenOf = (kyc: KycPage, story: UserStoryName): Promise<string> =>
  kyc.sandbox.control.mintToken({ customerGuid: magicUser(story) });

test('nothing secret of a user whose access token was replaced in the frame is found', async ({ kyc, sandbox }) => {
  const secrets = await run(kyc, 'approves', await tokenOf(kyc, 'approves'));
  await begin(kyc.frame);
  sandbox.control.advance(601_000);
  await goOnToTheEnd(kyc.frame);
  await kyc.reach('verified');

  expect(secrets.tokens).toHaveLength(3);
  expect(await secrets.found()).toEqual([]);
});

const status = { method: 'GET', path: '^/v0/kyc/status$' };
const accessTokens = { method: 'POST', path: '^/v0/kyc/access-token$' };
const echo = { error_code: 'ECHO', title: 'ECHO', detail: 'Token ECHO', instance: '/v0/ECHO' };

/** Answers that say the token, as error pages do, have it where ECHO stands. */
const faults: Readonly<Record<string, Fault>> = {
  '401': { match: status, effect: { status: 401, body: echo } },
  '403': { match: accessTokens, effect: { status: 403, body: echo } },
  '404': { match: status, effect: { status: 404, body: echo } },
  '422': { match: accessTokens, effect: { status: 422, body: echo } },
  '502': { match: accessTokens, effect: { status: 502, body: echo } },
  'an html page': { match: status, effect: { text: '<html>ECHO</html>' } },
  'a record of another shape': { match: status, effect: { status: 200, body: { status: { ECHO: 'ECHO' } } } },
};

for (const [name, fault] of Object.entries(faults)) {
  test(`nothing secret is found after ${name} as an answer that quotes the token`, async ({ kyc, sandbox }) => {
    const token = await tokenOf(kyc, 'approves');
    sandbox.control.addFault(JSON.parse(JSON.stringify(fault).replaceAll('ECHO', token)) as Fault);
    const secrets = await run(kyc, 'approves', token);
    await kyc.reach('error');

    expect(await secrets.found()).toEqual([]);
  });
}

for (const code of ['common-error', 'invalid-token']) {
  test(`nothing secret is found after the frame's ${code}`, async ({ kyc, sandbox }) => {
    sandbox.control.setAutopilot(`error:${code}`);
    const secrets = await run(kyc, 'approves', await tokenOf(kyc, 'approves'));
    await kyc.reach('error');

    expect(await secrets.found()).toEqual([]);
  });
}
