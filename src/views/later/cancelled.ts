import { html } from 'lit';
import { actions, badge, message, panel, primaryButton, title } from './pieces.js';
import type { LaterView } from './view.js';

export const cancelled: LaterView = ({ text }, handlers) => html`
  ${panel(html` ${badge('pause', 'accent')} ${title(text['cancelled.title'])} ${message(text['cancelled.body'])} `)}
  ${actions(primaryButton(text['button.continue'], handlers.retry))}
`;
