import type { Limit, Store } from './store.js';

/** The host's own session check: whose request this is. `undefined`: nobody's, and the answer is 401. */
export type Authorize = (request: Request) => Caller | undefined | Promise<Caller | undefined>;

export interface Caller {
  /** Cybrid's guid of the customer, or the host's reference id. */
  readonly customerGuid: string;
}

/** One structured line. It holds no token, no body, no query value and no personal data. */
export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly data: Readonly<Record<string, string | number | boolean>>;
}

export type Log = (line: LogLine) => void;

/** What every route group of the server is given. */
export interface ServerParts {
  readonly store: Store;
  readonly authorize: Authorize;
  readonly log: Log;
  readonly fetch: typeof globalThis.fetch;
  /** ms since the epoch. */
  readonly now: () => number;
  /** Counts one call. Throws `ServerProblem('rate-limited')` where it is one too many. */
  readonly limit: (key: string, limit: Limit) => Promise<void>;
}
