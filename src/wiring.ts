import type { CaptureEnd, CapturePlace } from './captures/capture.js';
import { hostedAddress } from './captures/hosted-address.js';
import { Hosted } from './captures/hosted.js';
import { KycError } from './flow/errors.js';
import type { Captures } from './internal/element-run.js';
import { loadCapture, loadPart } from './internal/load-part.js';
import { browserNetwork } from './internal/network.js';
import { demandSandbox, noAddress, type Environment, type Settings } from './internal/settings.js';
import { readClaims } from './internal/token-claims.js';
import type { TokenSource } from './internal/token-source.js';
import { ownPlatform, persona, personaSdk, sumsub, sumvin } from './parts.js';
import { Cybrid } from './platforms/cybrid/cybrid.js';
import type { PersonaSession, Platform } from './platforms/platform.js';

/** The platform of one run, from checked settings. All but the usual one come in parts of their own. */
export async function platformFor(settings: Settings, tokens: TokenSource, signal: AbortSignal): Promise<Platform> {
  const { platform, apiBase } = settings;
  if (typeof platform !== 'string') return (await loadPart(ownPlatform, signal)).ownPlatform(platform);
  const common = {
    ...settings,
    tokens,
    network: browserNetwork,
    now: () => tokens.now(),
    elapsed: () => performance.now(),
  };
  switch (platform) {
    case 'cybrid':
      return new Cybrid({
        ...common,
        base: async () => {
          const environment = await environmentFor(settings, tokens, signal);
          return apiBase?.href ?? `https://bank.${environment}.cybrid.app`;
        },
      });
    case 'persona': {
      const { PersonaPlatform } = await loadPart(persona, signal);
      return new PersonaPlatform({ ...common, base: async () => hostBase(apiBase) });
    }
    case 'sumvin': {
      const { Sumvin } = await loadPart(sumvin, signal);
      return new Sumvin({ ...common, base: async () => apiBase?.href ?? 'https://api.sumvin.com' });
    }
  }
}

/** The captures of one run. */
export function capturesOf(settings: Settings): Captures {
  const { providers, display } = settings;
  return {
    leavesPage: display === 'hosted',
    async open(session, place, signal) {
      switch (session.provider) {
        case 'persona':
          return openPersona(session, settings, place, signal);
        case 'sumsub': {
          if (display === 'hosted') throw noAddress();
          const { Sumsub } = await loadCapture(sumsub, signal);
          return new Sumsub(providers.sumsub).open(session, place, signal);
        }
      }
    },
    address(session, language) {
      return session.provider === 'persona' ? hostedAddress(providers.persona, session, { language }).href : undefined;
    },
  };
}

async function openPersona(
  session: PersonaSession,
  { providers, frameAncestors, messageTargetOrigin, display, redirectUri }: Settings,
  place: CapturePlace,
  signal: AbortSignal,
): Promise<CaptureEnd> {
  if (display === 'hosted') return new Hosted(providers.persona, redirectUri).open(session, place, signal);
  const { Persona } = await loadCapture(personaSdk, signal);
  return new Persona(providers.persona, frameAncestors, messageTargetOrigin).open(session, place, signal);
}

/** Of a platform that is behind the host's own server; settings without it are refused before. */
function hostBase(apiBase: URL | undefined): string {
  if (apiBase) return apiBase.href;
  throw new KycError('config-missing', 'api-base is missing.', { attribute: 'api-base' });
}

/** As set, else as the token's `aud` and `iss` say, else production. */
async function environmentFor(settings: Settings, tokens: TokenSource, signal: AbortSignal): Promise<Environment> {
  const environment = settings.environment ?? readClaims(await tokens.current(signal)).environment ?? 'production';
  demandSandbox(settings.expectedBehaviours, environment);
  return environment;
}
