/**
 * The language to speak, BCP 47: what was asked for, else the nearest `lang` around the element (through shadow roots),
 * else the first of the browser's that can be spoken, else the browser's first, else English.
 */
export function languageOf(element: Element, wished: string, isSpoken: (tag: string) => boolean): string {
  const own = navigator.languages.filter(isLanguage);
  return [wished, nearestLang(element)].find(isLanguage) ?? own.find(isSpoken) ?? own[0] ?? 'en';
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
  // The browser's own tables are read when they are asked for, which takes a slow phone 10 ms.
  if (/^[a-z]{2,3}(-[A-Z]{2})?$/.test(tag)) return true;
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
