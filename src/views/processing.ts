import { html } from 'lit';
import { message, panel, spinner, title } from './pieces.js';
import type { View } from './view.js';

export const processing: View = ({ text }) => html`
  <slot name="processing">
    ${panel(html`
      <div class="badge tone-accent">${spinner()}</div>
      ${title(text['processing.title'])} ${message(text['processing.body'])}
    `)}
  </slot>
`;
