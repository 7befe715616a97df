import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import type { Arguments } from './element/arguments.js';
import { elementIn, frame, hear, part, reach } from './element/asked.js';
import { cybrid, persona, sumvin, type Customer } from './sandbox/customer.js';

/** The capture of each platform, in each place it can be shown. */
const meta: Meta<Arguments> = { title: 'Platforms', args: { autopilot: 'off' } };
export default meta;

type Story = StoryObj<Arguments>;

const inline = (customer: Customer): Story => ({
  parameters: { customer },
  async play({ canvasElement }) {
    const element = elementIn(canvasElement);
    await hear(element, 'kyc-ready');
    await expect(element.state).toBe('capturing');
    await expect(frame(element)).toBeVisible();
    await expect(part(element, 'dialog')).toBeNull();
  },
});

const modal = (customer: Customer): Story => ({
  args: { display: 'modal' },
  parameters: { customer },
  async play({ canvasElement }) {
    const element = elementIn(canvasElement);
    await hear(element, 'kyc-ready');
    await expect(part(element, 'dialog')).toHaveAttribute('open');
    await expect(frame(element)).toBeVisible();
  },
});

const hosted = (customer: Customer): Story => ({
  args: { display: 'hosted' },
  parameters: { customer },
  async play({ canvasElement }) {
    const element = elementIn(canvasElement);
    await reach(element, 'capturing');
    await waitFor(() => expect(part(element, 'primary-button')).toBeVisible());
    await expect(frame(element)).toBeNull();
  },
});

export const CybridInline = inline(cybrid('passes-immediately-ready'));
export const CybridModal = modal(cybrid('passes-immediately-ready'));
export const CybridHosted = hosted(cybrid('passes-immediately-ready'));
export const SumvinInline = inline(sumvin('approves'));
export const SumvinModal = modal(sumvin('approves'));
export const PersonaInline = inline(persona('approves'));
export const PersonaModal = modal(persona('approves'));
export const PersonaHosted = hosted(persona('approves'));

/** Sumsub has no address to open, and the element says so at once. */
export const SumvinHosted: Story = {
  args: { display: 'hosted' },
  parameters: { customer: sumvin('approves') },
  async play({ canvasElement }) {
    const element = elementIn(canvasElement);
    await reach(element, 'error');
    await expect(element.error?.code).toBe('config-invalid');
    await expect(element.error?.attribute).toBe('display');
  },
};
