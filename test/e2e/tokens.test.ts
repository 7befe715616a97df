/** Tokens: how they come, when new ones are asked for, and what happens without. */
import { FLOW_SCOPES, magicGuid } from '../../src/sandbox/index.js';
import { goThrough } from './support/customer.js';
import type { KycPage } from './support/kyc-page.js';
import { expect, tag, test } from './support/test.js';

const customerGuid = magicGuid('already-verified');

const giveToken = (kyc: KycPage, token: string): Promise<void> =>
  kyc.element.evaluate((element: HTMLElementTagNameMap['kyc-verification'], token) => {
    element.token = token;
  }, token);

/** The page's answer to whatever asks for a token; it remembers the reasons. */
const answering = (token: string, times = 1): string => `
  window.reasons = [];
  document.addEventListener('kyc-token-request', ({ detail }) => {
    if (window.reasons.push(detail.reason) <= ${String(times)}) detail.respondWith(Promise.resolve('${token}'));
  });`;

test('a token attribute is taken and gone before the page can look', async ({ kyc }) => {
  await kyc.open('');
  const token = await kyc.token('passes');
  const seen = await kyc.page.evaluate(async (token) => {
    await customElements.whenDefined('kyc-verification');
    document.body.innerHTML = `<kyc-verification token="${token}"></kyc-verification>`;
    const element = document.querySelector('kyc-verification');
    return { html: document.body.innerHTML, token: element?.token };
  }, token);

  expect(seen).toEqual({ html: '<kyc-verification></kyc-verification>', token });
});

test('a token attribute in the page’s HTML is nowhere in the document after the upgrade', async ({ kyc }) => {
  await kyc.run('already-verified');
  await kyc.reach('verified');

  expect(await kyc.element.getAttribute('token')).toBeNull();
  expect(await kyc.element.evaluate((element) => element.outerHTML)).not.toContain('token');
});

test('a bank token is token-forbidden, and is not even sent', async ({ kyc }) => {
  await kyc.run('passes', { token: await kyc.token('passes', { subType: 'bank' }) });
  await kyc.reach('error');

  expect(await kyc.get('error')).toMatchObject({ code: 'token-forbidden', retryable: false });
  expect(kyc.requests.map((request) => request.url())).toEqual([]);
});

test('a token without a scope is token-forbidden and names it for the developer', async ({ kyc, sandbox }) => {
  const scopes = FLOW_SCOPES.filter((scope) => scope !== 'customers:read');
  const token = await sandbox.control.mintToken({ customerGuid, scopes });
  await kyc.run('already-verified', { token });
  await kyc.reach('error');

  expect(await kyc.get('error')).toMatchObject({
    code: 'token-forbidden',
    status: 403,
    platformCode: 'invalid_scopes',
    message: 'The token lacks the scope customers:read.',
  });
});

test('after a forbidden token a better one goes on by itself', async ({ kyc }) => {
  await kyc.run('already-verified', { token: await kyc.token('already-verified', { subType: 'bank' }) });
  await kyc.reach('error');
  await giveToken(kyc, await kyc.token('already-verified'));
  await kyc.reach('verified');

  expect(await kyc.eventsOf('kyc-error')).toHaveLength(1);
});

test('an expired token that nobody replaces is token-expired', async ({ kyc }) => {
  await kyc.run('already-verified', { token: await kyc.token('already-verified', { expiresInSeconds: -60 }) });
  await kyc.reach('error');

  expect(await kyc.get('error')).toMatchObject({ code: 'token-expired', retryable: true, status: 401 });
  const reasons = (await kyc.eventsOf('kyc-token-request')).map(({ reason }) => reason);
  expect(reasons.at(-1)).toBe('rejected');
});

test('after an expired token a new one goes on without a new run', async ({ kyc }) => {
  await kyc.run('already-verified', { token: await kyc.token('already-verified', { expiresInSeconds: -60 }) });
  await kyc.reach('error');
  await giveToken(kyc, await kyc.token('already-verified'));
  await kyc.reach('verified');

  expect(await kyc.eventsOf('kyc-before-start')).toHaveLength(1);
  expect(await kyc.states()).toEqual(['starting', 'error', 'starting', 'verified']);
});

test('respondWith() replaces an expired token before anything is refused', async ({ kyc, sandbox }) => {
  const expired = await kyc.token('already-verified', { expiresInSeconds: -60 });
  const script = answering(await kyc.token('already-verified'));
  await kyc.run('already-verified', { token: expired }, { script });
  await kyc.reach('verified');

  expect((await kyc.eventsOf('kyc-token-request')).map(({ reason }) => reason)).toEqual(['expiring']);
  expect(sandbox.control.calls().filter(({ status }) => status === 401)).toHaveLength(0);
});

