/**
 * The language to speak, BCP 47: what was asked for, else the nearest `lang` around the element (through shadow roots),
 * else the browser's first, else English.
 */
export function languageOf(element: Element, wished: string): string {
  return [wished, nearestLang(element), ...navigator.languages].find(isLanguage) ?? 'en';
}

function nearestLang(element: Element): string {
  let scope: Element | null = element;
  while (scope) {
    const holder: Element | null = scope.closest('[lang]');
    if (holder) return holder.getAttribute('lang') ?? '';
    const root: Node = scope.getRootNode();
    scope = root instanceof ShadowRoot ? root.host : null;
  }
  return '';
}

function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
