import type { Ending } from './flow/run.js';
import { verify } from './flow/verify.js';
import { ElementRun, type Stage } from './internal/element-run.js';
import { IdleTime } from './internal/idle-time.js';
import type { Settings } from './internal/settings.js';
import type { TokenSource } from './internal/token-source.js';
import { capturesOf, platformFor } from './wiring.js';

export { platformFor };

export interface Begun {
  readonly run: ElementRun;
  readonly ending: Promise<Ending>;
}

/**
 * Begins one run of the loop. Throws `api-unreachable` if the platform's part cannot be loaded.
 * @param signal ends it at once, and nothing of it is told any more
 * @param whileItLasts aborts when it is over, too
 */
export async function begin(
  stage: Stage,
  settings: Settings,
  tokens: TokenSource,
  { signal, whileItLasts }: { readonly signal: AbortSignal; readonly whileItLasts: AbortSignal },
): Promise<Begun> {
  const platform = await platformFor(settings, tokens, signal);
  const run = new ElementRun(stage, capturesOf(settings), signal, new IdleTime(whileItLasts));
  return { run, ending: verify(platform, run) };
}
