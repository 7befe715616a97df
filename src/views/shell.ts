import { html, nothing, type TemplateResult } from 'lit';
import type { State } from '../flow/state.js';
import { capturing } from './capturing.js';
import { icon } from './icon.js';
import { idle } from './idle.js';
import { capturePlace, isCovered, notices } from './capture-place.js';
import { panel } from './later.js';
import { firstTitle, linkButton } from './pieces.js';
import { progress } from './progress.js';
import { regions } from './regions.js';
import { starting } from './starting.js';
import type { View, ViewHandlers, ViewModel } from './view.js';

const firstViews: Partial<Record<State, View>> = { idle, starting, capturing };

/** What can be done at any time while the capture is under way. */
const exits = (model: ViewModel, handlers: ViewHandlers): TemplateResult => html`
  ${
    model.handOff?.stage === 'offered' && !model.leaving
      ? linkButton(html`${icon('phone')}${model.text['button.phone']}`, handlers.showHandOff)
      : nothing
  }
  ${linkButton(model.text['button.cancel'], model.modal ? handlers.askToLeave : handlers.cancel)}
`;

/** Over the page, for the time of the capture; opened and closed by the element. Behind it nothing speaks, so it has regions of its own. */
const dialog = (model: ViewModel, handlers: ViewHandlers, place: TemplateResult): TemplateResult => html`
  <dialog
    part="dialog"
    class="dialog"
    aria-label=${model.text.name}
    @cancel=${handlers.askToLeave}
    @close=${handlers.dialogClosed}
  >
    ${isCovered(model) ? nothing : html`<div class="unseen">${firstTitle(model.text['capturing.title'])}</div>`}
    <div part="header" class="header">
      <div class="logo">${icon('shield')}<span>${model.text.name}</span></div>
      ${exits(model, handlers)}
    </div>
    ${progress(model.state, model.text)} ${notices(model)} ${place}${regions(model)}
  </dialog>
`;

/** Everything around the view of a state. */
export function shell(model: ViewModel, handlers: ViewHandlers, frame: Node | TemplateResult): TemplateResult {
  const { state, text, language, direction, wordless, modal } = model;
  const place = capturePlace(model, handlers, frame);
  const underWay = state === 'starting' || (state === 'capturing' && !modal);
  return html`
    <div
      part="base"
      class=${wordless ? 'base wordless' : 'base'}
      role="group"
      aria-label=${text.name}
      lang=${language}
      dir=${direction}
    >
      <div part="header" class="header">
        <div part="logo" class="logo">
          <slot name="logo">${icon('shield')}<span>${text.name}</span></slot>
        </div>
        ${underWay ? exits(model, handlers) : nothing}
      </div>
      ${modal && state === 'capturing' ? nothing : progress(state, text)} ${notices(model)}
      <div part="body panel-${state}" class="body panel-${state}" tabindex="-1">
        ${(firstViews[state] ?? panel)(model, handlers)} ${modal ? dialog(model, handlers, place) : place}
      </div>
      <div part="footer" class="footer"><slot name="footer"></slot></div>
      ${regions(model)}
    </div>
  `;
}
