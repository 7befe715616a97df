import type { GlobalComponents } from 'vue';
import type {} from 'kyc-verification/jsx/vue';

type Inputs = InstanceType<GlobalComponents['kyc-verification']>['$props'];

export const right: Inputs = {
  customerGuid: '0123',
  getToken: async (reason) => reason,
  onKycVerified: ({ detail }) => detail.reasons.length,
};

// @ts-expect-error -- a GUID is a text
export const number: Inputs = { customerGuid: 7 };
// @ts-expect-error -- its detail has no token
export const leak: Inputs = { onKycVerified: ({ detail }) => detail.token };
// @ts-expect-error -- Vue would set the attribute to "false", and it is there
export const truth: Inputs = { 'require-tax-id': false };
