/** A store's key: what it is for, and a hash of whom it concerns. */
export async function storeKey(purpose: string, whom: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(whom));
  const hex = Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${purpose}:${hex}`;
}
