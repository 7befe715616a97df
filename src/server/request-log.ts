import type { MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import type { Log, LogLine } from './parts.js';
import { StoreUnavailable } from './store.js';

/** A line of JSON on the console; errors on stderr. */
export const consoleLog: Log = (line) => {
  const text = JSON.stringify({ level: line.level, message: line.message, ...line.data });
  if (line.level === 'error') console.error(text);
  else console.info(text);
};

/** A log that fails takes nothing else with it. */
export function safeLog(log: Log): Log {
  return (line) => {
    try {
      log(line);
    } catch {
      consoleLog({ level: 'error', message: 'log-failed', data: {} });
    }
  };
}

/** One line a request: the route's pattern, never its address, for that may hold anything. */
export function logRequests(log: Log, now: () => number): MiddlewareHandler {
  return async (context, next) => {
    const from = now();
    await next();
    const { status } = context.res;
    const level: LogLine['level'] = status >= 500 ? 'error' : status >= 400 ? 'warn' : 'info';
    const code = codeOf(context.error);
    log({
      level,
      message: 'request',
      data: {
        method: /^[A-Z]{1,10}$/.exec(context.req.raw.method)?.[0] ?? 'other',
        route: routePath(context),
        status,
        ms: now() - from,
        ...(code !== undefined && { code }),
      },
    });
  };
}

function codeOf(error: Error | undefined): string | undefined {
  if (error instanceof StoreUnavailable) return 'store-unavailable';
  return error !== undefined && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Of an error nobody expected: its kind and where it was thrown, not its words, for they may quote anything. */
export function describeUnexpected(error: Error): LogLine {
  const at = /^\s+at (.{1,300})$/m.exec(error.stack ?? '')?.[1];
  const name = /^\w{1,60}$/.exec(error.name)?.[0] ?? 'Error';
  return { level: 'error', message: 'unexpected', data: { name, ...(at !== undefined && { at }) } };
}
