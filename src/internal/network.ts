import { abortReason } from '../flow/abort.js';
import type { Network } from '../http/api.js';

/** Taken when the module loads, so that nothing the page does to it later decides, or changes what is asked for. */
export const { parse, stringify } = JSON;

/** The browser's network. `fetch` is taken when the module loads, so that nothing the page does to it later reads a token. */
export const browserNetwork: Network = {
  fetch: typeof fetch === 'undefined' ? missingFetch : fetch.bind(globalThis),
  isOnline: () => navigator.onLine,
  online: (signal) =>
    until(signal, (end, ended) => {
      if (navigator.onLine) end();
      window.addEventListener('online', end, { signal: ended });
    }),
  sleep: (milliseconds, signal) =>
    until(signal, (end, ended) => {
      const timer = setTimeout(end, milliseconds);
      ended.addEventListener('abort', () => {
        clearTimeout(timer);
      });
    }),
  random: () => Math.random(),
};

/** Resolves when `wait` calls `end`, rejects at abort; `ended` aborts then, to clean up. */
export function until(signal: AbortSignal, wait: (end: () => void, ended: AbortSignal) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(abortReason(signal));
      return;
    }
    const ended = new AbortController();
    const end = () => {
      ended.abort();
      if (signal.aborted) reject(abortReason(signal));
      else resolve();
    };
    signal.addEventListener('abort', end, { signal: ended.signal });
    wait(end, ended.signal);
  });
}

function missingFetch(): Promise<Response> {
  return Promise.reject(new TypeError('There is no fetch here.'));
}
