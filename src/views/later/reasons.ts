import { html, type TemplateResult } from 'lit';
import type { TextKey } from '../../locales/en.js';
import { isTellable } from '../../tellable.js';
import { icon, type IconName } from './icon.js';
import type { WholeModel } from './view.js';

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

/** What the customer has to do anew, and the reasons that ask for it. */
const steps: readonly (readonly [IconName, TextKey, RegExp])[] = [
  ['card', 'idle.document', /photo|sides|outdated|original|kind|country/],
  ['person', 'redo.selfie', /selfie/],
  ['list', 'redo.details', /details/],
];

/** Codes are words without a space; anything else is a sentence of the platform's own, in a language of its own. */
const isCode = (reason: string): boolean => /^[\w.:-]+$/.test(reason);

const sentence = (text: string): TemplateResult =>
  html`<p part="message reason" class="message" dir="auto">${text}</p>`;

/** What was wrong, without what to do about it: who is rejected has nothing to do anew. */
export function causes({ reasons: codes, text, language }: WholeModel): unknown {
  const sentences = codes.filter((reason) => !isCode(reason));
  return (sentences.length > 0 ? sentences : reasonKeys(codes).map((key) => cause(text[key], language))).map(sentence);
}

/** Each text begins with the cause, in a sentence of its own. */
function cause(text: string, language: string): string {
  const [first] = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text);
  return first?.segment.trim() ?? text;
}

/** Each step that has to be done anew, with what was wrong with it. */
export function reasons({ reasons: codes, text }: WholeModel): TemplateResult {
  const sentences = codes.filter((reason) => !isCode(reason));
  if (sentences.length > 0) return html`${sentences.map(sentence)}`;
  const left = new Set(reasonKeys(codes));
  const told = steps.flatMap(([name, step, asking]) => {
    const why = [...left].filter((key) => asking.test(key));
    why.forEach((key) => left.delete(key));
    if (why.length === 0) return [];
    return html`<li>
      ${icon(name)}<span><b>${text[step]}</b> ${why.map((key) => html`<span part="reason">${text[key]}</span> `)}</span>
    </li>`;
  });
  return html`${
    told.length > 0
      ? html`<ul class="needs reasons">
          ${told}
        </ul>`
      : undefined
  }
  ${[...left].map((key) => sentence(text[key]))}`;
}
