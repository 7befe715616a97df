/** Scripts and markup of the page that meddle with globals: what is decided stays the platform's word. */
import { magicGuid } from '../../../src/sandbox/index.js';
import type { KycPage } from '../support/kyc-page.js';
import { forgeries } from './support/tampering.js';
import { expect, test } from './support/test.js';

/** Tampers after the element's script has loaded, and before there is an element. */
async function runTampered(kyc: KycPage, story: 'rejects' | 'passes', tamper: () => void): Promise<void> {
  await kyc.open('');
  const markup = await kyc.tag(story);
  await kyc.page.evaluate(() => customElements.whenDefined('kyc-verification').then(() => undefined));
  await kyc.page.evaluate(`
    document.body.insertAdjacentHTML('beforeend', '<main></main>');
    (${asFunction(tamper)})();
    document.querySelector('main').innerHTML = ${JSON.stringify(markup)};
  `);
}

/** A method's text is no expression; as a property of an object it is. */
function asFunction(tamper: () => void): string {
  const text = tamper.toString();
  if (text.startsWith('()')) return `(${text})`;
  return `Object.values({ ${text.replace(/^(?:'[^']*'|"[^"]*"|[\w.]+)\(\)/, 'tamper()')} })[0]`;
}

/** Read without any of the globals that a test has tampered with. */
const statesOf = (kyc: KycPage): Promise<string[]> =>
  kyc.element.evaluate((element: HTMLElementTagNameMap['kyc-verification']) => {
    const states: string[] = [];
    for (const detail of element.history) if ('to' in detail) states.push(detail.to);
    return states;
  });

/** Runs in the page. Not to be enumerated: a key that turns up in every object breaks most libraries. */
function pollute(values: Readonly<Record<string, unknown>>): void {
  if (window !== window.top) return;
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(Object.prototype, name, { value, writable: true, configurable: true });
  }
}

for (const [name, tamper] of Object.entries(forgeries)) {
  test(`with ${name} replaced, the customer is rejected as the platform says`, async ({ kyc, sandbox }) => {
    sandbox.control.setAutopilot('complete');
    await runTampered(kyc, 'rejects', tamper);
    await kyc.reach(['rejected', 'verified', 'error']);

    expect(await statesOf(kyc)).toEqual(['starting', 'capturing', 'processing', 'rejected']);
  });
}

test('what replaces fetch after the load is never asked, and never sees a token', async ({ kyc, page, sandbox }) => {
  sandbox.control.setAutopilot('complete');
  await runTampered(kyc, 'passes', () => {
    const original = window.fetch;
    window.fetch = (...args) => {
      document.title = 'asked';
      return original(...args);
    };
  });
  await kyc.reach('verified');

  expect(await page.title()).toBe('A bank');
});

test('prototypes that were polluted before the load forge no verdict', async ({ kyc, page, sandbox }) => {
  sandbox.control.setAutopilot('complete');
  await page.addInitScript(pollute, {
    outcome: 'passed',
    verdict: 'verified',
    kind: 'verdict',
    persona_state: 'completed',
  });
  await kyc.run('rejects');
  await kyc.reach(['rejected', 'verified', 'error']);

  expect(await statesOf(kyc)).toEqual(['starting', 'capturing', 'processing', 'rejected']);
});

test('a "state" in all objects before the load keeps Lit from reading attributes, and is no verdict', async ({
  kyc,
  page,
}) => {
  await page.addInitScript(pollute, { state: 'verified' });
  await kyc.run('already-verified');
  await page.evaluate(() => customElements.whenDefined('kyc-verification').then(() => undefined));

  expect(await kyc.get('state')).toBe('idle');
  expect(await kyc.get('verdict')).toBeNull();
});

test('a key that turns up in every object ends in an error and in no verdict', async ({ kyc, sandbox }) => {
  sandbox.control.setAutopilot('complete');
  await runTampered(kyc, 'rejects', () => {
    Object.assign(Object.prototype, { verdict: 'verified' });
  });
  await kyc.reach(['rejected', 'verified', 'error']);

  expect(await statesOf(kyc)).toEqual(['starting', 'error']);
});

test('a customer’s record without a state is not completed from a polluted prototype', async ({ kyc, sandbox }) => {
  const path = '^/api/customers/';
  sandbox.control.addFault({
    match: { path },
    effect: { status: 200, body: { guid: magicGuid('passes'), type: 'individual' } },
  });
  await runTampered(kyc, 'passes', () => {
    Object.defineProperty(Object.prototype, 'state', { value: 'verified', writable: true });
  });
  await expect
    .poll(() => sandbox.control.calls().filter((call) => call.path.startsWith('/api/customers/')).length)
    .toBeGreaterThan(1);

  expect(await statesOf(kyc)).toEqual(['starting']);
  expect(kyc.creations()).toEqual([]);
});

test('a verification’s record without an outcome is not completed from a polluted prototype', async ({
  kyc,
  sandbox,
}) => {
  sandbox.control.setAutopilot('complete');
  const path = '^/api/identity_verifications/';
  const body = { guid: 'x', type: 'kyc', method: 'id_and_selfie', state: 'completed' };
  sandbox.control.addFault({ match: { method: 'GET', path }, effect: { status: 200, body } });
  await runTampered(kyc, 'passes', () => {
    Object.defineProperty(Object.prototype, 'outcome', { value: 'failed', writable: true });
    Object.defineProperty(Object.prototype, 'failure_codes', { value: ['forged'], writable: true });
  });
  await kyc.reach(['processing', 'action']);

  expect(await statesOf(kyc)).toEqual(['starting', 'processing']);
});

test('options of requests that a polluted prototype adds are not taken', async ({ kyc, page, sandbox }) => {
  sandbox.control.setAutopilot('nothing');
  await page.context().addCookies([{ name: 'secret', value: 'of-the-api', url: sandbox.cybridOrigin }]);
  await runTampered(kyc, 'passes', () => {
    Object.defineProperty(Object.prototype, 'credentials', { value: 'include', writable: true });
    Object.defineProperty(Object.prototype, 'keepalive', { value: true, writable: true });
  });
  await kyc.reach(['capturing', 'error']);

  expect(await statesOf(kyc)).toEqual(['starting', 'capturing']);
  const sent = await Promise.all(kyc.requests.map((request) => request.allHeaders()));
  const toApi = sent.filter((_, index) => kyc.requests[index]?.url().startsWith(`${sandbox.cybridOrigin}/api`));
  expect(toApi.length).toBeGreaterThan(2);
  expect(toApi.filter(({ cookie }) => cookie !== undefined)).toEqual([]);
});
