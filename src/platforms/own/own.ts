import type { Look, Platform, Session } from '../platform.js';
import { untilAborted } from '../../flow/abort.js';
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

/** ms for each call of a page's own platform: as long as a step may take. */
const callLimit = 60_000;

/**
 * A platform of the page's own, kept to its types and to its time: it may be written in JavaScript, and may never answer.
 * Throws `bad-response` and `api-unreachable`. The creating call is left alone: its reply has to be known.
 */
export function ownPlatform(platform: Platform): Platform {
  return {
    name: platform.name,
    key: (signal) => within(signal, (limited) => platform.key(limited)),
    create: async (signal) => {
      const told = await platform.create(signal);
      return isLook(told) ? readable(told) : undefined;
    },
    forget: () => platform.forget?.(),
    submitted: () => platform.submitted?.(),
    link: (signal) => within(signal, async (limited) => platform.link?.(limited)),
    details: (signal) => within(signal, async (limited) => platform.details?.(limited)),
    look: async (signal): Promise<Look> => {
      const look = await within(signal, (limited) => platform.look(limited));
      if (isLook(look)) return readable(look);
      throw new KycError('bad-response', 'The platform object answered a look with no situation that is known.');
    },
    admit: async (admission, signal): Promise<Session | undefined> => {
      const session = await within(signal, (limited) => platform.admit(admission, limited));
      if (session === undefined || ['persona', 'sumsub'].includes(String(part(session, 'provider')))) return session;
      throw new KycError('bad-response', 'The platform object gave a session of no provider that is known.');
    },
  };
}

async function within<Answer>(signal: AbortSignal, call: (signal: AbortSignal) => Promise<Answer>): Promise<Answer> {
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort(new KycError('api-unreachable', 'The platform object did not answer in time.'));
  }, callLimit);
  try {
    const limited = AbortSignal.any([signal, late.signal]);
    return await untilAborted(call(limited), limited);
  } finally {
    clearTimeout(timer);
  }
}

function isLook(answer: unknown): answer is Look {
  return isSituation(part(answer, 'situation'));
}

/** A look of its own each time: a page may answer with one object for ever. */
function readable(look: Look): Look {
  return { ...look, associates: Array.isArray(look.associates) ? look.associates : undefined };
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
