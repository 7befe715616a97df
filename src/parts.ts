import { preconnect } from './captures/preconnect.js';
import { loadPart } from './internal/load-part.js';
import { browserNetwork } from './internal/network.js';
import type { Settings } from './internal/settings.js';

/** Parts of the script that come when they are needed: what every run needs, and what some do. */
const run = () => import('./run.js');
export const persona = () => import('./platforms/persona/persona.js');
export const sumvin = () => import('./platforms/sumvin/sumvin.js');
export const ownPlatform = () => import('./platforms/own/own.js');
export const personaSdk = () => import('./captures/persona-sdk.js');
export const sumsub = () => import('./captures/sumsub.js');

/** What every run needs: the loop, HTTP, Cybrid. The loss of the network is waited out. Throws `api-unreachable`. */
export async function loadRun(signal: AbortSignal): Promise<Awaited<ReturnType<typeof run>>> {
  for (;;) {
    // Some browsers remember that a part could not be loaded: it is not tried in vain.
    await browserNetwork.online(signal);
    try {
      return await loadPart(run, signal);
    } catch (error) {
      if (signal.aborted || browserNetwork.isOnline()) throw error;
    }
  }
}

/** Starts the same, while the element is still finding its words. */
export function warmRun(): void {
  warm(run);
}

/** Starts the parts that this run will need, as far as its settings tell, and the connection. Undone at abort. */
export function warmParts({ platform, providers, display }: Settings, signal: AbortSignal): void {
  if (platform === 'persona') warm(persona);
  if (platform === 'sumvin') warm(sumvin);
  if (typeof platform !== 'string') warm(ownPlatform);
  else {
    const [origin, capture] =
      platform === 'sumvin' ? [providers.sumsub, sumsub] : [providers.persona.origin, personaSdk];
    preconnect(origin, signal);
    if (display !== 'hosted') warm(capture);
  }
}

function warm(load: () => Promise<unknown>): void {
  if (browserNetwork.isOnline()) load().catch(() => undefined);
}
