import { ExpiringMap } from './expiring-map.js';
import { Limiters, memoryLimiter } from './memory-limiter.js';
import type { Limit, Store } from './store.js';

const mostEntries = 100_000;

/** A store for one instance: what it knows ends with the process. */
export class MemoryStore implements Store {
  readonly #now: () => number;
  readonly #entries: ExpiringMap<string>;
  readonly #limiters = new Limiters(memoryLimiter);

  constructor(now: () => number = Date.now) {
    this.#now = now;
    this.#entries = new ExpiringMap(now, mostEntries);
  }

  async claim(key: string, value: string, ttl: number): Promise<string> {
    const standing = this.#entries.get(key);
    if (standing !== undefined) return standing;
    this.#entries.set(key, value, this.#now() + ttl);
    return value;
  }

  async put(key: string, value: string, ttl: number): Promise<void> {
    this.#entries.set(key, value, this.#now() + ttl);
  }

  async get(key: string): Promise<string | undefined> {
    return this.#entries.get(key);
  }

  async remove(key: string): Promise<void> {
    this.#entries.delete(key);
  }

  count(key: string, limit: Limit): Promise<number> {
    return this.#limiters.count(key, limit);
  }

  async close(): Promise<void> {
    this.#entries.clear();
  }
}
