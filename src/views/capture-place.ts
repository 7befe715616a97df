import { html, nothing, type TemplateResult } from 'lit';
import { handOff } from './hand-off.js';
import { icon } from './icon.js';
import { leave } from './leave.js';
import { loading } from './pieces.js';
import { outside } from './outside.js';
import type { View, ViewHandlers, ViewModel } from './view.js';

/** What stands in the frame's place for a while; the frame itself lives on behind it. */
export function insteadOfFrame({ state, leaving, handOff: handing, outside: elsewhere }: ViewModel): View | undefined {
  if (state !== 'capturing') return undefined;
  if (leaving) return leave;
  if (handing && handing.stage !== 'offered') return handOff;
  return elsewhere && outside;
}

const notice = (name: 'offline' | 'alert', text: string): TemplateResult =>
  html`<p part="notice" class="notice">${icon(name)}<span>${text}</span></p>`;

/** Set while the provider's screens are in view and the camera may not work for them. */
export function cameraNotice(model: ViewModel): string | undefined {
  const { state, cameraless, inApp, text } = model;
  if (state !== 'capturing' || insteadOfFrame(model)) return undefined;
  if (inApp) return text['capturing.inApp'];
  return cameraless ? text['capturing.cameraless'] : undefined;
}

/** What the customer should know beside the state. */
export function notices(model: ViewModel): unknown[] {
  const camera = cameraNotice(model);
  return [
    model.offline ? notice('offline', model.text.offline) : nothing,
    camera === undefined ? nothing : notice('alert', camera),
  ];
}

/**
 * The place of the provider's frame: the same nodes in every state, since a frame that is moved or made anew loads again.
 */
export function capturePlace(model: ViewModel, handlers: ViewHandlers, frame: Node | TemplateResult): TemplateResult {
  const { state, text, screens } = model;
  const capture = state === 'capturing';
  const instead = insteadOfFrame(model);
  return html`
    <div part="frame" class="frame" ?hidden=${!capture || instead !== undefined}>
      ${frame}${
        capture && screens !== 'ready'
          ? loading(html`<p part="opening" class="title">${text['capturing.opening']}</p>`, text['starting.body'])
          : nothing
      }
    </div>
    ${instead ? html`<div class="instead">${instead(model, handlers)}</div>` : nothing}
  `;
}
