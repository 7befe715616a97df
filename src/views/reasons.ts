import { html, type TemplateResult } from 'lit';
import type { TextKey } from '../locales/en.js';
import { isTellable } from '../tellable.js';
import type { ViewModel } from './view.js';

type ReasonKey = Extract<TextKey, `reason.${string}`>;

/** First match wins; codes of the same kind ask the same thing of the customer. */
const kinds: readonly (readonly [RegExp, ReasonKey])[] = [
  [/selfie/, 'reason.selfie'],
  [/expir/, 'reason.outdated'],
  [/double_side/, 'reason.sides'],
  [/replica|tamper|fabrication/, 'reason.original'],
  [/country_allowed|disallowed_country/, 'reason.country'],
  [/type/, 'reason.kind'],
  [/quality|barcode|mrz|presence|portrait|glare|blur|unprocessable/, 'reason.photo'],
  [/comparison|database|^(name|address|dob|id_number|phone_number|email_address)_check/, 'reason.details'],
  [/canceled|timeout/, 'reason.unfinished'],
];

/** The platform's failure codes as texts a customer can act on: each once, and the general one only on its own. */
export function reasonKeys(codes: readonly string[]): readonly ReasonKey[] {
  const told = new Set<ReasonKey>();
  for (const code of codes) {
    const kind = isTellable(code) ? kinds.find(([pattern]) => pattern.test(code)) : undefined;
    if (kind !== undefined) told.add(kind[1]);
  }
  return told.size === 0 ? ['reason.general'] : [...told];
}

/** Codes are words without a space; anything else is a sentence of the platform's own. */
const isCode = (reason: string): boolean => /^[\w.:-]+$/.test(reason);

export function reasons({ reasons: codes, text }: ViewModel): TemplateResult {
  const sentences = codes.filter((reason) => !isCode(reason));
  const keys = reasonKeys(codes.filter(isCode));
  const told = sentences.length > 0 ? sentences : keys.map((key) => text[key]);
  if (told.length === 1) return html`<p part="message reason" class="message">${told[0]}</p>`;
  return html`<ul class="reasons">
    ${told.map((reason) => html`<li part="reason">${reason}</li>`)}
  </ul>`;
}
