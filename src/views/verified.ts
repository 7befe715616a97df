import { html } from 'lit';
import { badge, message, panel, title } from './pieces.js';
import type { View } from './view.js';

export const verified: View = ({ text }) => html`
  <slot name="verified">
    ${panel(html`${badge('check', 'success')} ${title(text['verified.title'])} ${message(text['verified.body'])}`)}
  </slot>
`;
