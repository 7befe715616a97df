import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demandSandbox, readSettings, type Inputs } from '../../../src/internal/settings.js';
import { inputs } from '../support/inputs.js';
import { looks, ScriptedPlatform } from '../support/scripted-platform.js';

const page = 'https://shop.example/account/verify?step=2#kyc';

const read = (part: Partial<Inputs>) => readSettings({ ...inputs, ...part }, page);

function refuses(attribute: string, part: Partial<Inputs>) {
  it(`${JSON.stringify(Object.values(part)[0])} is refused`, () => {
    assert.throws(
      () => read(part),
      (error: Error & { code?: string; facts?: { attribute?: string } }) => {
        assert.deepEqual([error.code, error.facts?.attribute], ['config-invalid', attribute]);
        assert.match(error.message, new RegExp(`^${attribute} `));
        return true;
      },
    );
  });
}

describe('settings', () => {
  it('need the customer’s GUID alone', () => {
    assert.deepEqual(read({}), {
      customerGuid: 'customer-1',
      platform: 'cybrid',
      environment: undefined,
      apiBase: undefined,
      display: 'inline',
      redirectUri: undefined,
      providers: { persona: new URL('https://inquiry.withpersona.com'), sumsub: 'https://in.sumsub.com' },
      method: undefined,
      countryCode: undefined,
      requireTaxId: false,
      expectedBehaviours: [],
      frameAncestors: [],
      messageTargetOrigin: undefined,
    });
  });

  for (const customerGuid of ['', '  ', '\n']) {
    it(`without a customer (${JSON.stringify(customerGuid)}) are config-missing`, () => {
      assert.throws(() => read({ customerGuid }), { code: 'config-missing', facts: { attribute: 'customer-guid' } });
    });
  }

  it('take the GUID without white space around it', () => {
    assert.equal(read({ customerGuid: ' customer-1\n' }).customerGuid, 'customer-1');
  });
});

describe('frame ancestors', () => {
  it('are those that the page names', () => {
    const frameAncestors = ['https://a.example', 'https://b.example'];
    assert.deepEqual(read({ frameAncestors }).frameAncestors, frameAncestors);
  });
});

describe('messageTargetOrigin', () => {
  for (const [messageTargetOrigin, origin] of [
    ['https://bank.example', 'https://bank.example'],
    ['http://localhost:4811', 'http://localhost:4811'],
    ['https://bank.example/', 'https://bank.example'],
    ['HTTPS://Bank.Example:443', 'https://bank.example'],
  ] as const) {
    it(`${messageTargetOrigin} is ${origin}`, () => {
      assert.equal(read({ messageTargetOrigin }).messageTargetOrigin, origin);
    });
  }
  for (const messageTargetOrigin of [
    ...['*', 'null', 'bank.example', 'localhost:4811', 'https:bank.example', 'https://', 'https://bank example'],
    ...[' https://bank.example', 'https://bank.example/kyc', 'https://bank.example?', 'https://bank.example#'],
    ...['https://user@bank.example', 'ftp://bank.example', 'javascript:alert(1)', 'blob:https://bank.example/1'],
  ])
    refuses('messageTargetOrigin', { messageTargetOrigin });
});

describe('display', () => {
  for (const display of ['inline', 'modal', 'hosted'] as const) {
    it(`${display} is one`, () => {
      assert.equal(read({ display }).display, display);
    });
  }
  it('hosted is refused where the provider has no address to open', () => {
    assert.throws(() => read({ display: 'hosted', platform: 'sumvin' }), { code: 'config-invalid' });
  });
  for (const display of ['', 'popup', 'Inline', 'inline ']) refuses('display', { display });
});

describe('platform', () => {
  it('may be an object', () => {
    const platform = new ScriptedPlatform({ looks: [looks.verified] });
    assert.equal(read({ platform }).platform, platform);
  });
  for (const platform of ['', 'Cybrid', 'onfido']) refuses('platform', { platform });
});

describe('environment', () => {
  for (const environment of ['sandbox', 'production'] as const) {
    it(`may be ${environment}`, () => {
      assert.equal(read({ environment }).environment, environment);
    });
  }
  for (const environment of ['staging', 'SANDBOX', ' ', 'prod']) refuses('environment', { environment });
});

