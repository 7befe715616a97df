/** Where Web Locks are missing (insecure pages, opaque origins) the lock holds within this page only. */
const held = new Map<string, Promise<unknown>>();

/** Runs `work` alone if nobody holds the lock; else resolves to undefined at once. */
export async function aloneIfFree<T>(key: string, work: () => Promise<T>): Promise<T | undefined> {
  const locks = webLocks();
  if (locks) return locked(locks, key, work);
  return held.has(key) ? undefined : hold(key, work);
}

/** The result does not pass through the lock: the page may have replaced what hands it on. */
async function locked<T>(locks: LockManager, key: string, work: () => Promise<T>): Promise<T | undefined> {
  let result: T | undefined;
  await locks.request(nameOf(key), { ifAvailable: true }, async (lock) => {
    if (lock) result = await work();
  });
  return result;
}

function webLocks(): LockManager | undefined {
  // An opaque origin (a sandboxed frame) has the object, but each request to it throws.
  return window.isSecureContext && window.origin !== 'null' ? navigator.locks : undefined;
}

function nameOf(key: string): string {
  return `kyc-verification ${key}`;
}

function hold<T>(key: string, work: () => Promise<T>): Promise<T> {
  const result = work().finally(() => {
    held.delete(key);
  });
  held.set(key, result);
  return result;
}
