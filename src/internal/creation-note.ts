/** Kept for all tabs of the site, since a page that is left takes its locks along. Holds a time and a hash, no name. */
export function noteCreation(key: string, underWay: boolean): void {
  try {
    if (underWay) localStorage.setItem(nameOf(key), String(Date.now()));
    else localStorage.removeItem(nameOf(key));
  } catch {
    // Storage is refused on some pages; there a reload in the middle of a creation is answered by the platform alone.
  }
}

/** ms since the creation that was noted as under way. */
export function sinceCreation(key: string): number | undefined {
  try {
    const noted = localStorage.getItem(nameOf(key));
    return noted === null ? undefined : Math.abs(Date.now() - Number(noted));
  } catch {
    return undefined;
  }
}

/** FNV-1a: enough to tell customers apart, too little to tell who they are. */
function nameOf(key: string): string {
  let hash = 0x811c9dc5;
  for (const character of key) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return `kyc-verification ${(hash >>> 0).toString(36)}`;
}
