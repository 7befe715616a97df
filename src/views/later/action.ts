import { html } from 'lit';
import { actions, badge, message, panel, primaryButton, title } from './pieces.js';
import { reasons } from './reasons.js';
import type { LaterView } from './view.js';

export const action: LaterView = (model, handlers) => html`
  ${panel(html`
    ${badge('redo', 'warning')} ${title(model.text['action.title'])} ${reasons(model)}
    ${message(model.text['action.body'])}
  `)}
  ${actions(primaryButton(model.text['button.retry'], handlers.retry))}
`;