test('a token that dies during the capture is replaced, and the run goes on', async ({ kyc, sandbox }) => {
  const script = answering(await kyc.token('passes', { expiresInSeconds: 24 * 3_600 }));
  await kyc.run('passes', {}, { script });
  await kyc.hear('kyc-ready');
  sandbox.control.advance(2 * 3_600_000);
  await goThrough(kyc.frame);
  await kyc.reach('verified');

  expect((await kyc.eventsOf('kyc-token-request')).map(({ reason }) => reason)).toEqual(['rejected']);
  expect(kyc.creations()).toHaveLength(1);
});

test('a review outlives its token: it asks the page, and goes on at once with a new one', async ({ kyc, sandbox }) => {
  await kyc.run('review-forever');
  await goThrough(kyc.frame);
  await kyc.reach('review');
  sandbox.control.advance(3 * 3_600_000);
  await kyc.hear('kyc-token-request');
  expect(await kyc.get('state')).toBe('review');
  sandbox.control.setRecord(magicGuid('review-forever'), {
    customer: { state: 'verified' },
    verification: { state: 'completed', outcome: 'passed', persona_state: 'completed' },
  });
  await giveToken(kyc, await kyc.token('review-forever', { expiresInSeconds: 24 * 3_600 }));
  await kyc.reach('verified');

  expect(await kyc.eventsOf('kyc-error')).toHaveLength(0);
  expect(await kyc.states()).toEqual(['starting', 'capturing', 'processing', 'review', 'verified']);
});

test('two refusals of the same token, the second one late, ask the page once', async ({ kyc, page, sandbox }) => {
  const token = await kyc.token('already-verified');
  sandbox.control.advance(2 * 3_600_000);
  const list = page.waitForResponse(/\/api\/identity_verifications\?/);
  await page.route('**/api/customers/*', async (route) => {
    await (await list).finished();
    await route.continue();
  });
  await kyc.run('already-verified', { token }, { script: answering(token, 9) });
  await kyc.reach('error');

  expect(await kyc.get('error')).toMatchObject({ code: 'token-expired' });
  expect((await kyc.eventsOf('kyc-token-request')).map(({ reason }) => reason)).toEqual(['rejected']);
});

test('getToken alone is enough to start', async ({ kyc }) => {
  await kyc.open(tag({ ...kyc.addresses, 'customer-guid': customerGuid }));
  const token = await kyc.token('already-verified');
  await kyc.element.evaluate((element: HTMLElementTagNameMap['kyc-verification'], token) => {
    element.getToken = async (reason, signal) => {
      document.title = `${reason}, ${String(signal.aborted)}`;
      return token;
    };
  }, token);
  await kyc.reach('verified');

  expect(await kyc.page.title()).toBe('missing, false');
  expect(await kyc.eventsOf('kyc-token-request')).toHaveLength(0);
});

test('getToken is asked once for all calls that lack a token', async ({ kyc, sandbox }) => {
  sandbox.control.setAutopilot('complete');
  await kyc.open(tag({ ...kyc.addresses, 'customer-guid': magicGuid('passes') }));
  const token = await kyc.token('passes');
  await kyc.element.evaluate((element: HTMLElementTagNameMap['kyc-verification'], token) => {
    element.getToken = (reason) => {
      document.title = document.title === 'A bank' ? reason : 'asked again';
      return token;
    };
  }, token);
  await kyc.reach('verified');

  expect(await kyc.page.title()).toBe('missing');
});

test('getToken that fails is token-missing, and Try again asks once more', async ({ kyc }) => {
  await kyc.open(tag({ ...kyc.addresses, 'customer-guid': customerGuid }));
  const token = await kyc.token('already-verified');
  await kyc.element.evaluate((element: HTMLElementTagNameMap['kyc-verification'], token) => {
    let asked = 0;
    element.getToken = async () => {
      asked += 1;
      if (asked === 1) throw new Error('Our server is down.');
      return token;
    };
  }, token);
  await kyc.reach('error');
  expect(await kyc.get('error')).toMatchObject({ code: 'token-missing', retryable: true });
  await kyc.button('Try again').click();
  await kyc.reach('verified');

  expect(kyc.creations()).toHaveLength(0);
});

test('start() without a token asks the page, which answers by respondWith()', async ({ kyc }) => {
  const script = answering(await kyc.token('already-verified'));
  await kyc.open(tag({ ...kyc.addresses, 'customer-guid': customerGuid }), { script });
  await kyc.call('start');
  await kyc.reach('verified');

  expect((await kyc.eventsOf('kyc-token-request')).map(({ reason }) => reason)).toEqual(['missing']);
});

test('start() without a token that nobody gives is token-missing', async ({ kyc }) => {
  await kyc.open(tag({ ...kyc.addresses, 'customer-guid': customerGuid }));
  await kyc.call('start');
  await kyc.reach('error');

  expect(await kyc.get('error')).toMatchObject({ code: 'token-missing' });
  expect(kyc.requests).toHaveLength(0);
});
