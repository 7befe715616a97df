import type { Links } from './records.js';

/**
 * Where the platform itself says that something is, as a path to append to the base. Undefined: it says nothing, or somewhere
 * else than at the base's own origin, where no token must go (contracts.md section E11).
 * @param names the first one that is there counts
 * @param base absolute URL
 */
export function linked(
  links: Links,
  names: readonly string[],
  base: string,
  method: 'GET' | 'POST' = 'GET',
): string | undefined {
  const link = names.map((name) => links[name]).find((found) => found != null);
  if (!link || (link.method ?? method) !== method || !URL.canParse(link.href, base)) return undefined;
  const url = new URL(link.href, base);
  const { origin, pathname } = new URL(base);
  if (url.origin !== origin || url.username !== '' || url.password !== '') return undefined;
  // Behind a proxy the base has a path of its own, which links may have or lack.
  const prefix = pathname.replace(/\/$/, '');
  const path = url.pathname.startsWith(`${prefix}/`) ? url.pathname.slice(prefix.length) : url.pathname;
  return path + url.search;
}
