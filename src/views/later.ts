import { html, nothing } from 'lit';
import type { KycErrorDetail } from '../flow/errors.js';
import { actions, linkButton, message, panel as panelOf, primaryButton, spinner, title } from './pieces.js';
import type { View } from './view.js';

/** As long as the views are on their way. */
const coming = () => panelOf(html`<div class="coming badge tone-accent">${spinner()}</div>`);

/** The nearest error for which there are words from the start. */
export function plainCode(error: KycErrorDetail | undefined): 'offline' | 'api-unreachable' | 'internal' {
  return error?.code === 'offline' || error?.code === 'api-unreachable' ? error.code : 'internal';
}

/** The view of a state that comes later; without it, the state in a sentence, and the way on. */
export const panel: View = (model, handlers) => {
  const { state, text, later, error } = model;
  if (typeof later === 'object') return later.panel(model, handlers);
  if (later === 'coming') return html`<slot name=${state}>${coming()}</slot>`;
  const code = plainCode(error);
  const goesOn = state === 'action' || state === 'cancelled' || (state === 'error' && error?.retryable !== false);
  return html`
    <slot name=${state}>
      ${
        state === 'error'
          ? panelOf(
              html`${title(text[`error.${code}.title`])}
              ${goesOn ? message(text[`error.${code}.body`]) : html`<slot name="support"></slot>`}`,
            )
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
  if (later === 'coming') return html`${coming()} ${actions(linkButton(text['button.cancel'], handlers.cancel))}`;
  return html`
    ${panelOf(html`${title(text['error.api-unreachable.title'])} ${message(text['error.api-unreachable.body'])}`)}
    ${actions([
      primaryButton(text['button.retry'], handlers.loadViews),
      linkButton(text['button.cancel'], handlers.cancel),
    ])}
  `;
};
