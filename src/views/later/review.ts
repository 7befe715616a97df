import { html, nothing } from 'lit';
import { actions, badge, message, panel, reference, secondaryButton, spinner, title } from './pieces.js';
import type { LaterView, WholeModel } from './view.js';

const answerOf = ({ answer, text }: WholeModel): unknown => {
  switch (answer) {
    case 'coming':
      return spinner();
    case 'undecided':
      return text['review.undecided'];
    case undefined:
      return nothing;
  }
};

export const review: LaterView = (model, handlers) => html`
  <slot name="review">
    ${panel(html`
      ${badge('search', 'accent')} ${title(model.text['review.title'])} ${message(model.text['review.body'])}
      ${reference(model)}
    `)}
  </slot>
  ${actions([
    html`<div class="answer">${answerOf(model)}</div>`,
    secondaryButton(model.text['button.check'], handlers.retry),
  ])}
`;
