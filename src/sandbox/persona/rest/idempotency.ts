import { createMiddleware } from 'hono/factory';
import type { Clock } from '../../clock.js';
import { PersonaRefusal } from './refusal.js';

/** How long an answer is kept at least. */
const KEPT_MS = 86_400_000;

interface Saved {
  readonly asked: string;
  readonly at: number;
  readonly answer: Promise<Response | undefined>;
}

/** The first answer to a key, refusals and failures included, answers all that come with it; only 401 and 429 don't count. */
export class Idempotency {
  readonly #saved = new Map<string, Saved>();

  constructor(private readonly clock: Clock) {}

  clear(): void {
    this.#saved.clear();
  }

  readonly answerOnce = createMiddleware(async (context, next) => {
    const key = context.req.header('Idempotency-Key');
    if (key === undefined || context.req.method !== 'POST') return next();
    const asked = `${context.req.path} ${await context.req.text()}`;
    const saved = this.#saved.get(key);
    if (saved !== undefined && this.clock.now() < saved.at + KEPT_MS) {
      if (saved.asked !== asked) {
        throw new PersonaRefusal(409, 'Idempotency key already used', { details: 'Parameters differ' });
      }
      const answer = await saved.answer;
      if (answer !== undefined) return answer.clone();
    }
    let settle: (answer: Response | undefined) => void = () => undefined;
    const answer = new Promise<Response | undefined>((resolve) => {
      settle = resolve;
    });
    this.#saved.set(key, { asked, at: this.clock.now(), answer });
    await next();
    const counts = context.res.status !== 401 && context.res.status !== 429;
    if (!counts) this.#saved.delete(key);
    settle(counts ? context.res.clone() : undefined);
    return undefined;
  });
}
