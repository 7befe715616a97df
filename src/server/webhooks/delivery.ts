import type { ServerParts } from '../parts.js';
import { ServerProblem } from '../problem.js';
import type { Store } from '../store.js';
import type { WebhookEvent } from './events.js';

/** ms for which a delivered event is known, so that another delivery of it is dropped. */
const memory = 30 * 24 * 60 * 60_000;
/** ms that a claim stands if it is not renewed: then its instance has died over the event, and it may be delivered again. */
const claimLife = 60_000;
/** ms between two renewals. */
const renewalPause = claimLife / 3;
/** So many renewals, half an hour in all: whoever takes longer hangs. */
const mostRenewals = 90;

const handled = 'handled';

/**
 * Hands an event on once, on whatever instance and however often it is delivered. Throws `internal` where that failed, and
 * `conflict` while another delivery of it is in hand: to both the platform answers by delivering again.
 */
export async function handOn(
  event: WebhookEvent,
  onEvent: (event: WebhookEvent) => void | Promise<void>,
  { store, log }: Pick<ServerParts, 'store' | 'log'>,
): Promise<void> {
  const key = `webhook:${event.source}:${event.id}`;
  const mine = crypto.randomUUID();
  const holder = await store.claim(key, mine, claimLife);
  const data = { source: event.source, event: event.name };
  if (holder === handled) {
    log({ level: 'info', message: 'webhook-repeated', data });
    return;
  }
  if (holder !== mine) throw new ServerProblem('conflict', 'This event is in hand.', { retryAfter: claimLife });
  const stopRenewing = keepRenewing(store, key, mine);
  try {
    await onEvent(event);
  } catch (cause) {
    log({ level: 'error', message: 'webhook-not-taken', data });
    await stopRenewing();
    if ((await store.get(key)) === mine) await store.remove(key);
    throw new ServerProblem('internal', 'The event could not be taken.', { cause });
  }
  await stopRenewing();
  try {
    await store.put(key, handled, memory);
  } catch {
    // It was taken: refused, it would be delivered again.
    log({ level: 'warn', message: 'store-not-told', data: { of: 'webhook' } });
  }
}

/** Renews a claim from time to time. What is given back ends that, and resolves when nothing of it is under way. */
function keepRenewing(store: Store, key: string, mine: string): () => Promise<void> {
  let left = mostRenewals;
  let last = Promise.resolve();
  const timer = setInterval(() => {
    left -= 1;
    if (left < 0) clearInterval(timer);
    else last = last.then(() => renew(store, key, mine));
  }, renewalPause);
  return () => {
    clearInterval(timer);
    return last;
  };
}

async function renew(store: Store, key: string, mine: string): Promise<void> {
  try {
    // Claimed, not put: an instance that stood still may have lost it to another.
    if ((await store.claim(key, mine, claimLife)) === mine) await store.put(key, mine, claimLife);
  } catch {
    // The next renewal tries again.
  }
}
