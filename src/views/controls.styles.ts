import { css } from 'lit';

/** Buttons, icons, progress, and the place of the provider's frame with what stands in until it is there. */
export const controls = css`
  .icon {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .badge {
    position: relative;
    display: grid;
    place-items: center;
    inline-size: 4em;
    block-size: 4em;
    margin-block-end: 0.5em;
    border-radius: 50%;
    overflow: hidden;
  }

  .badge::before {
    content: '';
    position: absolute;
    inset: 0;
    background: currentColor;
    opacity: 0.1;
  }

  .badge .icon {
    inline-size: 2em;
    block-size: 2em;
  }

  .tone-accent {
    color: var(--_accent);
  }

  .tone-success {
    color: var(--_success);
  }

  .tone-warning {
    color: var(--_warning);
  }

  .tone-danger {
    color: var(--_danger);
  }

  .tone-muted {
    color: var(--_muted);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.75em;
    inline-size: 100%;
    max-inline-size: 28em;
  }

  .button {
    min-block-size: 3em;
    margin: 0;
    padding: 0.5em 1.5em;
    color: inherit;
    font: inherit;
    font-weight: 600;
    line-height: 1.25;
    background: none;
    border: 1px solid transparent;
    border-radius: var(--_button-radius);
    cursor: pointer;
    touch-action: manipulation;
    transition: box-shadow 0.15s;
  }

  .actions .button {
    flex: 1 1 auto;
  }

  .primary {
    color: var(--_on-accent);
    background: var(--_accent);
  }

  .secondary {
    color: var(--_accent);
    border-color: var(--_outline);
  }

  .button .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    margin-block: -0.25em;
    margin-inline-end: 0.5em;
    vertical-align: middle;
  }

  .link {
    min-block-size: 2.75em;
    margin-inline-end: calc(-1 * min(0.75em, var(--_gap)));
    padding-inline: 0.75em;
    color: var(--_muted);
    font-size: 0.9375em;
  }

  .button:focus-visible {
    outline: 3px solid var(--_accent);
    outline-offset: 2px;
  }

  .link:focus-visible {
    outline-offset: -3px;
  }

  @media (hover: hover) {
    .button:hover {
      box-shadow: inset 0 0 0 99em rgb(0 0 0 / 0.08);
    }

    .link:hover {
      color: var(--_text);
      text-decoration: underline;
      text-underline-offset: 0.2em;
      box-shadow: none;
    }
  }

  .button:active {
    box-shadow: inset 0 0 0 99em rgb(0 0 0 / 0.14);
  }

  .progress {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 0.5em;
    padding-block-end: 0.75em;
    list-style: none;
    font-size: 0.8125em;
    line-height: 1.25;
    hyphens: auto;
  }

  .progress li {
    padding-block-start: 0.5em;
    color: var(--_muted);
    border-block-start: 3px solid var(--_border);
  }

  .progress .reached {
    border-color: var(--_accent);
  }

  .progress [aria-current='step'] {
    color: var(--_text);
    font-weight: 600;
  }

  .frame {
    display: grid;
    flex: 1;
    min-block-size: var(--_frame);
  }

  .frame > * {
    display: flex;
    flex-direction: column;
    grid-area: 1 / 1;
    min-inline-size: 0;
  }

  .frame iframe {
    display: block;
    /* Grows over the height that the provider asks for, where its place is higher; a minimum in percent would let it
       run out of its place for as long as its height moves. */
    flex: 1 0 auto;
    inline-size: 100%;
    min-block-size: var(--_frame);
    margin-inline: auto;
    border: 0;
    transition: height 0.18s ease-out;
  }

  /* Under the cover it may still change its size. */
  .frame:has(.loading) iframe {
    opacity: 0;
  }

  .frame iframe,
  .loading {
    border-end-start-radius: calc(var(--_radius) - 1px);
    border-end-end-radius: calc(var(--_radius) - 1px);
  }

  .loading {
    z-index: 1;
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: calc(var(--_gap) * 2);
    min-block-size: var(--_frame);
    padding: calc(var(--_gap) * 2) var(--_gap);
    background: var(--_surface);
  }

  .wait {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 1em;
    max-inline-size: 28em;
    text-align: center;
  }

  .skeleton {
    display: grid;
    flex: none;
    gap: 0.75em;
    inline-size: 100%;
    max-inline-size: 22em;
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  .skeleton i {
    block-size: 0.875em;
    background: var(--_border);
    border-radius: 0.4375em;
    opacity: 0.7;
  }

  .skeleton :first-child {
    block-size: 11em;
    margin-block-end: 0.75em;
    border-radius: var(--_radius);
  }

  .skeleton :last-child {
    inline-size: 60%;
  }

  .spinner {
    inline-size: 2em;
    block-size: 2em;
    color: var(--_accent);
    border: 3px solid;
    border-inline-end-color: transparent;
    border-radius: 50%;
    animation: turn 0.9s linear infinite;
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  @keyframes breathe {
    to {
      opacity: 0.45;
    }
  }

  @keyframes rise {
    from {
      translate: 0 4px;
    }
  }
`;
