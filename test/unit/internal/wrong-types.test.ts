import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSettings, type Inputs } from '../../../src/internal/settings.js';

const inputs: Inputs = {
  customerGuid: 'customer-1',
  platform: 'cybrid',
  environment: '',
  apiBase: '',
  providerHost: '',
  display: 'inline',
  redirectUri: '',
  method: '',
  countryCode: '',
  requireTaxId: false,
  expectedBehaviours: '',
  frameAncestors: undefined,
  messageTargetOrigin: '',
};

/** As a page in JavaScript may set them. */
const wrong: readonly Readonly<Record<string, unknown>>[] = [
  { customerGuid: 42 },
  { providerHost: 5 },
  { expectedBehaviours: ['passed_immediately'] },
  { platform: {} },
  { platform: { name: 'mine', look: () => undefined } },
];

describe('a property of another type', () => {
  for (const given of wrong) {
    it(`${JSON.stringify(given)} is config-invalid, not a fault of the element`, () => {
      assert.throws(() => readSettings({ ...inputs, ...given }, 'https://shop.example/'), {
        name: 'KycError',
        code: 'config-invalid',
      });
    });
  }
});
