/** Sumsub's origin; the frame's unless `provider-host` says otherwise. */
const production = 'https://in.sumsub.com';

/**
 * The exact origin that Sumsub's SDK compares its frame's messages with (contracts.md section D): a slash or a path after
 * it would load the frame and hear nothing of it. Undefined for anything else; http is for `localhost` only.
 */
export function sumsubOrigin(origin: string = production): string | undefined {
  if (!URL.canParse(origin)) return undefined;
  const url = new URL(origin);
  const secure = url.protocol === 'https:' || (url.protocol === 'http:' && url.hostname === 'localhost');
  return secure && url.origin === origin ? origin : undefined;
}
