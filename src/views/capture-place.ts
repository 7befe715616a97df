import { html, nothing, type TemplateResult } from 'lit';
import { icon } from './icon.js';
import { cover } from './later.js';
import { loading, notice } from './pieces.js';
import type { ViewHandlers, ViewModel } from './view.js';

/** Something else stands in the frame's place for a while; the frame itself lives on behind it. */
export function isCovered({
  state,
  leaving,
  handOff,
  outside,
}: Pick<ViewModel, 'state' | 'leaving' | 'handOff' | 'outside'>): boolean {
  const handing = handOff !== undefined && handOff.stage !== 'offered';
  return state === 'capturing' && (leaving || handing || outside !== undefined);
}

/** What the customer should know beside the state. */
export function notices(model: ViewModel): unknown[] {
  return [
    model.offline ? notice(icon('offline'), model.text.offline) : nothing,
    typeof model.later === 'object' ? model.later.cameraNotice(model) : nothing,
  ];
}

/**
 * The place of the provider's frame: the same nodes in every state, since a frame that is moved or made anew loads again.
 */
export function capturePlace(model: ViewModel, handlers: ViewHandlers, frame: Node | TemplateResult): TemplateResult {
  const { state, text, screens } = model;
  const capture = state === 'capturing';
  const covered = isCovered(model);
  return html`
    <div part="frame" class="frame" ?hidden=${!capture || covered}>
      ${frame}${
        capture && screens !== 'ready'
          ? loading(html`<p part="opening" class="title">${text['capturing.opening']}</p>`, text['starting.body'])
          : nothing
      }
    </div>
    ${covered ? html`<div class="instead">${cover(model, handlers)}</div>` : nothing}
  `;
}
