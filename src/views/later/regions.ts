import { html, type TemplateResult } from 'lit';
import { isCovered } from '../capture-place.js';
import { waitsForOthers } from './associates.js';
import type { WholeModel } from './view.js';

/** Said on entering a state, where that depends on more than the state. */
export function announcement(model: WholeModel): string | undefined {
  return model.state === 'processing' && waitsForOthers(model) ? model.text['processing.associates'] : undefined;
}

/** Set while the provider's screens are in view and the camera may not work for them. */
export function cameraWords(model: WholeModel): string | undefined {
  const { state, cameraless, inApp, text } = model;
  if (state !== 'capturing' || isCovered(model)) return undefined;
  if (inApp) return text['capturing.inApp'];
  return cameraless ? text['capturing.cameraless'] : undefined;
}

/** What changes while the state stays. Where the customer's focus moves to the title of it, only what that does not say. */
export function aside(model: WholeModel): string | undefined {
  const { state, text, handOff, outside } = model;
  if (state === 'review') return model.answer === 'undecided' ? text['review.undecided'] : undefined;
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
      return outside === 'refused' ? text['outside.refused.title'] : cameraWords(model);
  }
}

export function alarm({ state, error: failure, text }: WholeModel): TemplateResult | undefined {
  if (state !== 'error') return undefined;
  const code = failure?.code ?? 'internal';
  return html`<p>${text[`error.${code}.title`]}</p>
    <p>${text[`error.${code}.body`]}</p>`;
}
