import { html } from 'lit';
import { badge, message, panel, reference, support, title } from './pieces.js';
import type { LaterView } from './view.js';

export const frozen: LaterView = (model) =>
  panel(html`
    ${badge('lock', 'muted')} ${title(model.text['frozen.title'])} ${message(model.text['frozen.body'])}
    ${support(model)} ${reference(model)}
  `);
