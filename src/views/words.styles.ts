import { css } from 'lit';

/** Headings, texts and lists. */
export const words = css`
  .panel {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 0.75em;
    inline-size: 100%;
    max-inline-size: 28em;
    text-align: center;
    animation: rise 0.18s ease-out;
  }

  .title {
    font-size: 1.375em;
    font-weight: 650;
    line-height: 1.25;
    letter-spacing: -0.01em;
    text-wrap: balance;
    hyphens: auto;
  }

  .title:focus {
    outline: none;
  }

  .message {
    color: var(--_muted);
    text-wrap: balance;
  }

  [part~='reason'] {
    color: var(--_text);
  }

  /* There before its words, so that nothing jumps. */
  .answer {
    flex: 1 0 100%;
    min-block-size: 1lh;
    font-weight: 600;
    text-align: center;
  }

  .answer .spinner {
    display: inline-block;
    font-size: 0.5em;
    vertical-align: middle;
  }

  .reference {
    margin-block-start: 0.25em;
    color: var(--_muted);
    font-size: 0.8125em;
  }

  .code {
    font:
      0.9em/1.5 ui-monospace,
      'Cascadia Mono',
      Menlo,
      Consolas,
      monospace;
    user-select: all;
  }

  .needs {
    display: grid;
    inline-size: 100%;
    margin-block-start: 0.5em;
    list-style: none;
    text-align: start;
    border-block: 1px solid var(--_border);
  }

  .needs li,
  .privacy,
  .notice {
    display: flex;
    gap: 0.75em;
  }

  .needs li {
    align-items: center;
    padding-block: 0.75em;
  }

  .needs li + li {
    border-block-start: 1px solid var(--_border);
  }

  .needs .icon {
    color: var(--_accent);
  }

  .needs b {
    display: block;
    font-weight: 600;
  }

  .needs span span,
  .privacy span,
  .notice {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .reasons span [part='reason'] {
    display: block;
    margin-block-start: 0.375em;
    color: var(--_text);
    font-size: 0.9375em;
  }

  .reasons li {
    align-items: start;
  }

  .privacy {
    color: var(--_muted);
    align-items: center;
    inline-size: 100%;
    text-align: start;
  }

  .notice {
    align-items: center;
    margin-block: 0.5em 0.75em;
    padding: 0.625em 0.75em;
    color: var(--_text);
    border: 1px solid var(--_warning);
    border-radius: var(--_button-radius);
  }

  .notice .icon {
    color: var(--_warning);
  }

  @container (min-width: 40em) {
    .title {
      font-size: 1.5em;
    }
  }
`;
