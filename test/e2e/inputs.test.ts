/** What the page gives, when it gives it, and what it may hold back. */
import { magicGuid } from '../../src/sandbox/index.js';
import { begin, goOnToTheEnd } from './support/customer.js';
import type { KycPage } from './support/kyc-page.js';
import { expect, tag, test } from './support/test.js';

const customerGuid = magicGuid('already-verified');

/** The element's own warnings on the console. */
const warnings = (kyc: KycPage): string[] =>
  kyc.console.filter((message) => message.type() === 'warning').map((message) => message.text());

/** Sets attributes or properties of the element, as a page would. */
const setAttribute = (kyc: KycPage, name: string, value: string): Promise<void> =>
  kyc.element.evaluate((element, [name, value]) => element.setAttribute(name, value), [name, value] as const);
const setProperty = (kyc: KycPage, name: 'customerGuid' | 'token', value: string): Promise<void> =>
  kyc.element.evaluate(
    (element: HTMLElementTagNameMap['kyc-verification'], [name, value]) => {
      element[name] = value;
    },
    [name, value] as const,
  );

test('without GUID and token it is idle, warns once, and sends nothing', async ({ kyc }) => {
  await kyc.open(tag(kyc.addresses));
  await kyc.element.getByRole('heading', { name: 'Verify your identity' }).waitFor();
  await setAttribute(kyc, 'language', 'en');
  await setAttribute(kyc, 'customer-guid', customerGuid);
  await kyc.element.evaluate((element: HTMLElementTagNameMap['kyc-verification']) => element.updateComplete);

  expect(await kyc.get('state')).toBe('idle');
  expect(warnings(kyc)).toEqual([expect.stringContaining('customer-guid')]);
  await expect(kyc.element.getByRole('button')).toHaveCount(0);
  expect(kyc.requests).toHaveLength(0);
  expect(await kyc.events()).toEqual([]);
});

const guidFirst = ['customerGuid', 'token'] as const;
const tokenFirst = ['token', 'customerGuid'] as const;

for (const order of [guidFirst, tokenFirst]) {
  for (const kind of ['attributes', 'properties']) {
    test(`given as ${kind}, ${order.join(' before ')}, it starts when both are there`, async ({ kyc }) => {
      const values = { customerGuid, token: await kyc.token('already-verified') };
      const give = (name: 'customerGuid' | 'token'): Promise<void> =>
        kind === 'properties'
          ? setProperty(kyc, name, values[name])
          : setAttribute(kyc, name === 'token' ? name : 'customer-guid', values[name]);
      await kyc.open(tag(kyc.addresses));
      await give(order[0]);
      expect(await kyc.get('state')).toBe('idle');
      await give(order[1]);
      await kyc.reach('verified');

      expect(await kyc.eventsOf('kyc-before-start')).toHaveLength(1);
    });
  }
}

test('properties set before the script has loaded are taken over', async ({ kyc }) => {
  const token = await kyc.token('already-verified');
  await kyc.open(`${tag(kyc.addresses)}
    <script>Object.assign(document.querySelector('kyc-verification'), ${JSON.stringify({ customerGuid, token })})</script>`);
  await kyc.reach('verified');

  expect(await kyc.eventsOf('kyc-verified')).toHaveLength(1);
});

test('an element made by script and filled before it is put in starts when it is put in', async ({ kyc }) => {
  const token = await kyc.token('already-verified');
  const attributes = { ...kyc.addresses, 'customer-guid': customerGuid, token };
  await kyc.open('');
  await kyc.page.evaluate(async (attributes) => {
    await customElements.whenDefined('kyc-verification');
    const element = document.createElement('kyc-verification');
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    document.body.append(element);
  }, attributes);
  await kyc.reach('verified');

  expect(await kyc.eventsOf('kyc-before-start')).toHaveLength(1);
});

test('a second copy of the script changes nothing', async ({ kyc }) => {
  const script = `<script type="module" src="/cdn/kyc-verification.js?second"></script>`;
  await kyc.open((await kyc.tag('already-verified')) + script);
  await kyc.reach('verified');

  expect(await kyc.eventsOf('kyc-verified')).toHaveLength(1);
});

