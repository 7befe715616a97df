/** Browsers whose way to the camera's permission is told in `locales`. */
export type Browser = 'chromium' | 'firefox' | 'safari';

/**
 * By the browser's own word; it only chooses a text. Undefined where the way is another: in other browsers on iOS, which
 * keep the permission in the system's settings, and in Safari on a Mac.
 */
export function browserOf(userAgent: string): Browser | undefined {
  if (/Chrom(?:e|ium)\//.test(userAgent)) return 'chromium';
  if (/Firefox\//.test(userAgent)) return 'firefox';
  return /Version\/\S+ Mobile\/\S+ Safari\/\S+$/.test(userAgent) ? 'safari' : undefined;
}
