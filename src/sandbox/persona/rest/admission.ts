import { createMiddleware } from 'hono/factory';
import type { Clock } from '../../clock.js';
import { PersonaRefusal, tooMany } from './refusal.js';

const VERSION = '2023-01-05';
const LIMIT = 300;
const WINDOW_MS = 60_000;

/** Calls of one environment within a minute that begins with its first call. */
class Window {
  #startedAt = -Infinity;
  #count = 0;

  constructor(private readonly clock: Clock) {}

  count(): { remaining: number; reset: number } {
    const now = this.clock.now();
    if (now >= this.#startedAt + WINDOW_MS) {
      this.#startedAt = now;
      this.#count = 0;
    }
    this.#count += 1;
    return { remaining: LIMIT - this.#count, reset: Math.ceil((this.#startedAt + WINDOW_MS - now) / 1_000) };
  }
}

/** Key, limit and version, in this order, as a call meets them. */
export const admit = (clock: Clock) => {
  const window = new Window(clock);
  return createMiddleware(async (context, next) => {
    if (!/^Bearer persona_sandbox_\S+$/.test(context.req.header('Authorization') ?? '')) {
      throw new PersonaRefusal(401, 'Must be authenticated to access this endpoint');
    }
    const { remaining, reset } = window.count();
    context.header('RateLimit-Limit', String(LIMIT));
    context.header('RateLimit-Remaining', String(Math.max(remaining, 0)));
    context.header('RateLimit-Reset', String(reset));
    if (remaining < 0) throw tooMany();
    if (context.req.header('Persona-Version') !== VERSION) {
      throw new PersonaRefusal(400, 'Unsupported version', { details: `The stand-in speaks ${VERSION} only` });
    }
    if ((context.req.header('Key-Inflection') ?? 'kebab') !== 'kebab') {
      throw new PersonaRefusal(400, 'Unsupported inflection', { details: 'The stand-in speaks kebab only' });
    }
    await next();
  });
};
