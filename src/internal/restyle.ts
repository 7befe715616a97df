import type { CSSResultOrNative } from 'lit';
import { windowOf } from './window-of.js';

/** Gives an element its styles anew after another document has adopted it: no document takes the sheets of another. */
export function restyle(element: HTMLElement, styles: readonly CSSResultOrNative[]): void {
  const { shadowRoot } = element;
  const page = windowOf(element);
  if (!shadowRoot || !page) return;
  shadowRoot.adoptedStyleSheets = styles.map((style) => {
    const sheet = new page.CSSStyleSheet();
    sheet.replaceSync('cssText' in style ? style.cssText : Array.from(style.cssRules, (rule) => rule.cssText).join(''));
    return sheet;
  });
}
