import { expect } from '@open-wc/testing';
import { bare, once } from '../support/element.js';
import { quietly } from '../support/quiet.js';
import type { Platform } from '../../../src/index.js';

const platform: Platform = {
  name: 'mine',
  key: async () => 'mine 1',
  look: async () => ({
    situation: {
      kind: 'verdict',
      verdict: 'verified',
      reasons: [],
      canRetry: false,
      onboarding: { currentStep: 'kyc', complete: false, steps: [{ step: 'kyc', status: 'current' }] },
    },
  }),
  forget: () => undefined,
  create: async () => undefined,
  admit: async () => undefined,
};

describe('the detail of a verdict', () => {
  it('is frozen all the way down', async () => {
    const element = await quietly(() => bare({ customerGuid: '1', token: 'x', platform }));
    const { onboarding } = await once(element, 'kyc-verified');
    const parts: unknown[] = [onboarding, onboarding?.steps, onboarding?.steps[0]];
    expect(parts.map((part) => Object.isFrozen(part))).to.deep.equal([true, true, true]);
  });
});
