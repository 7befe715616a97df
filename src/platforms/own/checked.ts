import type { Look, Platform, Session } from '../platform.js';
import { KycError } from '../../flow/errors.js';
import type { PaceName, Situation } from '../../flow/situation.js';

const kinds: Readonly<Record<Situation['kind'], true>> = {
  absent: true,
  waiting: true,
  capture: true,
  action: true,
  verdict: true,
  frozen: true,
};
const paces: Readonly<Record<PaceName, true>> = { preparing: true, deciding: true, reviewing: true };

/** A platform that keeps to its types: one of the page's own may be written in JavaScript. Throws `bad-response` where it does not. */
export function checked(platform: Platform): Platform {
  return {
    name: platform.name,
    key: (signal) => platform.key(signal),
    create: (signal) => platform.create(signal),
    forget: () => platform.forget?.(),
    submitted: () => platform.submitted?.(),
    link: async (signal) => platform.link?.(signal),
    details: async (signal) => platform.details?.(signal),
    look: async (signal): Promise<Look> => {
      const look = await platform.look(signal);
      if (!isSituation(part(look, 'situation')))
        throw new KycError('bad-response', 'The platform object answered a look with no situation that is known.');
      return look.associates === undefined || Array.isArray(look.associates)
        ? look
        : { ...look, associates: undefined };
    },
    admit: async (admission, signal): Promise<Session | undefined> => {
      const session = await platform.admit(admission, signal);
      if (session === undefined || ['persona', 'sumsub'].includes(String(part(session, 'provider')))) return session;
      throw new KycError('bad-response', 'The platform object gave a session of no provider that is known.');
    },
  };
}

function isSituation(situation: unknown): boolean {
  const kind = part(situation, 'kind');
  switch (kind) {
    case 'waiting':
      return Object.hasOwn(paces, String(part(situation, 'pace'))) && typeof part(situation, 'step') === 'string';
    case 'action':
      return Array.isArray(part(situation, 'reasons'));
    case 'verdict': {
      const verdict = part(situation, 'verdict');
      return (verdict === 'verified' || verdict === 'rejected') && Array.isArray(part(situation, 'reasons'));
    }
    default:
      return typeof kind === 'string' && Object.hasOwn(kinds, kind);
  }
}

function part(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
