import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CybridOptions } from '../../../src/platforms/cybrid/cybrid.js';
import {
  cybrid,
  customerGuid,
  customerPath,
  details,
  followed,
  item,
  listPath,
  live,
  onePath,
  sessionPath,
} from '../support/cybrid.js';
import { lost, refused } from '../support/network.js';
import { jwt } from '../support/tokens.js';

describe('a creation', () => {
  async function body(options: Partial<CybridOptions>, type = 'individual') {
    const { platform, network } = cybrid(
      {
        [`GET ${customerPath}`]: { state: 'unverified', type },
        [`GET ${listPath}`]: { objects: [] },
        [`POST ${listPath}`]: item,
      },
      options,
    );
    await platform.look(live());
    await platform.create(live());
    return network.sent.at(-1)?.body;
  }

  it('asks for no more than has to be said', async () => {
    assert.deepEqual(await body({}), { type: 'kyc', method: 'id_and_selfie', customer_guid: customerGuid });
  });

  it('is by business registration for a business', async () => {
    assert.deepEqual(await body({}, 'business'), {
      type: 'kyc',
      method: 'business_registration',
      customer_guid: customerGuid,
    });
  });

  it('is by the method that the page has chosen', async () => {
    const chosen = await body({ method: 'tax_id_and_selfie' }, 'business');
    assert.deepEqual(chosen, { type: 'kyc', method: 'tax_id_and_selfie', customer_guid: customerGuid });
  });

  it('passes on country, tax id and expected behaviours', async () => {
    const all = {
      countryCode: 'CA',
      requireTaxId: true,
      expectedBehaviours: ['passed_immediately', 'tax_id_not_checked'],
    };
    assert.deepEqual(await body(all), {
      type: 'kyc',
      method: 'id_and_selfie',
      customer_guid: customerGuid,
      country_code: 'CA',
      require_tax_id: true,
      expected_behaviours: ['passed_immediately', 'tax_id_not_checked'],
    });
  });

  it('is sent once, even if its reply is lost', async () => {
    const { platform, network } = cybrid({ [`POST ${listPath}`]: lost });
    await assert.rejects(platform.create(live()), { code: 'api-unreachable' });
    assert.equal(network.sent.length, 1);
  });

  for (const [state, situation] of [
    ['storing', { kind: 'waiting', step: 'verification', pace: 'preparing' }],
    ['completed', undefined],
  ] as const) {
    it(`answered with a record that is ${state} tells ${situation ? 'what a look would find' : 'nothing: why it is over, only a look tells'}`, async () => {
      const { platform } = cybrid({
        [`GET ${customerPath}`]: { state: 'unverified', type: 'individual' },
        [`GET ${listPath}`]: { objects: [] },
        [`POST ${listPath}`]: { ...item, state },
      });
      await platform.look(live());
      assert.deepEqual((await platform.create(live()))?.situation, situation);
    });
  }
});

describe('a session', () => {
  const now = Date.UTC(2026, 0, 1);
  const session = {
    persona_session_token: 'token-1',
    persona_inquiry_id: 'inq_1',
    identity_verification_guid: 'verification-1',
  };

  async function admitted(persona_state: string, reply: unknown, renew = false, clock = () => now) {
    const { platform, network } = cybrid(
      {
        ...followed,
        [`GET ${onePath}`]: { ...details, persona_state },
        [`POST ${sessionPath}`]: reply,
      },
      { now: clock },
    );
    await platform.look(live());
    network.sent.length = 0;
    return { session: await platform.admit({ fresh: renew }, live()), network };
  }

  for (const state of ['waiting', 'created']) {
    it(`of an inquiry that is ${state} needs no call and no token`, async () => {
      const { session: given, network } = await admitted(state, session);
      assert.deepEqual([given, network.calls], [{ provider: 'persona', inquiryId: 'inq_1' }, []]);
    });

    it(`of an inquiry that is ${state} is asked for once the provider has refused`, async () => {
      const { session: given } = await admitted(state, session, true);
      assert.equal(given?.sessionToken, 'token-1');
    });
  }

  it('of a pending inquiry is asked for, and has both inquiry and token', async () => {
    const { session: given, network } = await admitted('pending', session);
    assert.deepEqual(given, { provider: 'persona', inquiryId: 'inq_1', sessionToken: 'token-1' });
    assert.deepEqual(network.sent[0]?.body, {
      persona_inquiry_id: 'inq_1',
      identity_verification_guid: 'verification-1',
    });
  });

  for (const [name, device, lifeLeft] of [
    ['by the device’s clock', now, 3_600_000],
    ['below nothing where it is over', now + 4_000_000, -400_000],
  ] as const) {
    it(`says how much is left of it ${name}`, async () => {
      const persona_session_token = jwt({ exp: now / 1_000 + 3_600 });
      const { session: given } = await admitted('pending', { ...session, persona_session_token }, false, () => device);
      assert.equal(given?.lifeLeft, lifeLeft);
    });
  }

  for (const status of [400, 404, 409]) {
    it(`that is refused with ${String(status)} means that the record has moved on`, async () => {
      assert.equal((await admitted('pending', () => refused(status))).session, undefined);
    });
  }

  for (const [status, code] of [
    [403, 'token-forbidden'],
    [422, 'api-rejected'],
    [429, 'rate-limited'],
    [503, 'api-unavailable'],
  ] as const) {
    it(`that is refused with ${String(status)} is ${code}`, async () => {
      await assert.rejects(
        admitted('pending', () => refused(status)),
        { code },
      );
    });
  }
});

describe('the key of the lock', () => {
  it('names base and customer, and no token', async () => {
    assert.equal(await cybrid({}).platform.key(), 'https://bank.example customer-1');
  });

  it('is the same however the page writes them', async () => {
    const { platform } = cybrid({}, { customerGuid: 'Customer-1', base: async () => 'https://bank.example/' });
    assert.equal(await platform.key(), 'https://bank.example customer-1');
  });
});
