import type { ServerParts } from '../parts.js';
import { ServerProblem } from '../problem.js';
import type { WebhookEvent } from './events.js';

/** ms for which a delivered event is known, so that another delivery of it is dropped. */
const memory = 30 * 24 * 60 * 60_000;
/** ms that an event may be in hand; who has not reported by then has died over it, and it may be delivered again. */
const handlingLimit = 60_000;

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
  const holder = await store.claim(key, mine, handlingLimit);
  const data = { source: event.source, event: event.name };
  if (holder === handled) {
    log({ level: 'info', message: 'webhook-repeated', data });
    return;
  }
  if (holder !== mine) throw new ServerProblem('conflict', 'This event is in hand.', { retryAfter: handlingLimit });
  try {
    await onEvent(event);
  } catch (cause) {
    log({ level: 'error', message: 'webhook-not-taken', data });
    if ((await store.get(key)) === mine) await store.remove(key);
    throw new ServerProblem('internal', 'The event could not be taken.', { cause });
  }
  await store.put(key, handled, memory);
}
