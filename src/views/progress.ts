import { html, type TemplateResult } from 'lit';
import type { State } from '../flow/state.js';
import type { Words } from '../locales/en.js';

const stages = ['prepare', 'verify', 'result'] as const;

/** Which stage a state belongs to; states outside the way show none. */
const stageOf: Partial<Record<State, number>> = { starting: 0, capturing: 1, processing: 2, review: 2 };

export function progress(state: State, text: Words): TemplateResult | undefined {
  const at = stageOf[state];
  if (at === undefined) return undefined;
  return html`<ol part="progress" class="progress" aria-label=${text['progress.label']}>
    ${stages.map(
      (stage, index) =>
        html`<li
          part="progress-item"
          class=${index > at ? 'to-come' : 'reached'}
          aria-current=${index === at ? 'step' : 'false'}
        >
          ${text[`progress.${stage}`]}
        </li>`,
    )}
  </ol>`;
}
