import type { Choices } from './choices.js';
import { make } from './dom.js';

type Look = Choices['look'];

/** What such a house puts into the slots. */
const words: Readonly<Record<Exclude<Look, ''>, { readonly logo: string; readonly footer: string }>> = {
  bank: { logo: 'Alder & Sons', footer: 'Alder & Sons, bankers since 1871' },
  neobank: { logo: 'plum', footer: 'Made by plum. Questions? Chat with us.' },
  government: { logo: 'Registry Office', footer: 'A service of the Registry Office' },
};

/** Gives the element the class of a theme, and its slots the theme's words. */
export function wear(element: HTMLElement, look: Look): void {
  element.className = look && `theme-${look}`;
  element.replaceChildren(
    ...(look
      ? Object.entries(words[look]).map(([slot, textContent]) => Object.assign(make('span', { textContent }), { slot }))
      : []),
  );
}
