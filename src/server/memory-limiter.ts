// The package's entry loads every limiter it has, with node:cluster, which not every runtime knows.
import RateLimiterMemory from 'rate-limiter-flexible/lib/RateLimiterMemory.js';
import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Limit } from './store.js';

/** Limiters count in whole seconds. */
export const optionsOf = ({ points, duration }: Limit) => ({ points, duration: Math.ceil(duration / 1000) });

/** A limiter for each limit, made when it is first needed. */
export class Limiters {
  readonly #limiters = new Map<string, RateLimiterAbstract>();
  readonly #make: (limit: Limit) => RateLimiterAbstract;

  constructor(make: (limit: Limit) => RateLimiterAbstract) {
    this.#make = make;
  }

  /** 0: allowed; else the ms until the next call is. Throws what the limiter fails with. */
  async count(key: string, limit: Limit): Promise<number> {
    const name = `${String(limit.points)}/${String(limit.duration)}`;
    const limiter = this.#limiters.get(name) ?? this.#make(limit);
    this.#limiters.set(name, limiter);
    try {
      await limiter.consume(key);
      return 0;
    } catch (refused) {
      if (!isRefusal(refused)) throw refused;
      return Math.max(1, refused.msBeforeNext);
    }
  }
}

export const memoryLimiter = (limit: Limit): RateLimiterAbstract => new RateLimiterMemory(optionsOf(limit));

/** A limiter rejects with its count where there were too many calls, and with an error where it could not count. */
function isRefusal(refused: unknown): refused is { readonly msBeforeNext: number } {
  return typeof refused === 'object' && refused !== null && 'msBeforeNext' in refused;
}
