import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSettings } from '../../../src/internal/settings.js';
import { inputs } from '../support/inputs.js';

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
