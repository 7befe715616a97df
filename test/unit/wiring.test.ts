import assert from 'node:assert/strict';
import { before, describe, it, mock } from 'node:test';
import { browserNetwork } from '../../src/internal/network.js';
import { readSettings, type Inputs } from '../../src/internal/settings.js';
import { TokenSource } from '../../src/internal/token-source.js';
import { capturesOf, platformFor } from '../../src/wiring.js';
import { inputs } from './support/inputs.js';
import { looks, ScriptedPlatform } from './support/scripted-platform.js';
import { jwt } from './support/tokens.js';

const sandboxToken = jwt({ aud: ['https://bank.sandbox.cybrid.app'], sub_type: 'customer' });

const settings = (part: Partial<Inputs>) => readSettings({ ...inputs, ...part }, 'https://shop.example/');

function platform(part: Partial<Inputs>, token = 'opaque') {
  const tokens = new TokenSource(
    () => undefined,
    () => Date.UTC(2026, 0, 1),
  );
  tokens.token = token;
  const { signal } = new AbortController();
  return platformFor(settings(part), tokens, signal);
}

const baseOf = async (part: Partial<Inputs>, token?: string) =>
  (await (await platform(part, token)).key(new AbortController().signal)).split(' ')[0];

before(() => {
  mock.method(browserNetwork, 'online', () => Promise.resolve());
});

describe('the platform’s base', () => {
  for (const [name, part, token, base] of [
    ['is production where neither page nor token says otherwise', {}, 'opaque', 'https://bank.production.cybrid.app'],
    ['is what the token says', {}, sandboxToken, 'https://bank.sandbox.cybrid.app'],
    [
      'is what the page says, whatever the token says',
      { environment: 'production' },
      sandboxToken,
      'https://bank.production.cybrid.app',
    ],
    ['is the page’s own proxy, if it has one', { apiBase: '/kyc' }, sandboxToken, 'https://shop.example/kyc'],
  ] as const) {
    it(name, async () => {
      assert.equal(await baseOf(part, token), base);
    });
  }

  it('needs a token to be told from', async () => {
    await assert.rejects(baseOf({}, ''), { code: 'token-missing' });
  });
});

describe('expected behaviours', () => {
  const part = { expectedBehaviours: 'passed_immediately' };

  it('go to the sandbox', async () => {
    assert.equal(await baseOf(part, sandboxToken), 'https://bank.sandbox.cybrid.app');
  });

  for (const [name, more, token] of [
    ['by the token', {}, jwt({ aud: 'https://bank.production.cybrid.app' })],
    ['by default', {}, 'opaque'],
    ['by the page', { environment: 'production' }, sandboxToken],
    ['behind a proxy too', { apiBase: '/kyc' }, 'opaque'],
  ] as const) {
    it(`outside the sandbox (${name}) are config-invalid before the first request`, async (context) => {
      const fetched = context.mock.method(browserNetwork, 'fetch');
      const made = await platform({ ...part, ...more }, token);
      const looking = made.look(new AbortController().signal);
      await assert.rejects(looking, { code: 'config-invalid', facts: { attribute: 'expected-behaviours' } });
      assert.equal(fetched.mock.callCount(), 0);
    });
  }
});

describe('the platform persona', () => {
  it('is the host’s server, at the page’s api-base', async () => {
    const made = await platform({ platform: 'persona', apiBase: '/kyc/persona' });
    const key = await made.key(new AbortController().signal);
    assert.deepEqual([made.name, key], ['persona', 'https://shop.example/kyc/persona customer-1']);
  });
});

describe('a platform of the page’s own', () => {
  it('is asked itself', async () => {
    const own = new ScriptedPlatform({ looks: [looks.verified] });
    const used = await platform({ platform: own });
    const look = await used.look(new AbortController().signal);
    assert.deepEqual([used.name, look], [own.name, { ...looks.verified, associates: undefined }]);
  });
});

describe('a capture outside of the page', () => {
  it('is refused for a session of Sumsub, which has no address to open', async () => {
    const captures = capturesOf(settings({ platform: new ScriptedPlatform({ looks: [] }), display: 'hosted' }));
    const place = {
      container: undefined as unknown as HTMLElement,
      title: '',
      language: 'en',
      onReady: () => undefined,
      onProgress: () => undefined,
      onClose: () => undefined,
      onOffer: () => undefined,
      onCameraTrouble: () => undefined,
    };
    const session = { provider: 'sumsub', accessToken: 'x', renew: async () => 'y' } as const;
    await assert.rejects(captures.open(session, place, new AbortController().signal), {
      code: 'config-invalid',
      facts: { attribute: 'display' },
    });
  });
});
