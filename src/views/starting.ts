import { html } from 'lit';
import { loading, title } from './pieces.js';
import type { View } from './view.js';

export const starting: View = ({ text }) =>
  html`<slot name="starting">${loading(title(text['starting.title']), text['starting.body'])}</slot>`;
