import { html, nothing } from 'lit';
import { actions, linkButton, message, panel as panelOf, primaryButton, spinner, title } from './pieces.js';
import type { View } from './view.js';

/** As long as the views are on their way. */
const coming = () => panelOf(html`<div class="badge tone-accent">${spinner()}</div>`);

/** The words that are there from the start, where nothing more can be loaded. */
const connection: View = ({ text }) =>
  panelOf(html`${title(text['error.api-unreachable.title'])} ${message(text['error.api-unreachable.body'])}`);

/** The view of a state that comes later; without it, the state in a sentence, and the way on. */
export const panel: View = (model, handlers) => {
  const { state, text, later, error } = model;
  if (typeof later === 'object') return later.panel(model, handlers);
  if (later === 'coming') return html`<slot name=${state}>${coming()}</slot>`;
  const code = error?.code === 'offline' ? 'offline' : 'internal';
  const goesOn = state === 'action' || state === 'cancelled' || (state === 'error' && (error?.retryable ?? true));
  return html`
    <slot name=${state}>
      ${
        state === 'error'
          ? panelOf(html`${title(text[`error.${code}.title`])} ${message(text[`error.${code}.body`])}`)
          : panelOf(title(text[`${state}.announce`]))
      }
    </slot>
    ${goesOn ? actions(primaryButton(text['button.retry'], handlers.retry)) : nothing}
  `;
};

/** What stands over the provider's screens. */
export const cover: View = (model, handlers) => {
  const { text, later } = model;
  if (typeof later === 'object') return later.cover(model, handlers);
  if (later === 'coming') return coming();
  return html`
    ${connection(model, handlers)}
    ${actions([
      primaryButton(text['button.retry'], handlers.loadViews),
      linkButton(text['button.cancel'], handlers.cancel),
    ])}
  `;
};
