import { untilAborted } from '../../flow/abort.js';
import { KycError } from '../../flow/errors.js';
import type { Platform } from '../platform.js';

/** ms for each call of a page's own platform: as long as a step may take. */
const callLimit = 60_000;

/** A page's own platform may never answer. The creating call is left alone: its reply has to be known. */
export function timeLimited(platform: Platform): Platform {
  return {
    name: platform.name,
    key: (signal) => within(signal, (limited) => platform.key(limited)),
    look: (signal) => within(signal, (limited) => platform.look(limited)),
    create: (signal) => platform.create(signal),
    admit: (admission, signal) => within(signal, (limited) => platform.admit(admission, limited)),
    forget: () => platform.forget?.(),
    submitted: () => platform.submitted?.(),
    link: (signal) => within(signal, async (limited) => platform.link?.(limited)),
    details: (signal) => within(signal, async (limited) => platform.details?.(limited)),
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
