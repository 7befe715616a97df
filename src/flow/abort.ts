/** Taken when the module loads: results of looks pass through here, and what the page puts in its place could change them. */
const { Promise } = globalThis;

/** Settles as the work does, or rejects at abort while the work itself goes on. */
export function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = () => {
      reject(abortReason(signal));
    };
    if (signal.aborted) {
      abort();
      work.catch(() => undefined);
      return;
    }
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', abort);
    });
  });
}

/** As the first of them does; the others go on. */
export function firstOf<T>(...works: readonly Promise<T>[]): Promise<T> {
  return Promise.race(works);
}

/** A signal's reason can be anything; whatever it is, it is thrown as an Error. */
export function abortReason(signal: AbortSignal): Error {
  const reason: unknown = signal.reason;
  return reason instanceof Error ? reason : new DOMException('Aborted', 'AbortError');
}
