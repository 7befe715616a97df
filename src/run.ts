import type { Ending } from './flow/run.js';
import { verify } from './flow/verify.js';
import { ElementRun, type Stage } from './internal/element-run.js';
import { IdleTime } from './internal/idle-time.js';
import type { Settings } from './internal/settings.js';
import type { TokenSource } from './internal/token-source.js';
import { capturesOf, platformFor } from './wiring.js';

export { platformFor };

export interface Prepared {
  readonly run: ElementRun;
  /** Begins it, and resolves with its end. */
  readonly begin: () => Promise<Ending>;
}

/**
 * Prepares one run of the loop. Throws `api-unreachable` if the platform's part cannot be loaded.
 * @param signal ends it at once, and nothing of it is told any more
 * @param whileItLasts aborts when it is over, too
 */
export async function prepare(
  stage: Stage,
  settings: Settings,
  tokens: TokenSource,
  { signal, whileItLasts }: { readonly signal: AbortSignal; readonly whileItLasts: AbortSignal },
): Promise<Prepared> {
  const platform = await platformFor(settings, tokens, signal);
  const run = new ElementRun(stage, capturesOf(settings), signal, new IdleTime(whileItLasts));
  return { run, begin: () => verify(platform, run) };
}
