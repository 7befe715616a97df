import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, waitFor } from 'storybook/test';
import type { State } from '../src/flow/state.js';
import type { Arguments } from './element/arguments.js';
import { elementIn, part, reach } from './element/asked.js';
import { cybrid, type Customer } from './sandbox/customer.js';
import { themeSheets } from './element/theme-sheets.js';

// As it stands: a bundler that lowers `light-dark()` for older browsers breaks custom properties.
const sheet = new CSSStyleSheet();
sheet.replaceSync(Object.values(themeSheets).join('\n'));
document.adoptedStyleSheets.push(sheet);

/** Looks made of public tokens, parts and slots. Axe watches the contrast of each, in light and dark. */
const meta: Meta<Arguments> = { title: 'Theming' };
export default meta;

type Story = StoryObj<Arguments>;

/** One token, and what is made of it. */
export const Tokens: Story = {
  args: {
    manual: true,
    '--kyc-accent': '#7a1f5c',
    '--kyc-on-accent': '#ffffff',
    '--kyc-button-radius': '20px',
    '--kyc-max-width': '30rem',
  },
  async play({ canvasElement }) {
    const element = elementIn(canvasElement);
    const button = await waitFor(() => {
      const found = part(element, 'primary-button');
      if (!found) throw new Error('There is no button yet.');
      return found;
    });
    const { backgroundColor, borderStartStartRadius } = getComputedStyle(button);
    await expect(backgroundColor).toBe('rgb(122, 31, 92)');
    await expect(borderStartStartRadius).toBe('20px');
    await expect(part(element, 'base')?.offsetWidth).toBeLessThanOrEqual(480);
  },
};

type Theme = keyof typeof themeSheets;

const logos: Readonly<Record<Theme, TemplateResult>> = {
  bank: html`<strong slot="logo">Harbour &amp; Sons, since 1871</strong>`,
  neobank: html`<strong slot="logo">plum</strong>`,
  government: html`<strong slot="logo">Residents’ Registry</strong>`,
};

interface Scene {
  readonly state: State;
  readonly customer: Customer;
  readonly args?: Arguments;
}

const intro: Scene = { state: 'idle', customer: cybrid('passes'), args: { manual: true } };
const action: Scene = { state: 'action', customer: cybrid('failed-before') };
const verified: Scene = { state: 'verified', customer: cybrid('already-verified') };
const failed: Scene = { state: 'error', customer: cybrid('always-down') };

/** What each theme makes of the button and of the title: computed styles. */
const looks: Readonly<Record<Theme, { readonly button: string; readonly font: RegExp; readonly weight: string }>> = {
  bank: { button: '2px', font: /^Georgia/, weight: '400' },
  neobank: { button: '999px', font: /^ui-sans-serif/, weight: '750' },
  government: { button: '0px', font: /^Arial/, weight: '700' },
};

const themed = (theme: Theme, { state, customer, args = {} }: Scene, scheme: 'light' | 'dark' = 'light'): Story => ({
  args,
  globals: { scheme },
  parameters: { customer, content: logos[theme], className: `theme-${theme}` },
  async play({ canvasElement }) {
    const element = elementIn(canvasElement);
    await reach(element, state);
    await expect(element).toHaveClass(`theme-${theme}`);
    const look = looks[theme];
    const title = part(element, 'title');
    await expect(title).toBeVisible();
    if (title) {
      await expect(getComputedStyle(title).fontFamily).toMatch(look.font);
      await expect(getComputedStyle(title).fontWeight).toBe(look.weight);
    }
    const button = part(element, 'primary-button');
    if (button) await expect(getComputedStyle(button).borderStartStartRadius).toBe(look.button);
  },
});

export const Bank = themed('bank', intro);
export const BankAction = themed('bank', action);
export const BankActionDark = themed('bank', action, 'dark');
export const Neobank = themed('neobank', intro);
export const NeobankVerified = themed('neobank', verified);
export const NeobankDark = themed('neobank', intro, 'dark');
export const Government = themed('government', intro);
export const GovernmentError = themed('government', failed);
export const GovernmentDark = themed('government', intro, 'dark');