test('a GUID nobody knows is customer-not-found', async ({ kyc, sandbox }) => {
  const guid = 'no-such-customer';
  const token = await sandbox.control.mintToken({ customerGuid: guid });
  await kyc.open(tag({ ...kyc.addresses, 'customer-guid': guid, token }));
  await kyc.reach('error');

  expect(await kyc.get('error')).toMatchObject({ code: 'customer-not-found', retryable: false, status: 404 });
  await expect(kyc.element.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  expect(kyc.creations()).toHaveLength(0);
});

test('somebody else’s GUID is customer-not-found, too', async ({ kyc }) => {
  await kyc.open(
    tag({ ...kyc.addresses, 'customer-guid': magicGuid('passes'), token: await kyc.token('already-verified') }),
  );
  await kyc.reach('error');

  expect(await kyc.get('error')).toMatchObject({ code: 'customer-not-found' });
});

test('a GUID that looks like a path stays one segment of it', async ({ kyc, sandbox }) => {
  await kyc.run('already-verified', { 'customer-guid': '../identity_verifications?x=/' });
  await kyc.reach('error');

  const paths = sandbox.control.calls().map(({ path }) => decodeURIComponent(path));
  expect(paths).toContain('/api/customers/../identity_verifications?x=/');
  expect(await kyc.get('error')).toMatchObject({ code: 'customer-not-found' });
});

test('manual waits for start()', async ({ kyc }) => {
  await kyc.run('already-verified', { manual: true });
  await kyc.button('Start verification').waitFor();
  expect(kyc.requests).toHaveLength(0);
  await kyc.call('start');
  await kyc.reach('verified');

  expect(await kyc.eventsOf('kyc-before-start')).toHaveLength(1);
});

test('manual waits for the button', async ({ kyc }) => {
  await kyc.run('already-verified', { manual: true });
  await kyc.button('Start verification').click();
  await kyc.reach('verified');

  expect(warnings(kyc)).toEqual([]);
});

test('a refused kyc-before-start means idle until start()', async ({ kyc }) => {
  const script = `document.addEventListener('kyc-before-start', (event) => event.preventDefault(), { once: true })`;
  await kyc.run('already-verified', {}, { script });
  await kyc.hear('kyc-before-start');
  await kyc.button('Start verification').waitFor();
  expect(await kyc.get('state')).toBe('idle');
  expect(kyc.requests).toHaveLength(0);
  await kyc.call('start');
  await kyc.reach('verified');

  expect(await kyc.eventsOf('kyc-before-start')).toHaveLength(2);
});

test('reset() during the capture ends it, and start() goes on where it stood', async ({ kyc }) => {
  await kyc.run('passes');
  await begin(kyc.frame);
  await kyc.call('reset');
  expect(await kyc.get('state')).toBe('idle');
  await expect(kyc.element.locator('iframe')).toHaveCount(0);
  await kyc.call('start');
  await goOnToTheEnd(kyc.frame);
  await kyc.reach('verified');

  expect(kyc.creations()).toHaveLength(1);
  expect(kyc.sessions()).toHaveLength(1);
});

test('reset() after a verdict leads to idle, and a new run tells the verdict once more', async ({ kyc }) => {
  await kyc.run('already-verified');
  await kyc.reach('verified');
  await kyc.call('reset');
  expect(await kyc.get('verdict')).toBeNull();
  await kyc.call('start');
  await kyc.reach('verified');

  expect(await kyc.states()).toEqual(['starting', 'verified', 'idle', 'starting', 'verified']);
  expect(await kyc.eventsOf('kyc-verified')).toHaveLength(2);
});

test('settled() tells the page how it went', async ({ kyc, sandbox }) => {
  sandbox.control.setAutopilot('complete');
  await kyc.run('fails');
  const settled = await kyc.element.evaluate((element: HTMLElementTagNameMap['kyc-verification']) => element.settled());

  expect(settled).toMatchObject({ state: 'action', reasons: ['id_expiration_check_failure', 'selfie_failure'] });
});
