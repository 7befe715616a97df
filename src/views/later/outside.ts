import { html } from 'lit';
import { icon } from './icon.js';
import { actions, badge, message, panel, primaryButton, secondaryButton, title } from './pieces.js';
import type { LaterView } from './view.js';

/** The provider's screens are in a tab of their own: the button that opens it, and what to do meanwhile. */
export const outside: LaterView = ({ text, outside: state = 'offered' }, handlers) => {
  const label = html`${icon('outside')}${text[state === 'opened' ? 'button.openAgain' : 'button.open']}`;
  const button = state === 'opened' ? secondaryButton : primaryButton;
  return html`
    ${panel(html`
      ${badge('outside', state === 'refused' ? 'warning' : 'accent')} ${title(text[`outside.${state}.title`])}
      ${message(text[`outside.${state}.body`])}
    `)}
    ${actions(button(label, handlers.openOutside))}
  `;
};
