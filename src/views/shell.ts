import { html, nothing, type TemplateResult } from 'lit';
import type { State } from '../flow/state.js';
import { action } from './action.js';
import { cancelled } from './cancelled.js';
import { capturing } from './capturing.js';
import { error } from './error.js';
import { frozen } from './frozen.js';
import { icon } from './icon.js';
import { idle } from './idle.js';
import { linkButton, loading } from './pieces.js';
import { processing } from './processing.js';
import { progress } from './progress.js';
import { rejected } from './rejected.js';
import { review } from './review.js';
import { starting } from './starting.js';
import { verified } from './verified.js';
import type { View, ViewHandlers, ViewModel } from './view.js';

const views: Readonly<Record<State, View>> = {
  idle,
  starting,
  capturing,
  processing,
  review,
  action,
  cancelled,
  verified,
  rejected,
  frozen,
  error,
};

/** Said politely, once: while the provider's screens load, the sentence of `starting` still stands. */
function announcement({ state, screens, text }: ViewModel): string {
  if (state === 'error') return '';
  return text[`${state === 'capturing' && screens === 'opening' ? 'starting' : state}.announce`];
}

function alarm({ state, error: failure, text }: ViewModel): string {
  if (state !== 'error') return '';
  const code = failure?.code ?? 'internal';
  return `${text[`error.${code}.title`]}. ${text[`error.${code}.body`]}`;
}

/**
 * Everything around the view of a state. The live regions and the capture's place are the same nodes in every state:
 * a region speaks only if it was there before its words, and a frame that is moved or made anew loads again.
 */
export function shell(model: ViewModel, handlers: ViewHandlers, frame: Node | TemplateResult): TemplateResult {
  const { state, text } = model;
  const capture = state === 'capturing';
  return html`
    <div part="base" class="base" role="group" aria-label=${text.name}>
      <div part="header" class="header">
        <div part="logo" class="logo">
          <slot name="logo">${icon('shield')}<span>${text.name}</span></slot>
        </div>
        ${capture || state === 'starting' ? linkButton(text['button.cancel'], handlers.cancel) : nothing}
      </div>
      ${progress(state, text)}
      ${
        model.offline
          ? html`<p part="notice" class="notice">${icon('offline')}<span>${text.offline}</span></p>`
          : nothing
      }
      ${
        capture && model.cameraless
          ? html`<p part="notice" class="notice">${icon('alert')}<span>${text['capturing.cameraless']}</span></p>`
          : nothing
      }
      <div part="body panel-${state}" class="body panel-${state}" tabindex="-1">
        ${views[state](model, handlers)}
        <div part="frame" class="frame" ?hidden=${!capture}>
          ${frame}${
            capture && model.screens !== 'ready'
              ? loading(html`<p part="message" class="title">${text['capturing.opening']}</p>`, text['starting.body'])
              : nothing
          }
        </div>
      </div>
      <div part="footer" class="footer"><slot name="footer"></slot></div>
      <div class="unseen" role="status" aria-atomic="false">
        <p>${announcement(model)}</p>
        <p>${model.offline ? text.offline : nothing}</p>
      </div>
      <div class="unseen" role="alert">${alarm(model)}</div>
    </div>
  `;
}
