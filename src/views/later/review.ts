import { html, nothing } from 'lit';
import { actions, badge, message, panel, reference, secondaryButton, title } from './pieces.js';
import type { LaterView } from './view.js';

export const review: LaterView = (model, handlers) => html`
  <slot name="review">
    ${panel(html`
      ${badge('search', 'accent')} ${title(model.text['review.title'])} ${message(model.text['review.body'])}
      ${reference(model)}
    `)}
  </slot>
  ${actions([
    html`<div class="answer">${model.undecided ? model.text['review.undecided'] : nothing}</div>`,
    secondaryButton(model.text['button.check'], handlers.retry),
  ])}
`;
