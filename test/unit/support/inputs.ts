import type { Inputs } from '../../../src/internal/settings.js';

/** The element's properties as they are when a page has set its customer's GUID and nothing else. */
export const inputs: Inputs = {
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
