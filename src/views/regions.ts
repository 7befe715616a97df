import { html, nothing, type TemplateResult } from 'lit';
import { plainCode } from './later.js';
import type { ViewModel } from './view.js';

/** Said politely, once: while the provider's screens load, the sentence of `starting` still stands. */
function announcement({ state, screens, text, later, associates }: ViewModel): string {
  // What is said of other people comes with the views.
  if (state === 'error' || (state === 'processing' && later === 'coming' && associates.length > 0)) return '';
  return text[`${state === 'capturing' && screens === 'opening' ? 'starting' : state}.announce`];
}

/** An error in the words that are there from the start. */
const plainAlarm = ({ state, error, text }: ViewModel): unknown =>
  state === 'error' ? html`<p>${text[`error.${plainCode(error)}.title`]}</p>` : undefined;

/** Live regions: each speaks only if it was there before its words, and each of their paragraphs for itself. */
export const regions = (model: ViewModel): TemplateResult => {
  const say = <Words>(words: Words) => (model.wordless ? nothing : words);
  const later = typeof model.later === 'object' ? model.later : undefined;
  const alarm = model.later === 'missing' ? plainAlarm(model) : later?.alarm(model);
  return html`
    <div class="unseen" role="status" aria-atomic="false">
      <p>${say(later?.announcement(model) ?? announcement(model))}</p>
      <p>${say(model.offline ? model.text.offline : nothing)}</p>
      <p>${say(later?.aside(model))}</p>
    </div>
    <div class="unseen" role="alert">${say(alarm)}</div>
  `;
};
