import { html } from 'lit';
import { title } from './pieces.js';
import type { View } from './view.js';

/** The provider's screens bring their own headings; ours is there for the focus and for screen readers. */
export const capturing: View = ({ text }) => html`<div class="unseen">${title(text['capturing.title'])}</div>`;
