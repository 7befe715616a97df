import { css, type CSSResultGroup } from 'lit';
import { controls } from './views/controls.styles.js';
import { displays } from './views/displays.styles.js';
import { languages } from './views/languages.styles.js';
import { modes } from './views/modes.styles.js';
import { words } from './views/words.styles.js';

/**
 * Every look comes from a token: `--kyc-NAME`, set on the element or on any ancestor, each with a default of its own.
 * Inside, `--_NAME` stands for the token with its default. Browsers without `light-dark()` get the light defaults.
 *
 * `--_height`: as high as with the capture open, so that no state makes the page around it jump; no higher than the window.
 */
const tokens = css`
  :host {
    --_accent: var(--kyc-accent, #1a56c4);
    --_on-accent: var(--kyc-on-accent, #fff);
    --_surface: var(--kyc-surface, #fff);
    --_text: var(--kyc-text, #17212f);
    --_muted: var(--kyc-muted, #56616f);
    --_danger: var(--kyc-danger, #b3261e);
    --_success: var(--kyc-success, #12704a);
    --_warning: var(--kyc-warning, #8a5a00);
    --_border: var(--kyc-border, #dde2e9);
    --_outline: var(--kyc-outline, #7d8896);
    --_radius: var(--kyc-radius, 12px);
    --_button-radius: var(--kyc-button-radius, 8px);
    --_gap: var(--kyc-gap, 16px);
    --_frame: var(--kyc-frame-min-height, 620px);
    --_height: var(--kyc-min-height, min(var(--_frame) + 7.5em, 100svh));
  }

  @supports (color: light-dark(#000, #fff)) {
    :host {
      --_accent: var(--kyc-accent, light-dark(#1a56c4, #8fb6ff));
      --_on-accent: var(--kyc-on-accent, light-dark(#fff, #0a1a38));
      --_surface: var(--kyc-surface, light-dark(#fff, #171c24));
      --_text: var(--kyc-text, light-dark(#17212f, #e8edf4));
      --_muted: var(--kyc-muted, light-dark(#56616f, #a5b0bf));
      --_danger: var(--kyc-danger, light-dark(#b3261e, #ffb0a8));
      --_success: var(--kyc-success, light-dark(#12704a, #74d9a6));
      --_warning: var(--kyc-warning, light-dark(#8a5a00, #f0c46c));
      --_border: var(--kyc-border, light-dark(#dde2e9, #343d4a));
      --_outline: var(--kyc-outline, light-dark(#7d8896, #7e8a9a));
    }
  }
`;

/**
 * The host is as wide as its place, said outright: the containment that container queries need would shrink it to
 * nothing where a parent sizes it by its content. What a state shows begins at the same height in all of them.
 */
const layout = css`
  :host {
    display: block;
    inline-size: 100%;
    box-sizing: border-box;
    container-type: inline-size;
    color: var(--_text);
    font: 400 1em/1.5 var(--kyc-font, ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif);
    text-align: start;
    -webkit-text-size-adjust: 100%;
  }

  :host([hidden]),
  [hidden] {
    display: none !important;
  }

  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }

  h2,
  p,
  ul,
  ol {
    margin: 0;
    padding: 0;
  }

  .base {
    position: relative;
    display: flex;
    flex-direction: column;
    min-block-size: var(--_height);
    max-inline-size: var(--kyc-max-width, 45rem);
    margin-inline: auto;
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    overflow-wrap: anywhere;
  }

  .header,
  .progress,
  .notice,
  .footer ::slotted(*) {
    margin-inline: var(--_gap);
  }

  .header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: end;
    column-gap: var(--_gap);
    min-block-size: 3.5em;
    padding-block: 0.375em;
  }

  .logo {
    display: flex;
    flex: 1;
    align-items: center;
    gap: 0.5em;
    font-weight: 600;
    line-height: 1.25;
    overflow-wrap: break-word;
  }

  .logo .icon {
    color: var(--_accent);
  }

  .logo span {
    font-size: 0.9375em;
  }

  .body {
    display: flex;
    flex: 1;
    flex-direction: column;
    align-items: center;
    gap: calc(var(--_gap) * 2);
    padding: 0 var(--_gap) calc(var(--_gap) * 2);
  }

  .body::before {
    content: '';
    flex: 1 0 0;
    max-block-size: 5em;
  }

  /* Room for the progress where there is none: what a state shows begins where it did in the state before. */
  .header + .body {
    margin-block-start: calc(2.03em + 3px);
  }

  .panel-starting,
  .panel-capturing {
    align-items: stretch;
    gap: 0;
    padding: 0;
  }

  .body:is(.panel-starting, .panel-capturing)::before {
    content: none;
  }

  .footer ::slotted(*) {
    margin-block: var(--_gap);
  }

  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  @container (min-width: 40em) {
    .base {
      --_gap: calc(var(--kyc-gap, 16px) * 1.5);
    }
  }

  /* Two buttons and the name do not fit beside each other. */
  @container (max-width: 26em) {
    .header:has(.link + .link) .logo span {
      display: none;
    }
  }

  @container (max-width: 22em) {
    .header:has(.link + .link) {
      column-gap: 0;
    }

    .link .icon {
      display: none;
    }
  }
`;

export const styles: CSSResultGroup = [tokens, layout, words, controls, displays, languages, modes];
