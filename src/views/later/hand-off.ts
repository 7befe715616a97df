import { html, svg, type TemplateResult } from 'lit';
import type { HandOffState } from '../../internal/hand-off.js';
import { icon } from './icon.js';
import { actions, badge, message, panel, primaryButton, secondaryButton, spinner, title } from './pieces.js';
import type { ViewHandlers } from '../view.js';
import type { LaterView, WholeModel } from './view.js';

type Shown = Extract<HandOffState, { stage: 'shown' }>;

/** White around it, whatever the theme: cameras look for dark on light. */
const quietZone = 4;

const qrCode = ({ code: { path, size } }: Shown, label: string): TemplateResult => {
  const box = [-quietZone, -quietZone, size + 2 * quietZone, size + 2 * quietZone].join(' ');
  return html`<svg part="qr" class="qr" viewBox=${box} role="img" aria-label=${label} shape-rendering="crispEdges">
    ${svg`<path d=${path}></path>`}
  </svg>`;
};

const shown = (state: Shown, { text, inApp }: WholeModel, handlers: ViewHandlers): TemplateResult => html`
  ${panel(html`
    ${title(text['handOff.title'])} ${message(inApp ? text['handOff.inApp'] : text['handOff.body'])}
    ${qrCode(state, text['handOff.code'])}
    ${
      state.copied === 'refused'
        ? html`<label class="address"
            >${text['handOff.refused']}<input readonly .value=${state.href} @focus=${selectAll} />
          </label>`
        : undefined
    }
  `)}
  ${actions([
    primaryButton(
      html`${icon(state.copied === 'yes' ? 'check' : 'link')}${text[state.copied === 'yes' ? 'button.copied' : 'button.copy']}`,
      handlers.copyLink,
    ),
    secondaryButton(text['button.here'], handlers.hideHandOff),
  ])}
`;

function selectAll({ target }: Event): void {
  if (target instanceof HTMLInputElement) target.select();
}

/** What the customer sees here while, or after, the capture is handed to another device. */
export const handOff: LaterView = (model, handlers) => {
  const { text, handOff: state } = model;
  const here = secondaryButton(text['button.here'], handlers.hideHandOff);
  const again = primaryButton(text['button.newCode'], handlers.showHandOff);
  switch (state?.stage) {
    case 'shown':
      return shown(state, model, handlers);
    case 'begun':
      return html`${panel(
        html`${badge('phone', 'accent')} ${title(text['handOff.begun.title'])} ${message(text['handOff.begun.body'])}`,
      )}
      ${actions(here)}`;
    case 'over':
    case 'failed':
      return html`${panel(
        html`${badge('phone', 'warning')} ${title(text[`handOff.${state.stage}.title`])}
        ${message(text[`handOff.${state.stage}.body`])}`,
      )}
      ${actions([again, here])}`;
    default:
      return panel(
        html`<div class="badge tone-accent">${spinner()}</div>
          ${title(text['handOff.preparing'])}`,
      );
  }
};
