/** The element as it comes, and the example themes of demo/themes. */
export const themes = ['none', 'bank', 'neobank', 'government'] as const;

export type Theme = (typeof themes)[number];

const loaded = new Map<Theme, CSSStyleSheet>();

async function sheetOf(theme: Theme): Promise<CSSStyleSheet> {
  const known = loaded.get(theme);
  if (known) return known;
  const answer = await fetch(`/demo/themes/${theme}.css`);
  if (!answer.ok) throw new Error(`There is no theme ${theme}.`);
  const sheet = await new CSSStyleSheet().replace(await answer.text());
  loaded.set(theme, sheet);
  return sheet;
}

export async function wear(host: HTMLElement, theme: Theme, scheme: string): Promise<void> {
  host.style.colorScheme = scheme;
  if (theme === 'none') return;
  document.adoptedStyleSheets = [await sheetOf(theme)];
  host.className = `theme-${theme}`;
}
