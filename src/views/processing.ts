import { html } from 'lit';
import { associates } from './associates.js';
import { message, panel, spinner, title } from './pieces.js';
import type { View } from './view.js';

export const processing: View = (model, handlers) => html`
  <slot name="processing">
    ${panel(html`
      <div class="badge tone-accent">${spinner()}</div>
      ${title(model.text['processing.title'])}
      ${message(model.text[model.associates.length > 0 ? 'processing.associates' : 'processing.body'])}
    `)}
  </slot>
  ${associates(model, handlers)}
`;
