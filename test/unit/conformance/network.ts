import type { Network } from '../../../src/http/api.js';

/** Straight into an app of the sandbox, whose address it has; waiting takes no time. */
export function networkTo(app: { fetch: (request: Request) => Response | Promise<Response> }): Network {
  return {
    fetch: async (input, init = {}) => {
      const { signal } = init;
      signal?.throwIfAborted();
      return app.fetch(new Request(input, { ...init, signal: null }));
    },
    isOnline: () => true,
    online: async (signal) => {
      signal.throwIfAborted();
    },
    sleep: async (_milliseconds, signal) => {
      signal.throwIfAborted();
    },
    random: () => 0.5,
  };
}
