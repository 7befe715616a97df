import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, waitFor } from 'storybook/test';
import { en } from '../src/locales/en.js';
import type { Arguments } from './element/arguments.js';
import { elementIn, part, reach, titleOf } from './element/asked.js';
import { cybrid, persona } from './sandbox/customer.js';

/** The fifteen languages, each in its own direction whatever the page’s is. */
const meta: Meta<Arguments> = { title: 'Languages', args: { manual: true } };
export default meta;

type Story = StoryObj<Arguments>;

const speaking = (name: string, language: string, direction: 'ltr' | 'rtl' = 'ltr'): Story => ({
  name,
  args: { language },
  async play({ canvasElement }) {
    const element = elementIn(canvasElement);
    const base = part(element, 'base');
    await waitFor(() => expect(base).toHaveAttribute('lang', language));
    await waitFor(() => expect(titleOf(element)).not.toBe(''));
    if (language !== 'en') await expect(titleOf(element)).not.toBe(en['idle.title']);
    await expect(base && getComputedStyle(base).direction).toBe(direction);
    await expect(part(element, 'primary-button')).toBeVisible();
  },
});

export const English = speaking('English', 'en');
export const Arabic = speaking('العربية', 'ar', 'rtl');
export const Chinese = speaking('简体中文', 'zh-Hans');
export const Dutch = speaking('Nederlands', 'nl');
export const French = speaking('Français', 'fr');
export const German = speaking('Deutsch', 'de');
export const Hebrew = speaking('עברית', 'he', 'rtl');
export const Hindi = speaking('हिन्दी', 'hi');
export const Italian = speaking('Italiano', 'it');
export const Japanese = speaking('日本語', 'ja');
export const Polish = speaking('Polski', 'pl');
export const Portuguese = speaking('Português (Brasil)', 'pt-BR');
export const Spanish = speaking('Español', 'es');
export const Turkish = speaking('Türkçe', 'tr');
export const Ukrainian = speaking('Українська', 'uk');

/** The same run goes on in another language. */
export const SwitchedLive: Story = {
  args: { manual: false },
  parameters: { customer: cybrid('already-rejected') },
  async play({ canvasElement }) {
    const element = elementIn(canvasElement);
    await reach(element, 'rejected');
    const before = titleOf(element);
    const events = element.history.length;
    element.language = 'fr';
    await waitFor(() => expect(titleOf(element)).not.toBe(before));
    await expect(element.history).toHaveLength(events);
  },
};

/** In a page that is written from right to left, with the capture open. */
export const RightToLeft: Story = {
  args: { manual: false, language: 'ar', autopilot: 'off' },
  globals: { direction: 'rtl' },
  parameters: { customer: persona('approves') },
  async play({ canvasElement }) {
    const element = elementIn(canvasElement);
    await reach(element, 'capturing');
    await waitFor(() => expect(part(element, 'base')).toHaveAttribute('lang', 'ar'));
    const frame = await waitFor(() => {
      const found = element.renderRoot.querySelector('iframe');
      if (!found) throw new Error('There is no frame yet.');
      return found;
    });
    await expect(new URL(frame.src).searchParams.get('language')).toMatch(/^ar/);
  },
};

/** `strings` overrides any text. */
export const OwnWords: Story = {
  async play({ canvasElement }) {
    const element = elementIn(canvasElement);
    element.strings = { 'idle.title': 'Two minutes, and you are in' };
    await waitFor(() => expect(titleOf(element)).toBe('Two minutes, and you are in'));
  },
};
