import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import type { State } from '../src/flow/state.js';
import type { Arguments } from './element/arguments.js';
import { elementIn, hear, part, reach } from './element/asked.js';
import { cybrid, type Customer } from './sandbox/customer.js';

/** The narrowest phones, and the dark. */
const meta: Meta<Arguments> = { title: 'Screens' };
export default meta;

type Story = StoryObj<Arguments>;

interface Scene {
  readonly customer: Customer;
  readonly state: State;
  readonly args?: Arguments;
  readonly width?: 'smallest' | 'small' | 'wide';
  readonly scheme?: 'light' | 'dark';
}

const scene = ({ customer, state, args = {}, width = 'wide', scheme = 'light' }: Scene): Story => ({
  args,
  globals: { viewport: { value: width }, scheme },
  parameters: { customer, layout: width === 'wide' ? 'padded' : 'fullscreen' },
  async play({ canvasElement }) {
    const element = elementIn(canvasElement);
    await reach(element, state);
    if (state === 'capturing') await hear(element, 'kyc-ready');
    const { scrollWidth, clientWidth } = document.documentElement;
    await expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    const body = part(element, 'body');
    await expect(body?.scrollWidth).toBeLessThanOrEqual(body?.clientWidth ?? 0);
    await expect(getComputedStyle(element).colorScheme).toBe(scheme);
  },
});

const intro = { customer: cybrid('passes'), state: 'idle', args: { manual: true } } as const;
const capture = {
  customer: cybrid('passes-immediately-ready'),
  state: 'capturing',
  args: { autopilot: 'off' },
} as const;
const action = { customer: cybrid('failed-before'), state: 'action' } as const;
const verified = { customer: cybrid('already-verified'), state: 'verified' } as const;
const rejected = { customer: cybrid('already-rejected'), state: 'rejected' } as const;

export const IntroAt280 = scene({ ...intro, width: 'smallest' });
export const CaptureAt280 = scene({ ...capture, width: 'smallest' });
export const ActionAt280 = scene({ ...action, width: 'smallest' });
export const IntroAt320 = scene({ ...intro, width: 'small' });
export const CaptureAt320 = scene({ ...capture, width: 'small' });
export const GermanActionAt320 = scene({ ...action, width: 'small', args: { language: 'de' } });

export const DarkIntro = scene({ ...intro, scheme: 'dark' });
export const DarkCapture = scene({ ...capture, scheme: 'dark' });
export const DarkAction = scene({ ...action, scheme: 'dark' });
export const DarkVerified = scene({ ...verified, scheme: 'dark' });
export const DarkRejected = scene({ ...rejected, scheme: 'dark' });
export const DarkIntroAt320 = scene({ ...intro, scheme: 'dark', width: 'small' });
