import { html, nothing, type TemplateResult } from 'lit';
import { badge as badgeOf, message, type Tone } from '../pieces.js';
import { icon, type IconName } from './icon.js';
import type { WholeModel } from './view.js';

export { actions, message, panel, primaryButton, spinner, title } from '../pieces.js';

export const badge = (name: IconName, tone: Tone): TemplateResult => badgeOf(icon(name), tone);

/** Whom to ask where nothing else can be done; a page puts its own way to its people here. */
export const support = ({ text }: WholeModel): TemplateResult =>
  html`<slot name="support">${message(text.contact)}</slot>`;

/** `about`: the id of what tells one such button from the others. */
export const secondaryButton = (label: unknown, act: () => void, about?: string): TemplateResult =>
  html`<button
    part="button secondary-button"
    class="button secondary"
    type="button"
    aria-describedby=${about ?? nothing}
    @click=${act}
  >
    ${label}
  </button>`;

/** What support asks for, in small print; nothing if there is nothing to quote. */
export const reference = (model: WholeModel): TemplateResult | undefined => {
  const id = model.error?.supportId ?? model.reference;
  if (id === undefined) return undefined;
  return html`<p class="reference">${model.text.reference} <bdi class="code">${id}</bdi></p>`;
};
