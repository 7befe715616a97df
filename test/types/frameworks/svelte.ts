import type { SvelteHTMLElements } from 'svelte/elements';
import type {} from 'kyc-verification/jsx/svelte';

type Inputs = SvelteHTMLElements['kyc-verification'];

export const right: Inputs = {
  'customer-guid': '0123',
  getToken: async (reason) => reason,
  'onkyc-verified': ({ detail }) => detail.reasons.length,
};

// @ts-expect-error -- a GUID is a text
export const number: Inputs = { customerGuid: 7 };
// @ts-expect-error -- its detail has no token
export const leak: Inputs = { 'onkyc-verified': ({ detail }) => detail.token };
// @ts-expect-error -- Svelte would set the attribute to "false", and it is there
export const truth: Inputs = { 'require-tax-id': false };
