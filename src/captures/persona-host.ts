/** Persona's production host; the frame's origin unless `provider-host` says otherwise. */
const production = 'inquiry.withpersona.com';

/**
 * The base URL that Persona's SDK makes of its `host` option, or undefined where the SDK would not accept it:
 * it falls back to production silently, so the value is checked before (contracts.md section B, host rules).
 * @param host `host[:port][/path]`, without a scheme
 */
export function personaBase(host: string = production): URL | undefined {
  if (!/^[\w.-]+(?::\d{1,5})?(?:\/[\w./-]*)?$/.test(host)) return undefined;
  const text = `${/^localhost/i.test(host) ? 'http' : 'https'}://${host}`;
  if (!URL.canParse(text)) return undefined;
  const base = new URL(text);
  const local = base.hostname === 'localhost';
  const secure = base.protocol === 'https:' && base.hostname.includes('.');
  return local || secure ? base : undefined;
}
