import { css } from 'lit';

/** What the language asks for: its direction, the shape of its letters, and no words before they have come. */
export const languages = css`
  /* What the page slots in is in the page's language. */
  :host(:dir(ltr)) ::slotted(:not([dir])) {
    direction: ltr;
  }

  :host(:dir(rtl)) ::slotted(:not([dir])) {
    direction: rtl;
  }

  /* Letters that are joined must not be moved. */
  [dir='rtl'] .title {
    letter-spacing: normal;
  }

  [dir='rtl'] .icon-outside {
    scale: -1 1;
  }

  .wordless > :not(.unseen),
  .wordless .dialog > :not(.unseen) {
    visibility: hidden;
  }

  .wordless :is(.dialog, .spinner, .skeleton, iframe),
  .wordless ::slotted(*) {
    visibility: visible;
  }
`;
