import { html } from 'lit';
import { actions, badge, message, panel, primaryButton, secondaryButton, title } from './pieces.js';
import type { LaterView } from './view.js';

/** Asked before a dialog is left, which a slip of the finger can do. */
export const leave: LaterView = ({ text }, handlers) => html`
  ${panel(html`${badge('pause', 'accent')} ${title(text['leave.title'])} ${message(text['leave.body'])}`)}
  ${actions([
    primaryButton(text['button.stay'], handlers.stay),
    secondaryButton(text['button.leave'], handlers.cancel),
  ])}
`;
