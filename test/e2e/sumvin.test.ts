/** Every magic user of the token/status KYC API, from the page's load to the last event, with Sumsub's own SDK; and nothing secret of them on the page. */
import { magicUser, magicUsers } from '../../src/sandbox/index.js';
import { begin, goOnToTheEnd, goThrough } from './support/customer.js';
import { Secrets } from './support/secrets.js';
import { expect, test } from './support/test.js';
import { tokenRequests, userExpectations, userTag } from './support/sumvin.js';

for (const { story } of magicUsers) {
  const expected = userExpectations[story];
  const last = expected.states.at(-1) ?? 'idle';

  test(`${story}: ${expected.says}`, async ({ kyc, sandbox }) => {
    sandbox.control.setAutopilot('complete');
    const token = await kyc.sandbox.control.mintToken({ customerGuid: magicUser(story) });
    const secrets = await Secrets.collect(kyc, token);
    await kyc.open(await userTag(kyc, story, { token, debug: true }));
    await kyc.reach(last);

    const events = await kyc.events();
    expect(await kyc.states()).toEqual(expected.states);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    expect(await kyc.get('history')).toEqual(events);
    for (const event of events) {
      expect(event).toMatchObject({ platform: 'sumvin', customerGuid: magicUser(story) });
    }

    const { steps, unfinished } = expected;
    const begun = unfinished ? [...steps, unfinished.step] : steps;
    const failed = unfinished?.failed === true ? [unfinished.step] : [];
    expect((await kyc.eventsOf('kyc-step-start')).map(({ step }) => step)).toEqual(begun);
    expect((await kyc.eventsOf('kyc-step-complete')).map(({ step }) => step)).toEqual(steps);
    expect((await kyc.eventsOf('kyc-step-fail')).map(({ step }) => step)).toEqual(failed);
    const lastStep = (await kyc.eventsOf('kyc-step-start')).at(-1);
    expect(lastStep).toMatchObject({ attempt: 1, resumed: expected.resumed ?? false });

    const verdict = last === 'verified' || last === 'rejected' ? last : null;
    expect(await kyc.get('verdict')).toBe(verdict);
    const verified = await kyc.eventsOf('kyc-verified');
    const onboarding = expect.objectContaining({ currentStep: 'byo_safe', complete: false }) as unknown;
    expect(verified.map((event) => event.onboarding)).toEqual(last === 'verified' ? [onboarding] : []);
    expect(await kyc.eventsOf('kyc-rejected')).toHaveLength(last === 'rejected' ? 1 : 0);
    const { reasons } = expected;
    if (reasons) expect(events.find(({ type }) => type === `kyc-${last}`)).toMatchObject({ reasons });

    const { error } = expected;
    if (error) expect(await kyc.get('error')).toMatchObject(error);
    else expect(await kyc.get('error')).toBeNull();

    expect(tokenRequests(kyc)).toEqual(expected.tokens);
    const captured = expected.states.includes('capturing') ? 1 : 0;
    expect(await kyc.eventsOf('kyc-before-start')).toHaveLength(1);
    expect(await kyc.eventsOf('kyc-ready')).toHaveLength(captured);
    expect(await kyc.eventsOf('kyc-submitted')).toHaveLength(captured);
    expect(await secrets.found()).toEqual([]);
  });
}

test('a person goes all the way, and is verified', async ({ kyc }) => {
  await kyc.open(await userTag(kyc, 'approves'));
  await goThrough(kyc.frame);
  await kyc.reach('verified');

  expect(await kyc.states()).toEqual(['starting', 'capturing', 'processing', 'verified']);
});

test('Sumsub is told the language by the name it has there', async ({ kyc }) => {
  await kyc.open(await userTag(kyc, 'approves', { language: 'zh-HK' }));

  await expect(kyc.frame.locator('html')).toHaveAttribute('data-language', 'zh-tw');
});

