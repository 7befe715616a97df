import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import type { Arguments } from './element/arguments.js';
import { elementIn, part, reach } from './element/asked.js';
import { cybrid } from './sandbox/customer.js';

const meta: Meta<Arguments> = {
  title: 'Element',
  component: 'kyc-verification',
  tags: ['autodocs'],
  parameters: { customer: cybrid('passes') },
};
export default meta;

/** Every attribute and token can be set in the controls. The provider’s stand-in is yours to click through. */
export const Playground: StoryObj<Arguments> = {
  args: { autopilot: 'off', manual: true },
  async play({ canvasElement, userEvent }) {
    const element = elementIn(canvasElement);
    await reach(element, 'idle');
    await expect(element.hasAttribute('token')).toBe(false);
    const begin = part(element, 'primary-button');
    await expect(begin).toBeVisible();
    if (begin) await userEvent.click(begin);
    await reach(element, 'capturing');
    await expect(element.verificationGuid).not.toBeUndefined();
  },
};
