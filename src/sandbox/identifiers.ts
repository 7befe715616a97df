const HEX = '0123456789abcdef';
const ALPHANUMERIC = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz123456789';

/** FNV-1a: spreads the name of a thing over 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}

/** Mulberry32: a small generator that gives the same numbers for the same seed everywhere. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function draw(name: string, alphabet: string, length: number): string {
  const random = generator(hash(name));
  return Array.from({ length }, () => alphabet.charAt(Math.floor(random() * alphabet.length))).join('');
}

/**
 * Identifiers follow from what they name, never from the order of calls: a customer's third verification
 * has the same GUID whatever other customers do.
 */
export const guidFor = (name: string): string => draw(name, HEX, 32);
export const inquiryIdFor = (name: string): string => `inq_${draw(name, ALPHANUMERIC, 24)}`;
export const sessionIdFor = (name: string): string => `iqse_${draw(name, ALPHANUMERIC, 24)}`;
export const verificationIdFor = (name: string): string => `ver_${draw(name, ALPHANUMERIC, 24)}`;
export const linkCodeFor = (name: string): string => `us1-${draw(name, ALPHANUMERIC, 24)}`;
