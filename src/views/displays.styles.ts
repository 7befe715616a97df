import { css } from 'lit';

/** Where the capture is shown other than in the middle of the page, and who else takes part. */
export const displays = css`
  .dialog {
    inline-size: min(45rem, 100vw - 2rem);
    max-inline-size: none;
    block-size: min(var(--_frame) + 7.5em, 100dvh - 2rem);
    max-block-size: none;
    padding: 0;
    color: var(--_text);
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow: hidden auto;
    overscroll-behavior: contain;
    overflow-wrap: anywhere;
    container-type: inline-size;
  }

  .dialog[open] {
    display: flex;
    flex-direction: column;
    animation: rise 0.18s ease-out;
  }

  .dialog::backdrop {
    background: rgb(0 0 0 / 0.55);
  }

  @media (max-width: 40em), (max-height: 30em) {
    .dialog {
      inline-size: 100vw;
      block-size: 100dvh;
      margin: 0;
      border: 0;
      border-radius: 0;
    }
  }

  .instead {
    display: flex;
    flex: 1;
    flex-direction: column;
    align-items: center;
    gap: calc(var(--_gap) * 2);
    padding: 0 var(--_gap) calc(var(--_gap) * 2);
  }

  .instead::before {
    content: '';
    flex: 1 0 0;
    max-block-size: 5em;
  }

  .qr {
    inline-size: min(19rem, 100%);
    aspect-ratio: 1;
    margin-block: 0.25em;
    fill: #000;
    background: #fff;
    border-radius: var(--_button-radius);
    forced-color-adjust: none;
  }

  .address {
    display: grid;
    gap: 0.5em;
    inline-size: 100%;
    font-size: 0.875em;
    text-align: start;
  }

  .address input {
    inline-size: 100%;
    padding: 0.75em;
    color: inherit;
    font: inherit;
    background: none;
    border: 1px solid var(--_outline);
    border-radius: var(--_button-radius);
  }

  .address input:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .associates {
    inline-size: 100%;
    max-inline-size: 28em;
  }

  .associates h3 {
    margin: 0 0 0.5em;
    color: var(--_muted);
    font-size: 0.875em;
    font-weight: 600;
  }

  .associates ul {
    list-style: none;
    border-block: 1px solid var(--_border);
  }

  .associates li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 0.75em;
    padding-block: 0.75em;
  }

  .associates li + li {
    border-block-start: 1px solid var(--_border);
  }

  .associates li > span {
    flex: 1;
    min-inline-size: 9em;
  }

  .associates b {
    display: block;
    font-weight: 600;
  }

  .associates span span {
    color: var(--_muted);
    font-size: 0.875em;
  }

  .associates .icon {
    color: var(--_accent);
  }

  .associates .button {
    min-block-size: 2.75em;
    padding-inline: 1em;
  }
`;
