import { html } from 'lit';
import { badge, message, panel, title } from './pieces.js';
import type { LaterView } from './view.js';

export const verified: LaterView = ({ text }) => html`
  <slot name="verified">
    ${panel(html`${badge('check', 'success')} ${title(text['verified.title'])} ${message(text['verified.body'])}`)}
  </slot>
`;
