/** The element for a selector; a page without it is a mistake in index.html. */
export function find<T extends Element>(selector: string, type: new () => T): T {
  const found = document.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`The page has no ${selector}.`);
}

export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

/** Copies, and says on the button and to screen readers whether that worked. */
export async function copyBy(button: HTMLButtonElement, text: string): Promise<void> {
  const label = (button.dataset['label'] ??= button.textContent);
  const said = await navigator.clipboard.writeText(text).then(
    () => 'Copied',
    () => 'Not allowed',
  );
  button.textContent = said;
  find('#said', HTMLParagraphElement).textContent = said;
  setTimeout(() => {
    button.textContent = label;
    find('#said', HTMLParagraphElement).textContent = '';
  }, 1_500);
}
