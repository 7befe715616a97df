/** Browsers whose way to the camera's permission is told in `locales`. */
export type Browser = 'chromium' | 'firefox' | 'safari';

/** By the browser's own word; it only chooses a text. */
export function browserOf(userAgent: string): Browser | undefined {
  if (/Chrom(?:e|ium)\/|CriOS\//.test(userAgent)) return 'chromium';
  if (/Firefox\/|FxiOS\//.test(userAgent)) return 'firefox';
  return /Safari\//.test(userAgent) ? 'safari' : undefined;
}
