import { html, nothing, type TemplateResult } from 'lit';
import { waitsForOthers } from './associates.js';
import { cameraNotice } from './capture-place.js';
import type { ViewModel } from './view.js';

/** Said politely, once: while the provider's screens load, the sentence of `starting` still stands. */
function announcement(model: ViewModel): string {
  const { state, screens, text } = model;
  if (state === 'error') return '';
  if (state === 'processing' && waitsForOthers(model)) return text['processing.associates'];
  return text[`${state === 'capturing' && screens === 'opening' ? 'starting' : state}.announce`];
}

/** What changes while the state stays. Where the customer's focus moves to the title of it, only what that does not say. */
function aside(model: ViewModel): string | undefined {
  const { state, text, handOff, outside } = model;
  if (state === 'review') return model.undecided ? text['review.undecided'] : undefined;
  if (state !== 'capturing' || model.leaving) return undefined;
  switch (handOff?.stage) {
    case 'shown':
      if (handOff.copied === 'yes') return text['button.copied'];
      return handOff.copied === 'refused' ? text['handOff.refused'] : undefined;
    case 'over':
      return text['handOff.over.title'];
    case 'begun':
    case 'failed':
      return text[`handOff.${handOff.stage}.body`];
    default:
      return outside === 'refused' ? text['outside.refused.title'] : cameraNotice(model);
  }
}

function alarm({ state, error: failure, text }: ViewModel): TemplateResult | undefined {
  if (state !== 'error') return undefined;
  const code = failure?.code ?? 'internal';
  return html`<p>${text[`error.${code}.title`]}</p>
    <p>${text[`error.${code}.body`]}</p>`;
}

/** Live regions: each speaks only if it was there before its words, and each of their paragraphs for itself. */
export const regions = (model: ViewModel): TemplateResult => {
  const say = <Words>(words: Words) => (model.wordless ? nothing : words);
  return html`
    <div class="unseen" role="status" aria-atomic="false">
      <p>${say(announcement(model))}</p>
      <p>${say(model.offline ? model.text.offline : nothing)}</p>
      <p>${say(aside(model))}</p>
    </div>
    <div class="unseen" role="alert">${say(alarm(model))}</div>
  `;
};
