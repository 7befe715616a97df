import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';

/** In a Worker: a request under way is seen to its end though its caller leaves, for others may wait for what it makes. */
export const outliveCaller = createMiddleware(async (context, next) => {
  const work = next();
  waitUntil(context)?.(work);
  await work;
});

function waitUntil(context: Context): ((work: Promise<unknown>) => void) | undefined {
  try {
    const { executionCtx } = context;
    return (work) => {
      executionCtx.waitUntil(work);
    };
  } catch {
    // Hono throws where the runtime has none.
    return undefined;
  }
}
