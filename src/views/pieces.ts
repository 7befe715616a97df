import { html, type TemplateResult } from 'lit';

/** Focusable by script only: where the focus goes when a state is entered. */
export const title = (text: string): TemplateResult => html`<h2 part="title" class="title" tabindex="-1">${text}</h2>`;

/** The same, where a dialog that opens has its focus. */
export const firstTitle = (text: string): TemplateResult =>
  // eslint-disable-next-line lit-a11y/no-autofocus -- the dialog's own way to say so; on the page it does nothing
  html`<h2 part="title" class="title" tabindex="-1" autofocus>${text}</h2>`;

export const message = (text: string): TemplateResult => html`<p part="message" class="message">${text}</p>`;

export type Tone = 'accent' | 'success' | 'warning' | 'danger' | 'muted';

/** The large icon above an outcome. */
export const badge = (drawn: TemplateResult, tone: Tone): TemplateResult =>
  html`<div class="badge tone-${tone}">${drawn}</div>`;

export const spinner = (): TemplateResult => html`<span part="spinner" class="spinner" aria-hidden="true"></span>`;

/** Text in the middle of the element. */
export const panel = (content: unknown): TemplateResult => html`<div class="panel">${content}</div>`;

export const actions = (buttons: unknown): TemplateResult => html`<div part="actions" class="actions">${buttons}</div>`;

export const primaryButton = (label: unknown, act: () => void): TemplateResult =>
  html`<button part="button primary-button" class="button primary" type="button" @click=${act}>${label}</button>`;

export const linkButton = (label: unknown, act: (event: Event) => void): TemplateResult =>
  html`<button part="button link" class="button link" type="button" @click=${act}>${label}</button>`;

/** The shape of the provider's first screen, so that nothing jumps when it comes. */
export const loading = (heading: TemplateResult, text: string): TemplateResult => html`
  <div class="loading">
    <div class="skeleton" aria-hidden="true"><i></i><i></i><i></i><i></i></div>
    <div class="wait">${spinner()}${heading}${message(text)}</div>
  </div>
`;

export const notice = (drawn: TemplateResult, text: string): TemplateResult =>
  html`<p part="notice" class="notice">${drawn}<span>${text}</span></p>`;
