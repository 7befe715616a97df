import type { Context, MiddlewareHandler } from 'hono';
import type { Sleep } from '../clock.js';
import type { Call, CallLog } from './calls.js';
import type { FaultEffect, Faults } from './faults.js';

/** The connection was cut: what `fetch` itself rejects with. */
export class ConnectionCut extends TypeError {
  override readonly name = 'TypeError';

  constructor() {
    super('Failed to fetch');
  }
}

/** What all services are observed with. */
export type Observing = Omit<Observed, 'service' | 'customerOf'>;

export interface Observed {
  readonly service: Call['service'];
  readonly now: () => number;
  readonly log: CallLog;
  readonly faults: Faults;
  readonly sleep: Sleep;
  /** Cuts the real connection under this environment, where there is one. */
  readonly cut: (environment: unknown) => void;
  /** Whose call it is. */
  readonly customerOf: (context: Context) => string | undefined;
}

/** Logs each call and lets the faults strike. */
export function observe({ service, now, log, faults, sleep, cut, customerOf }: Observed): MiddlewareHandler {
  return async (context, next) => {
    const { method, path } = context.req;
    const customerGuid = customerOf(context);
    const answered = log.enter(
      { at: now(), service, method, path, ...(customerGuid !== undefined && { customerGuid }) },
      new URL(context.req.url).searchParams,
    );
    const effect = faults.strike({ method, path, customerGuid });
    if (effect?.latencyMs !== undefined) await sleep(effect.latencyMs, context.req.raw.signal);
    if (effect?.hang === true) await untilGivenUp(context.req.raw.signal);
    const replaced = effect === undefined || effect.drop !== undefined ? undefined : replacement(effect);
    if (replaced !== undefined) {
      answered(replaced.status);
      return replaced;
    }
    if (effect?.drop !== 'request') await next();
    if (effect?.drop !== undefined) {
      cut(context.env);
      throw new ConnectionCut();
    }
    answered(context.res.status);
    return undefined;
  };
}

function replacement({ status, body, headers, text }: FaultEffect): Response | undefined {
  if (text !== undefined) {
    return new Response(text, { status: status ?? 200, headers: { 'Content-Type': 'text/html', ...headers } });
  }
  if (status === undefined) return undefined;
  const error = { status, error_message: 'Injected by the sandbox', message_code: 'injected_fault' };
  return Response.json(body ?? error, { status, ...(headers !== undefined && { headers }) });
}

const untilGivenUp = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    const giveUp = (): void => {
      reject(signal.reason);
    };
    if (signal.aborted) giveUp();
    else signal.addEventListener('abort', giveUp, { once: true });
  });
