import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect } from 'storybook/test';
import type { State } from '../src/flow/state.js';
import type { Arguments } from './element/arguments.js';
import { elementIn, part, reach } from './element/asked.js';
import { cybrid, type Customer } from './sandbox/customer.js';

/** A page’s own words in each slot. They replace words, never the buttons. */
const meta: Meta<Arguments> = { title: 'Slots' };
export default meta;

type Story = StoryObj<Arguments>;

interface Scene {
  readonly state: State;
  readonly customer: Customer;
  readonly args?: Arguments;
  readonly content: TemplateResult;
}

const shown = ({ state, customer, args = {}, content }: Scene): Story => ({
  args,
  parameters: { customer, content },
  async play({ canvasElement }) {
    const element = elementIn(canvasElement);
    await reach(element, state);
    await expect(element.firstElementChild).toBeVisible();
    // What a slot stands for is in the tree, and on no screen.
    await expect(part(element, 'title')?.getClientRects()).toHaveLength(0);
  },
});

const pending = cybrid('passes', (control, guid) => {
  control.setRecord(guid, { verification: { state: 'pending', persona_state: 'processing' } });
});
const reviewing = cybrid('passes', (control, guid) => {
  control.setRecord(guid, { verification: { state: 'reviewing' } });
});
const storing = cybrid('passes', (control, guid) => {
  control.setRecord(guid, { verification: { state: 'storing' } });
});

const words = (slot: string, title: string, text: string): TemplateResult => html`
  <div slot=${slot}>
    <h2>${title}</h2>
    <p>${text}</p>
  </div>
`;

export const Intro = shown({
  state: 'idle',
  customer: cybrid('passes'),
  args: { manual: true },
  content: words('intro', 'One thing before your card', 'Have your passport at hand. It takes two minutes.'),
});
export const Starting = shown({
  state: 'starting',
  customer: storing,
  content: words('starting', 'One moment', 'We are opening the identity check for you.'),
});
export const Processing = shown({
  state: 'processing',
  customer: pending,
  content: words('processing', 'Almost there', 'Meanwhile, have a look at our savings accounts.'),
});
export const Review = shown({
  state: 'review',
  customer: reviewing,
  content: words('review', 'A colleague is on it', 'We write to you within two working days.'),
});
export const Verified = shown({
  state: 'verified',
  customer: cybrid('already-verified'),
  content: words('verified', 'Welcome', 'Your account is open.'),
});
export const Rejected = shown({
  state: 'rejected',
  customer: cybrid('already-rejected'),
  content: words('rejected', 'We cannot open an account', 'Call us if you think this is a mistake.'),
});
const Failed = shown({
  state: 'error',
  customer: cybrid('always-down'),
  content: words('error', 'We have a problem', 'It is ours, not yours. Please try again later.'),
});

export { Failed as Error };

/** What stands in every state. */
export const LogoAndFooter: Story = {
  args: { manual: true },
  parameters: {
    content: html`
      <strong slot="logo">Example Bank</strong>
      <p slot="footer">Questions? <a href="https://bank.example/help">We are here.</a></p>
    `,
  },
  async play({ canvas, canvasElement }) {
    await reach(elementIn(canvasElement), 'idle');
    await expect(canvas.getByText('Example Bank')).toBeVisible();
    await expect(canvas.getByRole('link')).toBeVisible();
  },
};
