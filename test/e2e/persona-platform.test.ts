/** The platform `persona` from the page's load to the last event: built file, the host's server, Persona's stand-in. */
import { magicReference, magicReferences, type PersonaStoryName } from '../../src/sandbox/index.js';
import { begin, goOnToTheEnd, goThrough, leave, makeItFail } from './support/customer.js';
import { personaExpectations } from './support/persona-expectations.js';
import { apiKey, expect, test, type PersonaPage } from './support/persona-site.js';

/** What else has to happen, besides a customer who completes the capture. */
const meanwhile: Partial<Record<PersonaStoryName, (host: PersonaPage) => Promise<void>>> = {
  async 'needs-review'({ kyc }) {
    await kyc.reach('review');
    kyc.sandbox.control.advance(60_000);
    await kyc.call('retry');
  },
};

for (const { story, referenceId } of magicReferences) {
  const expected = personaExpectations[story];
  const last = expected.states.at(-1) ?? 'idle';

  test.describe(story, () => {
    if (story === 'needs-review') test.use({ speed: 1 });

    test(expected.says, async ({ host, sandbox }) => {
      const { kyc } = host;
      sandbox.control.setAutopilot('complete');
      await host.run(story);
      await meanwhile[story]?.(host);
      await kyc.reach(last);

      const events = await kyc.events();
      expect(await kyc.states()).toEqual(expected.states);
      for (const event of events) expect(event).toMatchObject({ platform: 'persona', customerGuid: referenceId });

      const verdict = last === 'verified' || last === 'rejected' ? last : null;
      expect(await kyc.get('verdict')).toBe(verdict);
      const { reasons, error } = expected;
      if (reasons) expect(events.find(({ type }) => type === `kyc-${last}`)).toMatchObject({ reasons });
      if (error) expect(await kyc.get('error')).toMatchObject(error);
      else expect(await kyc.get('error')).toBeNull();

      expect(
        host
          .creations()
          .map(({ status }) => status)
          .filter((status) => status !== 429),
      ).toEqual(expected.creations);
      expect(host.sessions()).toHaveLength(expected.sessions ?? 0);
      const starts = await kyc.eventsOf('kyc-step-start');
      expect(starts.at(-1)).toMatchObject({ resumed: expected.resumed ?? false });
      const captured = expected.states.includes('capturing') ? 1 : 0;
      expect(await kyc.eventsOf('kyc-submitted')).toHaveLength(captured);
      const newest = sandbox.control.inquiriesOf(referenceId).at(-1)?.['id'] ?? null;
      expect(await kyc.get('inquiryId')).toBe(story === 'always-down' ? null : newest);
    });
  });
}

test('the refused template is named for the developer', async ({ host }) => {
  await host.run('bad-template');
  await host.kyc.reach('error');
  expect(await host.kyc.get('error')).toMatchObject({ platformCode: 'persona-template-invalid' });
});

test('a person who leaves comes back to the same inquiry by a session', async ({ host }) => {
  const { kyc } = host;
  await host.run('completes');
  await begin(kyc.frame);
  await leave(kyc.frame);
  await kyc.reach('cancelled');
  await kyc.button('Continue').click();
  await goOnToTheEnd(kyc.frame);
  await kyc.reach('verified');

  expect([host.count('completes'), host.sessions().length]).toEqual([1, 1]);
});

test('a page that is loaded again goes on with the same inquiry by a session', async ({ host, page }) => {
  const { kyc } = host;
  await host.run('completes');
  await begin(kyc.frame);
  await page.reload();
  await goOnToTheEnd(kyc.frame);
  await kyc.reach('verified');

  expect([host.count('completes'), host.sessions().length]).toEqual([1, 1]);
});

test('Try again after a failure creates exactly one new inquiry', async ({ host }) => {
  const { kyc } = host;
  await host.run('completes');
  await begin(kyc.frame);
  await makeItFail(kyc.frame);
  await kyc.reach('action');
  const failed = await kyc.get('inquiryId');
  await kyc.button('Try again').dblclick();
  await goThrough(kyc.frame);
  await kyc.reach(['verified', 'action']);

  expect(await kyc.get('state')).toBe('verified');
  expect(await kyc.get('inquiryId')).not.toBe(failed);
  expect(host.count('completes')).toBe(2);
});

