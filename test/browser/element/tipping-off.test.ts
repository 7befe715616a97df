import { expect } from '@open-wc/testing';
import type { KycVerification } from '../../../src/index.js';
import type { Platform } from '../../../src/platforms/platform.js';
import { bare, part, reach } from '../support/element.js';

const kinds = {
  action: { kind: 'action', creates: false },
  rejected: { kind: 'verdict', verdict: 'rejected', canRetry: false },
} as const;

/** In this state for these reasons, by a platform of the page's own, whose codes nobody has looked through. */
async function told(state: 'action' | 'rejected', reasons: readonly string[]): Promise<KycVerification> {
  const platform: Platform = {
    name: 'own',
    key: async () => 'own',
    look: async () => ({ situation: { ...kinds[state], reasons } }),
    create: async () => undefined,
    admit: async () => undefined,
  };
  const element = await bare({ platform, customerGuid: 'somebody', token: 'token' });
  return reach(element, state);
}

describe('findings against money laundering', () => {
  for (const state of ['action', 'rejected'] as const) {
    for (const code of ['pep', 'media', 'watchlist', 'prohibited_person', 'sanctions_name_comparison']) {
      it(`(${code}) are told nobody in ${state}: what is shown is the same as without them`, async () => {
        const element = await told(state, ['selfie_failure', `${code}_check_failure`]);
        const plain = await told(state, ['selfie_failure']);
        expect(part(element, 'body').textContent).to.equal(part(plain, 'body').textContent);
      });
    }
  }
});
