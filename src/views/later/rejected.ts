import { html } from 'lit';
import { badge, panel, reference, support, title } from './pieces.js';
import { causes } from './reasons.js';
import type { LaterView } from './view.js';

export const rejected: LaterView = (model) => html`
  <slot name="rejected">
    ${panel(html`
      ${badge('cross', 'danger')} ${title(model.text['rejected.title'])} ${causes(model)} ${support(model)}
      ${reference(model)}
    `)}
  </slot>
`;
