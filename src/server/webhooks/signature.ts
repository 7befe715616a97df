const encoder = new TextEncoder();
/** More are not looked at: there are one or two while a secret is replaced. */
const mostPairs = 4;

/** Whether the digits are the HMAC-SHA256 of the message by one of the secrets. Compared in constant time, by Web Crypto itself. */
export async function isSigned(
  message: Uint8Array<ArrayBuffer>,
  hexadecimal: string,
  secrets: readonly string[],
): Promise<boolean> {
  if (!/^[0-9a-f]{64}$/i.test(hexadecimal)) return false;
  const signature = Uint8Array.from(hexadecimal.match(/../g) ?? [], (digits) => parseInt(digits, 16));
  const checks = await Promise.all(
    secrets.map(async (secret) => crypto.subtle.verify('HMAC', await keyOf(secret), signature, message)),
  );
  return checks.includes(true);
}

function keyOf(secret: string): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', encoder.encode(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['verify']);
}

/** One signature of Persona's, and the Unix time (s) it was made at. */
interface Pair {
  readonly time: string;
  readonly signature: string;
}

/**
 * Whether Persona signed the body within so many ms of now (contracts.md section C). The header has `t=…,v1=…`, twice
 * while a secret is replaced; the time is signed along with the body.
 */
export async function isSignedByPersona(
  body: Uint8Array<ArrayBuffer>,
  header: string,
  { secrets, now, tolerance }: { secrets: readonly string[]; now: number; tolerance: number },
): Promise<boolean> {
  const pairs = header.split(' ').slice(0, mostPairs).flatMap(readPair);
  const recent = pairs.filter(({ time }) => Math.abs(now - Number(time) * 1_000) <= tolerance);
  const checks = await Promise.all(
    recent.map(({ time, signature }) => isSigned(withTime(time, body), signature, secrets)),
  );
  return checks.includes(true);
}

function readPair(text: string): Pair[] {
  const [, time, signature] = /^t=(\d{1,12}),v1=([0-9a-f]{64})$/i.exec(text) ?? [];
  return time !== undefined && signature !== undefined ? [{ time, signature }] : [];
}

function withTime(time: string, body: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const prefix = encoder.encode(`${time}.`);
  const whole = new Uint8Array(prefix.length + body.length);
  whole.set(prefix);
  whole.set(body, prefix.length);
  return whole;
}
