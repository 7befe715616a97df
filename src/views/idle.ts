import { html } from 'lit';
import { icon } from './icon.js';
import { actions, message, panel, primaryButton, title } from './pieces.js';
import type { View, ViewModel } from './view.js';

const need = (name: 'card' | 'camera' | 'clock', key: 'document' | 'camera' | 'time', { text }: ViewModel) =>
  html`<li>
    ${icon(name)}<span><b>${text[`idle.${key}`]}</b> <span>${text[`idle.${key}.detail`]}</span></span>
  </li>`;

/** What will happen and what to have ready; without its button as long as a run cannot start. */
export const idle: View = (model, handlers) => html`
  <slot name="intro">
    ${panel(html`
      ${title(model.text['idle.title'])} ${message(model.text['idle.body'])}
      <ul class="needs">
        ${need('card', 'document', model)} ${need('camera', 'camera', model)} ${need('clock', 'time', model)}
      </ul>
      <p class="privacy">${icon('lock')}<span>${model.text['idle.privacy']}</span></p>
    `)}
  </slot>
  ${model.startable ? actions(primaryButton(model.text['button.start'], handlers.start)) : undefined}
`;
