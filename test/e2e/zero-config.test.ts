/** The built file on somebody's page, against Cybrid and Persona under their real host names. */
import { magicGuid } from '../../src/sandbox/index.js';
import { goThrough } from './support/customer.js';
import type { KycPage } from './support/kyc-page.js';
import { bank, emulate } from './support/real-hosts.js';
import { expect, tag, test, type Attributes } from './support/test.js';

const customer = magicGuid('passes');

const page = (attributes: Attributes, lang = 'en'): string => `<!doctype html>
<html lang="${lang}"><title>A bank</title><link rel="icon" href="data:,">
<script type="module" src="/assets/kyc-verification.js"></script>
${tag(attributes)}`;

/** The address of the provider's frame; its session is nobody's business. */
const frameAddress = async (kyc: KycPage): Promise<URL> => {
  await kyc.hear('kyc-ready');
  const frame = kyc.page.frames().find((frame) => frame !== kyc.page.mainFrame());
  return new URL(frame?.url() ?? 'about:blank');
};

/** A JWT whose signature nobody has to check. */
const unsigned = (claims: object): string =>
  `${[{ alg: 'HS256', typ: 'JWT' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.eA`;

test('GUID and token are enough: a person is verified on the real hosts', async ({ kyc, context, sandbox }) => {
  const { asked } = await emulate(
    context,
    sandbox,
    page({ 'customer-guid': customer, token: await kyc.token('passes') }),
  );
  await kyc.page.goto(`${bank}/verify/`);
  expect((await frameAddress(kyc)).origin).toBe('https://inquiry.withpersona.com');
  await goThrough(kyc.frame);
  await kyc.reach('verified');

  expect([...asked.keys()].sort()).toEqual([
    bank,
    'https://bank.sandbox.cybrid.app',
    'https://inquiry.withpersona.com',
  ]);
  expect(kyc.creations()).toHaveLength(1);
});

test('the frame’s messages come from its real origin and count', async ({ kyc, context, sandbox }) => {
  sandbox.control.setAutopilot('complete');
  await emulate(context, sandbox, page({ 'customer-guid': customer, token: await kyc.token('passes') }));
  await kyc.page.goto(`${bank}/verify/`);
  await kyc.reach('verified');

  expect(await kyc.states()).toEqual(['starting', 'capturing', 'processing', 'verified']);
  expect(await kyc.eventsOf('kyc-verified')).toHaveLength(1);
});

test('a token for production goes to production and nowhere else', async ({ kyc, context, sandbox }) => {
  const token = unsigned({ aud: ['https://bank.production.cybrid.app'], sub: customer, sub_type: 'customer' });
  const { asked } = await emulate(context, sandbox, page({ 'customer-guid': customer, token }));
  await kyc.page.goto(`${bank}/verify/`);
  await kyc.reach('error');

  expect([...asked.keys()].sort()).toEqual([bank, 'https://bank.production.cybrid.app']);
  expect(await kyc.get('error')).toMatchObject({ code: 'api-unreachable', retryable: true });
});

test('a token that names no environment goes to production', async ({ kyc, context, sandbox }) => {
  const { asked } = await emulate(context, sandbox, page({ 'customer-guid': customer, token: 'opaque' }));
  await kyc.page.goto(`${bank}/verify/`);
  await kyc.reach('error');

  expect([...asked.keys()].sort()).toEqual([bank, 'https://bank.production.cybrid.app']);
});

test('the environment attribute outweighs the token', async ({ kyc, context, sandbox }) => {
  const token = await kyc.token('passes');
  const { asked } = await emulate(
    context,
    sandbox,
    page({ 'customer-guid': customer, token, environment: 'production' }),
  );
  await kyc.page.goto(`${bank}/verify/`);
  await kyc.reach('error');

  expect([...asked.keys()].sort()).toEqual([bank, 'https://bank.production.cybrid.app']);
});

test('provider-host moves the frame to Persona’s other host', async ({ kyc, context, sandbox }) => {
  const host = 'inquiry.withpersona-staging.com';
  const attributes = { 'customer-guid': customer, token: await kyc.token('passes'), 'provider-host': host };
  await emulate(context, sandbox, page(attributes), [`https://${host}`]);
  await kyc.page.goto(`${bank}/verify/`);
  expect((await frameAddress(kyc)).origin).toBe(`https://${host}`);
  await goThrough(kyc.frame);
  await kyc.reach('verified');

  expect(await kyc.eventsOf('kyc-submitted')).toHaveLength(1);
});

for (const base of ['kyc-api', '/verify/kyc-api/']) {
  test(`api-base ${base} is a proxy on the page’s own origin`, async ({ kyc, context, sandbox }) => {
    sandbox.control.setAutopilot('complete');
    const attributes = { 'customer-guid': customer, token: await kyc.token('passes'), 'api-base': base };
    const { asked } = await emulate(context, sandbox, page(attributes));
    await kyc.page.goto(`${bank}/verify/`);
    await kyc.reach('verified');

    expect([...asked.keys()].sort()).toEqual([bank, 'https://inquiry.withpersona.com']);
  });
}

const languages: readonly [says: string, lang: string, attributes: Attributes, expected: string][] = [
  ['the page’s language is the frame’s', 'fr', {}, 'fr'],
  ['a region is the nearest that the provider has', 'pt-PT', {}, 'pt-BR'],
  ['a region that the provider does not have is left out', 'fr-CA', {}, 'fr'],
  ['the element’s own lang is nearer', 'fr', { lang: 'de' }, 'de'],
  ['the language attribute outweighs lang', 'fr', { language: 'es' }, 'es-MX'],
];

for (const [says, lang, attributes, expected] of languages) {
  test(`language: ${says}`, async ({ kyc, context, sandbox }) => {
    const token = await kyc.token('passes');
    await emulate(context, sandbox, page({ 'customer-guid': customer, token, ...attributes }, lang));
    await kyc.page.goto(`${bank}/verify/`);

    expect((await frameAddress(kyc)).searchParams.get('language')).toBe(expected);
  });
}

test('the frame knows the page it is on, and no more than it needs', async ({ kyc, context, sandbox }) => {
  await emulate(context, sandbox, page({ 'customer-guid': customer, token: await kyc.token('passes') }));
  await kyc.page.goto(`${bank}/verify/`);
  const { pathname, searchParams } = await frameAddress(kyc);

  expect(pathname).toBe('/widget');
  expect(searchParams.get('iframe-origin')).toBe(bank);
  expect(searchParams.get('flow-type')).toBe('inline');
  expect(searchParams.get('inquiry-id')).toBe(await kyc.get('inquiryId'));
  expect(searchParams.has('session-token')).toBe(false);
  expect([...searchParams.values()]).not.toContain(customer);
});