test('a person who has to submit again reads why, agrees, and does so with a new access token', async ({ kyc }) => {
  await kyc.open(await userTag(kyc, 'retries-then-approves'));
  await goThrough(kyc.frame);
  await kyc.reach('action');
  expect(tokenRequests(kyc)).toEqual([200]);
  await kyc.button('Try again').click();
  await goThrough(kyc.frame);
  await kyc.reach('verified');

  expect(tokenRequests(kyc)).toEqual([200, 200]);
  expect(await kyc.eventsOf('kyc-submitted')).toHaveLength(2);
  expect(await kyc.states()).toEqual([
    ...['starting', 'capturing', 'processing', 'action'],
    ...['starting', 'capturing', 'processing', 'verified'],
  ]);
});

test('a person who takes more than ten minutes gets another access token and notices nothing', async ({
  kyc,
  sandbox,
}) => {
  await kyc.open(await userTag(kyc, 'approves'));
  await begin(kyc.frame);
  sandbox.control.advance(601_000);
  await goOnToTheEnd(kyc.frame);
  await kyc.reach('verified');

  expect(tokenRequests(kyc)).toEqual([200, 200]);
  expect(await kyc.eventsOf('kyc-ready')).toHaveLength(1);
});

test('a person who left goes on where the platform says in_progress already', async ({ kyc }) => {
  await kyc.open(await userTag(kyc, 'begins-progress'));
  await begin(kyc.frame);
  await kyc.call('cancel');
  await kyc.reach('cancelled');
  await kyc.button('Continue').click();
  await goThrough(kyc.frame);
  await kyc.reach('verified');

  expect(tokenRequests(kyc)).toEqual([200, 200]);
});

test('the status is refreshed no more often than every 3 s, however often the page is woken', async ({
  kyc,
  page,
  sandbox,
}) => {
  sandbox.control.setAutopilot('complete');
  await page.clock.install();
  await kyc.open(await userTag(kyc, 'review-long'));
  await kyc.reach('processing');
  const refreshes = () =>
    sandbox.control.calls().filter(({ path, query }) => path === '/v0/kyc/status' && query === 'refresh=true').length;
  await page.clock.pauseAt(new Date(Date.now() + 60_000));
  const before = refreshes();
  for (let half = 0; half < 24; half += 1) {
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await page.clock.runFor(500);
  }

  expect(refreshes()).toBeGreaterThan(before);
  expect(refreshes() - before).toBeLessThanOrEqual(1 + 12_000 / 3_000);
});

test('the platform and the capture come in chunks of their own, beside the script', async ({ kyc, page, sandbox }) => {
  sandbox.control.setAutopilot('complete');
  const files: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.startsWith('/cdn/')) files.push(pathname);
  });
  await kyc.open(await userTag(kyc, 'approves'));
  await kyc.reach('verified');

  expect([...files].sort()).toEqual([
    '/cdn/kyc-verification.js',
    '/cdn/later-views.js',
    '/cdn/run.js',
    '/cdn/sumsub.js',
    '/cdn/sumvin.js',
  ]);
});

test('a script with a version in its address names the failures of its chunks all the same', async ({
  kyc,
  page,
  site,
}) => {
  await kyc.open(await userTag(kyc, 'always-down', { manual: true }));
  const html = site.pages.get('/page') ?? '';
  site.pages.set('/page', html.replace('kyc-verification.js', 'kyc-verification.js?v=2').replace(' manual', ''));
  await page.reload();
  await kyc.reach('error');

  expect(await kyc.get('error')).toMatchObject({ code: 'api-unavailable', platformCode: 'KYC-500-001' });
});

test('a token of another user’s that the API refuses is asked for anew', async ({ kyc, sandbox }) => {
  const token = await sandbox.control.mintToken({ customerGuid: 'passes00000000000000000000000000' });
  await kyc.open(await userTag(kyc, 'already-approved', { token }));
  await kyc.reach('error');

  expect(await kyc.get('error')).toMatchObject({ code: 'token-expired', status: 401 });
});
