import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import type { State } from '../src/flow/state.js';
import type { KycVerification } from '../src/kyc-verification.js';
import type { Arguments } from './element/arguments.js';
import { elementIn, frame, hear, part, reach, titleOf, told } from './element/asked.js';
import { cybrid, type Customer } from './sandbox/customer.js';

/** Each state, reached by a run of the real element on the sandbox. */
const meta: Meta<Arguments> = { title: 'States' };
export default meta;

type Story = StoryObj<Arguments>;

interface Scene {
  readonly customer: Customer;
  readonly args?: Partial<Arguments>;
  /** Leads there, where the customer's story alone does not. */
  readonly lead?: (element: KycVerification) => Promise<unknown>;
  readonly check: (element: KycVerification) => Promise<unknown>;
}

const scene = (state: State, { customer, args = {}, lead, check }: Scene): Story => ({
  args,
  parameters: { customer },
  async play({ canvasElement }) {
    const element = elementIn(canvasElement);
    await lead?.(element);
    await reach(element, state);
    await expect(element.matches(`:state(${state})`)).toBe(true);
    await expect(part(element, `panel-${state}`)).toBeVisible();
    await expect(titleOf(element)).not.toBe('');
    await check(element);
  },
});

const hasButton = async (element: KycVerification): Promise<void> => {
  await expect(part(element, 'primary-button')).toBeVisible();
};
const hasNoButton = async (element: KycVerification): Promise<void> => {
  await expect(part(element, 'primary-button')).toBeNull();
};

export const Idle = scene('idle', {
  customer: cybrid('passes'),
  args: { manual: true },
  check: async (element) => {
    await hasButton(element);
    await expect(element.history).toHaveLength(0);
  },
});

export const Starting = scene('starting', {
  customer: cybrid('passes', (control, guid) => {
    control.setRecord(guid, { verification: { state: 'storing' } });
  }),
  check: async (element) => {
    await expect(part(element, 'spinner')).toBeVisible();
    await expect((await hear(element, 'kyc-step-start')).step).toBe('customer');
  },
});

export const Capturing = scene('capturing', {
  customer: cybrid('passes-immediately-ready'),
  args: { autopilot: 'off' },
  check: async (element) => {
    await expect((await hear(element, 'kyc-ready')).provider).toBe('persona');
    await expect(frame(element)).toBeVisible();
    await expect(frame(element)?.title).not.toBe('');
  },
});

export const Processing = scene('processing', {
  customer: cybrid('passes', (control, guid) => {
    control.setRecord(guid, { verification: { state: 'pending', persona_state: 'processing' } });
  }),
  check: async (element) => {
    await expect(element.verdict).toBeUndefined();
    await hasNoButton(element);
  },
});

export const Review = scene('review', {
  customer: cybrid('passes', (control, guid) => {
    control.setRecord(guid, { verification: { state: 'reviewing' } });
  }),
  check: async (element) => {
    await expect((await element.settled()).state).toBe('review');
    await expect(told(element, 'kyc-review')).toHaveLength(1);
  },
});

export const Action = scene('action', {
  customer: cybrid('failed-before'),
  check: async (element) => {
    await hasButton(element);
    await expect((await hear(element, 'kyc-action')).reasons).toEqual(['id_quality_check_failure']);
    await expect(part(element, 'reason')).toBeVisible();
  },
});

export const Cancelled = scene('cancelled', {
  customer: cybrid('passes-immediately-ready'),
  lead: async (element) => {
    await hear(element, 'kyc-ready');
    element.cancel();
  },
  check: async (element) => {
    await hasButton(element);
    await expect(frame(element)).toBeNull();
  },
});

export const Verified = scene('verified', {
  customer: cybrid('already-verified'),
  check: async (element) => {
    await expect(element.verdict).toBe('verified');
    await expect(told(element, 'kyc-verified')).toHaveLength(1);
    await hasNoButton(element);
  },
});

export const Rejected = scene('rejected', {
  customer: cybrid('already-rejected'),
  check: async (element) => {
    await expect(element.verdict).toBe('rejected');
    await expect((await hear(element, 'kyc-rejected')).canRetry).toBe(false);
  },
});

export const Frozen = scene('frozen', {
  customer: cybrid('frozen'),
  check: async (element) => {
    await expect(element.verdict).toBeUndefined();
    await hasNoButton(element);
  },
});

// ESLint and the bundler know `Error` as the global one.
const Failed = scene('error', {
  customer: cybrid('always-down'),
  check: async (element) => {
    await expect((await hear(element, 'kyc-error')).error.code).toBe('api-unavailable');
    await hasButton(element);
  },
});
export { Failed as Error };
