import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import type { Arguments } from './element/arguments.js';
import { elementIn, hear, part, reach, told } from './element/asked.js';
import { cybrid, persona, sumvin, type Customer } from './sandbox/customer.js';

/**
 * From the intro to the verdict. The provider’s stand-in is played by the autopilot; set `autopilot` to `off` in the controls and
 * remount to be the customer yourself.
 */
const meta: Meta<Arguments> = { title: 'Whole flows', args: { manual: true, autopilot: 'complete' } };
export default meta;

type Story = StoryObj<Arguments>;

const passing = (customer: Customer): Story => ({
  parameters: { customer },
  async play({ canvasElement, args, userEvent }) {
    const element = elementIn(canvasElement);
    const begin = part(element, 'primary-button');
    if (begin) await userEvent.click(begin);
    // By hand it takes as long as it takes.
    if (args.autopilot === 'off') return;
    await reach(element, 'verified');
    const passed = told(element, 'kyc-statechange').map(({ to }) => to);
    await expect(passed).toEqual(['starting', 'capturing', 'processing', 'verified']);
    await expect(told(element, 'kyc-before-start')).toHaveLength(1);
    await expect(told(element, 'kyc-submitted')).toHaveLength(1);
    await expect(told(element, 'kyc-verified')).toHaveLength(1);
    await expect(element.history.map(({ seq }) => seq)).toEqual(element.history.map((_, index) => index + 1));
  },
});

export const Cybrid = passing(cybrid('passes'));
export const Sumvin = passing(sumvin('approves'));
export const Persona = passing(persona('approves'));

/** Submitted is not verified: the verdict may be the other one. */
export const CybridRejects: Story = {
  parameters: { customer: cybrid('rejects') },
  args: { manual: false },
  async play({ canvasElement, args }) {
    if (args.autopilot === 'off') return;
    const element = elementIn(canvasElement);
    await hear(element, 'kyc-submitted');
    await expect(element.verdict).toBeUndefined();
    await reach(element, 'rejected');
    await expect(told(element, 'kyc-verified')).toHaveLength(0);
  },
};

/** Only the customer’s own click makes a second verification. */
export const SecondTry: Story = {
  parameters: { customer: cybrid('failed-before') },
  args: { manual: false },
  async play({ canvasElement, args, userEvent }) {
    const element = elementIn(canvasElement);
    await reach(element, 'action');
    const again = part(element, 'primary-button');
    await expect(again).toBeVisible();
    if (args.autopilot === 'off' || !again) return;
    await userEvent.click(again);
    await reach(element, 'verified');
    await expect(told(element, 'kyc-submitted')).toHaveLength(1);
  },
};

/** A business waits for its owner, who can be verified in the same element. */
export const BusinessOwner: Story = {
  parameters: { customer: cybrid('business-owner') },
  args: { manual: false },
  async play({ canvasElement, args }) {
    if (args.autopilot === 'off') return;
    const element = elementIn(canvasElement);
    await reach(element, 'processing');
    await expect(part(element, 'associate')).toBeVisible();
  },
};
