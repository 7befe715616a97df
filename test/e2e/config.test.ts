/** Wrong settings are named, and nothing is sent. */
import { magicGuid } from '../../src/sandbox/index.js';
import { expect, test, type Attributes } from './support/test.js';

const wrong: Readonly<Record<string, readonly string[]>> = {
  platform: ['Cybrid', 'sumvin?', 'persona/'],
  environment: ['staging', 'Sandbox', 'prod'],
  display: ['popup', 'Inline'],
  method: ['attested', 'watchlists', 'selfie'],
  'country-code': ['USA', '1'],
  'api-base': [
    ...['javascript:alert(1)', 'ftp://bank.example', 'https://user:pass@bank.example', 'https://bank.example/?x=1'],
    ...['http://', 'bank example', 'data:text/html,x'],
  ],
  'provider-host': [
    ...['http://localhost:1', 'https://inquiry.withpersona.com', 'localhost.evil.com:x', 'nodots', 'a b.com'],
    ...['evil.com@inquiry.withpersona.com', 'inquiry.withpersona.com?x=1', '//evil.com', 'inquiry.withpersona.com#x'],
  ],
};

for (const [attribute, values] of Object.entries(wrong)) {
  test(`a wrong ${attribute} is config-invalid, and nothing is sent`, async ({ kyc }) => {
    const tags = await Promise.all(values.map((value) => kyc.tag('passes', { [attribute]: value })));
    await kyc.open(tags.join('\n'));
    for (const nth of values.keys()) await kyc.reach('error', nth);

    const errors = (await kyc.eventsOf('kyc-error')).map(({ error }) => error);
    const invalid = { code: 'config-invalid', retryable: false, attribute };
    expect(errors).toEqual(
      values.map(() => ({ ...invalid, message: expect.stringContaining(`${attribute} must be`) })),
    );
    const warnings = kyc.console.filter((line) => line.type() === 'warning' && line.text().includes(attribute));
    expect(warnings).toHaveLength(values.length);
    expect(kyc.requests.map((request) => request.url())).toEqual([]);
    expect(await kyc.eventsOf('kyc-before-start')).toHaveLength(0);
  });
}

test('a corrected attribute goes on by itself', async ({ kyc }) => {
  await kyc.run('already-verified', { display: 'popup' });
  await kyc.reach('error');
  await kyc.element.evaluate((element) => element.setAttribute('display', 'inline'));
  await kyc.reach('verified');

  expect(await kyc.states()).toEqual(['error', 'starting', 'verified']);
});

test('an attribute that is taken away leaves its default', async ({ kyc }) => {
  await kyc.run('already-verified', { environment: 'staging' });
  await kyc.reach('error');
  await kyc.element.evaluate((element) => element.removeAttribute('environment'));
  await kyc.reach('verified');

  expect(await kyc.get('error')).toBeNull();
});

test('expected-behaviours outside the sandbox are refused and nothing is sent', async ({ kyc }) => {
  await kyc.run('passes', { 'expected-behaviours': 'passed_immediately', environment: 'production' });
  await kyc.reach('error');

  expect(await kyc.get('error')).toMatchObject({ code: 'config-invalid', attribute: 'expected-behaviours' });
  expect(kyc.requests.map((request) => request.url())).toEqual([]);
});

test('expected-behaviours with a token that names no environment are refused, too', async ({ kyc }) => {
  await kyc.run('passes', { 'expected-behaviours': 'passed_immediately', token: 'opaque' });
  await kyc.reach('error');

  expect(await kyc.get('error')).toMatchObject({ code: 'config-invalid', attribute: 'expected-behaviours' });
  expect(kyc.requests.map((request) => request.url())).toEqual([]);
});

test('inside the sandbox passed_immediately is verified without a frame', async ({ kyc, sandbox }) => {
  await kyc.run('passes', { 'expected-behaviours': 'passed_immediately' });
  await kyc.reach('verified');

  expect(await kyc.states()).not.toContain('capturing');
  expect(kyc.requests.map((request) => new URL(request.url()).origin)).not.toContain(`http://${sandbox.personaHost}`);
  expect(kyc.creations()).toHaveLength(1);
});

test('inside the sandbox failed_immediately asks to try again', async ({ kyc }) => {
  await kyc.run('passes', { 'expected-behaviours': 'failed_immediately' });
  await kyc.reach('action');

  expect(await kyc.eventsOf('kyc-action')).toEqual([expect.objectContaining({ reasons: ['requested_failure'] })]);
  expect(kyc.creations()).toHaveLength(1);
});

const bodies: readonly [says: string, attributes: Attributes, body: object][] = [
  ['no more than it needs', {}, {}],
  ['the country', { 'country-code': 'de' }, { country_code: 'DE' }],
  ['that a tax id is required', { 'require-tax-id': true }, { require_tax_id: true }],
  ['the method', { method: 'tax_id_and_selfie' }, { method: 'tax_id_and_selfie' }],
  [
    'the behaviours',
    { 'expected-behaviours': ' tax_id_not_checked ' },
    { expected_behaviours: ['tax_id_not_checked'] },
  ],
];

for (const [says, attributes, body] of bodies) {
  test(`a creation says ${says}`, async ({ kyc }) => {
    await kyc.run('passes', attributes);
    await kyc.reach('capturing');
    const posted = kyc.requests.find((request) => request.method() === 'POST');

    const least = { type: 'kyc', method: 'id_and_selfie', customer_guid: magicGuid('passes') };
    expect(posted?.postDataJSON()).toEqual({ ...least, ...body });
  });
}
