import { Cybrid, type CybridOptions } from '../../../src/platforms/cybrid/cybrid.js';
import { replying, ScriptedNetwork, ScriptedTokens, type Replies } from './network.js';
import { repeat } from './script.js';

export const customerGuid = 'customer-1';
export const live = () => new AbortController().signal;

export const customerPath = '/api/customers/customer-1';
export const listPath = '/api/identity_verifications';
export const onePath = '/api/identity_verifications/verification-1';
export const sessionPath = '/api/persona_sessions';

export const item = {
  guid: 'verification-1',
  type: 'kyc',
  method: 'id_and_selfie',
  customer_guid: customerGuid,
  created_at: '2026-01-01T00:00:00Z',
  state: 'pending',
};
export const details = { ...item, persona_inquiry_id: 'inq_1', persona_state: 'pending' };

/** A platform whose API answers by `METHOD path`; a list answers call after call, and its last element for good. */
export function cybrid(replies: Replies, options: Partial<CybridOptions> = {}) {
  const network = new ScriptedNetwork(repeat(100, replying(replies)));
  const clock = { now: Date.UTC(2026, 0, 1, 0, 10) };
  const platform = new Cybrid({
    customerGuid,
    method: undefined,
    countryCode: undefined,
    requireTaxId: false,
    expectedBehaviours: [],
    now: () => clock.now,
    elapsed: () => clock.now,
    base: async () => 'https://bank.example',
    tokens: new ScriptedTokens(),
    network,
    ...options,
  });
  return { platform, network, clock };
}

export const unverified = { state: 'unverified', type: 'individual' };
export const followed = {
  [`GET ${customerPath}`]: unverified,
  [`GET ${listPath}`]: { objects: [item] },
  [`GET ${onePath}`]: details,
};
