import { html } from 'lit';
import { isCovered } from './capture-place.js';
import { icon } from './icon.js';
import { badge, message, panel, title } from './pieces.js';
import type { View } from './view.js';

/** The provider's screens bring their own headings; ours is there for the focus and for screen readers. */
export const capturing: View = (model) => {
  const { text, modal } = model;
  if (modal) {
    return panel(
      html`${badge(icon('shield'), 'accent')} ${title(text['capturing.title'])} ${message(text['capturing.modal'])}`,
    );
  }
  return isCovered(model) ? html`` : html`<div class="unseen">${title(text['capturing.title'])}</div>`;
};