describe('api-base', () => {
  for (const [apiBase, url] of [
    ['https://bank.example', 'https://bank.example/'],
    ['http://localhost:4811', 'http://localhost:4811/'],
    ['http://localhost:4811/some/path/', 'http://localhost:4811/some/path/'],
    ['/kyc', 'https://shop.example/kyc'],
    ['kyc', 'https://shop.example/account/kyc'],
    ['../kyc', 'https://shop.example/kyc'],
    ['//api.example/kyc', 'https://api.example/kyc'],
    ['HTTPS://bank.example', 'https://bank.example/'],
  ] as const) {
    it(`${apiBase} is ${url}`, () => {
      assert.equal(read({ apiBase }).apiBase?.href, url);
    });
  }
  for (const apiBase of [
    ...[
      'ftp://bank.example',
      'javascript:alert(1)',
      'data:text/inputs,x',
      'blob:https://bank.example/1',
      'file:///etc',
    ],
    ...[
      'localhost:4811',
      'https:bank.example',
      'https://',
      'https://bank example',
      ' https://bank.example',
      'http://[::1',
    ],
    ...['https://user@bank.example', 'https://user:secret@bank.example', 'https://:secret@bank.example'],
    ...['https://bank.example?token=1', '/kyc?x', '/kyc#x', 'https://bank.example/?', 'https://bank.example/#'],
  ])
    refuses('api-base', { apiBase });
});

describe('provider-host', () => {
  for (const [providerHost, url] of [
    ['inquiry.withpersona.com', 'https://inquiry.withpersona.com/'],
    ['localhost:4812/px', 'http://localhost:4812/px'],
  ] as const) {
    it(`${providerHost} is ${url}`, () => {
      assert.equal(read({ providerHost }).providers.persona.href, url);
    });
  }
  for (const providerHost of [
    'https://inquiry.withpersona.com',
    'http://localhost:4812',
    'localhost.evil.com',
    ' ',
    'production',
  ])
    refuses('provider-host', { providerHost });
});

describe('provider-host of Sumsub', () => {
  for (const providerHost of ['https://in.sumsub.com', 'http://localhost:4814']) {
    it(`${providerHost} is an origin`, () => {
      assert.equal(read({ providerHost, platform: 'sumvin' }).providers.sumsub, providerHost);
    });
  }
  it('is Sumsub’s own if the page names none', () => {
    assert.equal(read({ platform: 'sumvin' }).providers.sumsub, 'https://in.sumsub.com');
  });
  for (const providerHost of [
    'https://in.sumsub.com/',
    'https://in.sumsub.com/path',
    'http://in.sumsub.com',
    'in.sumsub.com',
    'http://localhost.evil.com',
    'https://in.sumsub.com?x',
  ]) {
    it(`${providerHost} is refused`, () => {
      assert.throws(() => read({ providerHost, platform: 'sumvin' }), { facts: { attribute: 'provider-host' } });
    });
  }
});

describe('the platform persona', () => {
  it('needs the address of the page’s own server', () => {
    assert.throws(() => read({ platform: 'persona' }), { code: 'config-missing', facts: { attribute: 'api-base' } });
  });
});

describe('redirect-uri', () => {
  it('may be relative to the page and have a query', () => {
    assert.equal(read({ redirectUri: '/done?from=kyc' }).redirectUri?.href, 'https://shop.example/done?from=kyc');
  });
  for (const redirectUri of ['javascript:alert(1)', 'https://', 'ftp://x.example/', 'https://a:b@x.example/'])
    refuses('redirect-uri', { redirectUri });
});

describe('method', () => {
  for (const method of ['id_and_selfie', 'tax_id_and_selfie', 'business_registration'] as const) {
    it(`may be ${method}`, () => {
      assert.equal(read({ method }).method, method);
    });
  }
  for (const method of ['attested', 'watchlists', 'ID_AND_SELFIE', 'id_and_selfie ']) refuses('method', { method });
});

describe('country-code', () => {
  it('is taken in capitals', () => {
    assert.deepEqual(
      ['US', 'ca'].map((countryCode) => read({ countryCode }).countryCode),
      ['US', 'CA'],
    );
  });
  for (const countryCode of ['USA', 'U', '12', 'u s', 'É1', 'US ']) refuses('country-code', { countryCode });
});

describe('expected-behaviours', () => {
  it('are separated by any white space', () => {
    const { expectedBehaviours } = read({ expectedBehaviours: ' passed_immediately\n tax_id_not_checked ' });
    assert.deepEqual(expectedBehaviours, ['passed_immediately', 'tax_id_not_checked']);
  });

  it('are refused outside the sandbox', () => {
    assert.throws(() => demandSandbox(['passed_immediately'], 'production'), {
      code: 'config-invalid',
      facts: { attribute: 'expected-behaviours' },
    });
  });

  it('are allowed in the sandbox', () => {
    assert.doesNotThrow(() => demandSandbox(['passed_immediately'], 'sandbox'));
  });

  it('that are none are allowed everywhere', () => {
    assert.doesNotThrow(() => demandSandbox([], 'production'));
  });
});
