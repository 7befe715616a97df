import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import { KycError, type KycErrorCode } from '../src/flow/errors.js';
import type { KycVerification } from '../src/kyc-verification.js';
import type { Platform } from '../src/platforms/platform.js';
import type { FaultEffect } from '../src/sandbox/index.js';
import type { Arguments } from './element/arguments.js';
import { elementIn, hear, part, reach, titleOf, told } from './element/asked.js';
import { cybrid, own, stranger, type Customer } from './sandbox/customer.js';

/** Each error code, by what causes it; by a platform of the page's own where the cause takes a minute or another machine. */
const meta: Meta<Arguments> = { title: 'Errors' };
export default meta;

type Story = StoryObj<Arguments>;

interface Cause {
  readonly customer: Customer;
  readonly args?: Arguments;
  readonly lead?: (element: KycVerification) => void;
}

/** Cybrid answers the first request so, whenever it is asked. */
const answering = (effect: FaultEffect): Customer =>
  cybrid('passes', (control, customerGuid) => {
    control.addFault({ match: { path: '/api/', customerGuid }, effect });
  });

const throwing = (failure: Error): Customer => {
  const fail = () => Promise.reject(failure);
  const platform: Platform = { name: 'own', key: async () => 'own', look: fail, create: fail, admit: fail };
  return own(platform);
};
const thrown = (code: KycErrorCode): Cause => ({ customer: throwing(new KycError(code, 'Thrown by a story.')) });

const withoutToken: Customer = (autopilot) => ({ ...cybrid('passes')(autopilot), getToken: undefined });
const start = (element: KycVerification): void => {
  element.start();
};

const causes: Readonly<Record<KycErrorCode, Cause>> = {
  'config-missing': { customer: cybrid('passes'), args: { customerGuid: '' }, lead: start },
  'config-invalid': { customer: cybrid('passes'), args: { display: 'sideways' } },
  'token-missing': { customer: withoutToken, lead: start },
  'token-expired': { customer: answering({ status: 401 }) },
  'token-forbidden': { customer: cybrid('forbidden') },
  'customer-not-found': { customer: stranger },
  'api-unreachable': { customer: answering({ drop: 'request' }) },
  'api-unavailable': { customer: cybrid('always-down') },
  'api-rejected': { customer: answering({ status: 418 }) },
  'rate-limited': { customer: answering({ status: 429, headers: { 'Retry-After': '60' } }) },
  'bad-response': { customer: answering({ text: '<h1>Welcome to the hotel’s network</h1>' }) },
  'inquiry-timeout': thrown('inquiry-timeout'),
  'provider-blocked': thrown('provider-blocked'),
  'provider-timeout': thrown('provider-timeout'),
  'provider-error': {
    customer: cybrid('passes-immediately-ready'),
    args: { autopilot: 'error:application_error' },
  },
  'session-expired': { customer: cybrid('passes-immediately-ready'), args: { autopilot: 'error:unauthenticated' } },
  'camera-blocked': thrown('camera-blocked'),
  'camera-missing': thrown('camera-missing'),
  'insecure-context': thrown('insecure-context'),
  offline: thrown('offline'),
  internal: { customer: throwing(new Error('Unforeseen.')) },
};

function failing(code: KycErrorCode): Story {
  const { customer, args = {}, lead } = causes[code];
  return {
    name: code,
    args,
    parameters: { customer },
    async play({ canvasElement }) {
      const element = elementIn(canvasElement);
      lead?.(element);
      await reach(element, 'error');
      await expect(element.error?.code).toBe(code);
      await expect((await hear(element, 'kyc-error')).error).toEqual(element.error);
      await expect(told(element, 'kyc-error')).toHaveLength(1);
      await expect(titleOf(element)).not.toBe('');
      await expect(part(element, 'primary-button') !== null).toBe(element.error?.retryable);
    },
  };
}

export const ConfigMissing = failing('config-missing');
export const ConfigInvalid = failing('config-invalid');
export const TokenMissing = failing('token-missing');
export const TokenExpired = failing('token-expired');
export const TokenForbidden = failing('token-forbidden');
export const CustomerNotFound = failing('customer-not-found');
export const ApiUnreachable = failing('api-unreachable');
export const ApiUnavailable = failing('api-unavailable');
export const ApiRejected = failing('api-rejected');
export const RateLimited = failing('rate-limited');
export const BadResponse = failing('bad-response');
export const InquiryTimeout = failing('inquiry-timeout');
export const ProviderBlocked = failing('provider-blocked');
export const ProviderTimeout = failing('provider-timeout');
export const ProviderError = failing('provider-error');
export const SessionExpired = failing('session-expired');
export const CameraBlocked = failing('camera-blocked');
export const CameraMissing = failing('camera-missing');
export const InsecureContext = failing('insecure-context');
export const Offline = failing('offline');
export const Internal = failing('internal');
