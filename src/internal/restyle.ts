import type { CSSResultOrNative } from 'lit';

/** Gives an element its styles anew after another document has adopted it: no document takes the sheets of another. */
export function restyle({ shadowRoot, ownerDocument }: HTMLElement, styles: readonly CSSResultOrNative[]): void {
  const { defaultView } = ownerDocument;
  if (!shadowRoot || !defaultView) return;
  shadowRoot.adoptedStyleSheets = styles.map((style) => {
    const sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync('cssText' in style ? style.cssText : Array.from(style.cssRules, (rule) => rule.cssText).join(''));
    return sheet;
  });
}
