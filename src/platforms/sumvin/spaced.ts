import type { Network } from '../../http/api.js';

/**
 * The same network with at least so many ms between two requests, whoever asks and for whatever reason: a look, a repetition
 * after a failure, a fresh token, a lost connection.
 * @param elapsed ms, of a clock that goes on evenly
 */
export function spaced(network: Network, spacing: number, elapsed: () => number): Network {
  let free = -Infinity;
  return {
    fetch: async (input, init) => {
      const now = elapsed();
      const wait = free - now;
      free = Math.max(free, now) + spacing;
      if (wait > 0) await network.sleep(wait, init?.signal ?? new AbortController().signal);
      return network.fetch(input, init);
    },
    isOnline: () => network.isOnline(),
    online: (signal) => network.online(signal),
    sleep: (milliseconds, signal) => network.sleep(milliseconds, signal),
    random: () => network.random(),
  };
}
