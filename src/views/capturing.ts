import { html } from 'lit';
import { insteadOfFrame } from './capture-place.js';
import { badge, message, panel, title } from './pieces.js';
import type { View } from './view.js';

/** The provider's screens bring their own headings; ours is there for the focus and for screen readers. */
export const capturing: View = (model) => {
  const { text, modal } = model;
  if (modal) {
    return panel(
      html`${badge('shield', 'accent')} ${title(text['capturing.title'])} ${message(text['capturing.modal'])}`,
    );
  }
  return insteadOfFrame(model) ? html`` : html`<div class="unseen">${title(text['capturing.title'])}</div>`;
};
