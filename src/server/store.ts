/**
 * What several instances of the server have to share: limits, webhook ids, idempotency keys. Keys are made of names and
 * hashes; values hold no secret and no personal data. Each method throws `StoreUnavailable` where the store is out of reach.
 *
 * For a store of your own: of many who claim a key at once, one wins. Keys of counts begin with `limit:` and are never
 * those of values, so both may be kept in one space; one key is counted against one limit only.
 */
export interface Store {
  /** Keeps the value for so many ms if there is none. The value that stands then: this one, or the one before it. */
  claim(key: string, value: string, ttl: number): Promise<string>;
  /** Replaces the value, for so many ms. */
  put(key: string, value: string, ttl: number): Promise<void>;
  get(key: string): Promise<string | undefined>;
  remove(key: string): Promise<void>;
  /** Counts one call against a limit. 0: allowed; else the ms until the next one is. */
  count(key: string, limit: Limit): Promise<number>;
  /** Ends its connections. */
  close(): Promise<void>;
}

/** So many calls (`points`) in so many ms. */
export interface Limit {
  readonly points: number;
  readonly duration: number;
}

/** The store is out of reach: what needs it for safety answers 503, and nothing is created. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
}