test('Try again in two tabs creates exactly one new inquiry', async ({ host, context }) => {
  const { kyc } = host;
  await host.run('failed-before');
  await kyc.reach('action');
  const other = await context.newPage();
  await other.goto(`${host.origin}/page`);
  const again = other.locator('kyc-verification').getByRole('button', { name: 'Try again' });
  await again.waitFor();
  await Promise.all([again.click(), kyc.button('Try again').click()]);
  await kyc.reach('capturing');
  await other.locator('kyc-verification iframe').waitFor();

  expect(host.count('failed-before')).toBe(2);
});

test('two browsers that know nothing of each other create one inquiry', async ({ host, browser }) => {
  const { kyc } = host;
  await host.run('completes', { manual: true });
  const context = await browser.newContext();
  const other = await context.newPage();
  await other.goto(`${host.origin}/page`);
  const start = other.locator('kyc-verification').getByRole('button');
  await start.waitFor();
  await Promise.all([start.click(), kyc.call('start')]);
  await kyc.reach('capturing');
  await other.locator('kyc-verification iframe').waitFor();
  await context.close();

  expect(host.count('completes')).toBe(1);
});

test('a creation whose reply is lost between server and Persona is found, not repeated', async ({ host, sandbox }) => {
  const match = { method: 'POST', path: '^/api/v1/inquiries$' };
  sandbox.control.addFault({ match, times: 1, effect: { drop: 'reply' } });
  await host.run('completes');
  await host.kyc.reach('capturing');

  expect([host.count('completes'), host.creations().length]).toEqual([1, 1]);
});

test('a creation whose reply is lost between page and server is found, not repeated', async ({ host, page }) => {
  await page.route('**/kyc/persona/inquiries', async (route) => {
    await route.fetch();
    await route.abort();
  });
  await host.run('completes');
  await host.kyc.reach('capturing');

  expect(host.count('completes')).toBe(1);
});

test('a token that the server does not know is a named failure', async ({ host }) => {
  await host.run('completes', { token: 'nobody' });
  await host.kyc.reach('error');

  expect(await host.kyc.get('error')).toMatchObject({ code: 'token-expired', status: 401 });
  expect(host.count('completes')).toBe(0);
});

test('the page never hears of the key, nor of anything that Persona knows of the person', async ({ host }) => {
  const { kyc } = host;
  kyc.sandbox.control.setAutopilot('complete');
  await host.run('fails');
  await kyc.reach('action');

  const answers = host.answers.join('\n');
  expect(answers).toContain('selfie_pose_detection');
  expect(answers).not.toMatch(/Lovelace|Ada|birthdate|persona_sandbox/);
  expect(answers).not.toContain(apiKey);
  expect(JSON.stringify(kyc.sandbox.control.inquiriesOf(magicReference('fails')))).toContain('Lovelace');
  expect(kyc.requests.map((request) => request.url()).filter((url) => url.includes('/api/v1'))).toEqual([]);
});

test('a script that is loaded by another name than its lazy parts know works all the same', async ({ host, page }) => {
  const { kyc } = host;
  kyc.sandbox.control.setAutopilot('complete');
  const html = `<!doctype html><html lang="en"><title>A bank</title>
    <script type="module" src="/cdn/kyc-verification.js?v=2"></script>`;
  kyc.site.pages.set('/busted', `${html}${host.markup('completes')}`);
  kyc.site.pages.set('/busted-and-refused', `${html}${host.markup('bad-template')}`);
  await page.goto(`${host.origin}/busted`);
  await kyc.reach('verified');
  await page.goto(`${host.origin}/busted-and-refused`);
  await kyc.reach('error');

  expect(await kyc.get('error')).toMatchObject({ code: 'api-rejected', status: 422 });
});

test('a page of Cybrid loads nothing of this platform', async ({ host, page }) => {
  const files: string[] = [];
  page.on('request', (request) => files.push(new URL(request.url()).pathname));
  const { kyc } = host;
  await kyc.run('already-verified');
  await kyc.reach('verified');
  expect(files.filter((file) => file.startsWith('/cdn/'))).not.toContain('/cdn/persona.js');

  await host.run('already-approved');
  await kyc.reach('verified');
  expect(files).toContain('/cdn/persona.js');
  expect(kyc.sandbox.control.inquiriesOf(magicReference('already-approved'))).toHaveLength(1);
});
