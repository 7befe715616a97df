/** Languages that Sumsub names otherwise than BCP 47 (docs.sumsub.com: Supported SDK languages). */
const names: Readonly<Record<string, string>> = { fil: 'fl', tl: 'fl', nb: 'no', nn: 'no' };

/**
 * Sumsub's code for a language: two letters, but for Chinese in traditional script.
 * @param tag BCP 47
 */
export function sumsubLanguage(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    if (language === 'zh' && script === 'Hant') return 'zh-tw';
    return names[language] ?? language;
  } catch {
    return 'en';
  }
}
