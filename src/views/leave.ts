import { html } from 'lit';
import { actions, badge, message, panel, primaryButton, secondaryButton, title } from './pieces.js';
import type { View } from './view.js';

/** Asked before a dialog is left, which a slip of the finger can do. */
export const leave: View = ({ text }, handlers) => html`
  ${panel(html`${badge('pause', 'accent')} ${title(text['leave.title'])} ${message(text['leave.body'])}`)}
  ${actions([
    primaryButton(text['button.stay'], handlers.stay),
    secondaryButton(text['button.leave'], handlers.cancel),
  ])}
`;
