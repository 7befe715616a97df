import { Persona } from './captures/persona.js';
import { browserNetwork } from './internal/network.js';
import { demandSandbox, type Environment, type Settings } from './internal/settings.js';
import { readClaims } from './internal/token-claims.js';
import type { TokenSource } from './internal/token-source.js';
import { Cybrid } from './platforms/cybrid/cybrid.js';
import type { Platform } from './platforms/platform.js';

/** The platform of one run, from checked settings. */
export function platformFor(settings: Settings, tokens: TokenSource, signal: AbortSignal): Platform {
  if (typeof settings.platform !== 'string') return settings.platform;
  return new Cybrid({
    ...settings,
    tokens,
    base: async () => {
      const environment = await environmentFor(settings, tokens, signal);
      return settings.apiBase?.href ?? `https://bank.${environment}.cybrid.app`;
    },
    network: browserNetwork,
    now: () => tokens.now(),
    elapsed: () => performance.now(),
  });
}

/** The capture of one run. */
export function captureFor(settings: Settings): Persona {
  return new Persona(settings.provider, settings.frameAncestors, settings.messageTargetOrigin);
}

/** As set, else as the token's `aud` and `iss` say, else production. */
async function environmentFor(settings: Settings, tokens: TokenSource, signal: AbortSignal): Promise<Environment> {
  const environment = settings.environment ?? readClaims(await tokens.current(signal)).environment ?? 'production';
  demandSandbox(settings.expectedBehaviours, environment);
  return environment;
}
