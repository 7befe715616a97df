import { html } from 'lit';
import { associates, waitsForOthers } from './associates.js';
import { badge, message, panel, spinner, title } from './pieces.js';
import type { LaterView } from './view.js';

const checking: LaterView = ({ text }) =>
  html`<div class="badge tone-accent">${spinner()}</div>
    ${title(text['processing.title'])} ${message(text['processing.body'])}`;

/** The customer's own part is done; nothing is being checked here. */
const waiting: LaterView = ({ text }) =>
  html`${badge('clock', 'accent')} ${title(text['processing.associates.title'])}
  ${message(text['processing.associates'])}`;

export const processing: LaterView = (model, handlers) => html`
  <slot name="processing">${panel((waitsForOthers(model) ? waiting : checking)(model, handlers))}</slot>
  ${associates(model, handlers)}
`;
