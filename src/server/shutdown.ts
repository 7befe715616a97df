import { createMiddleware } from 'hono/factory';
import { ServerProblem } from './problem.js';

/** Counts requests under way, so that a server that closes can wait for them. */
export class Shutdown {
  #state: 'open' | 'closing' = 'open';
  #running = 0;
  #idle: () => void = () => undefined;

  readonly middleware = createMiddleware(async (_context, next) => {
    if (this.#state === 'closing')
      throw new ServerProblem('closing', 'The server is shutting down.', { retryAfter: 1000 });
    this.#running += 1;
    try {
      await next();
    } finally {
      this.#running -= 1;
      if (this.#running === 0) this.#idle();
    }
  });

  /** Refuses what comes from now on. Resolves when everything under way is answered, or after so many ms: to what is left. */
  async begin(patience: number): Promise<number> {
    this.#state = 'closing';
    if (this.#running === 0) return 0;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, patience);
      const before = this.#idle;
      this.#idle = () => {
        before();
        clearTimeout(timer);
        resolve();
      };
    });
    return this.#running;
  }
}
