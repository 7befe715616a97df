import { Redis } from 'ioredis';
import RateLimiterRedis from 'rate-limiter-flexible/lib/RateLimiterRedis.js';
import { Limiters, memoryLimiter, optionsOf } from './memory-limiter.js';
import { StoreUnavailable, type Limit, type Store } from './store.js';

export interface RedisStoreOptions {
  /** `redis://` or `rediss://` URL. Default: the environment's `KYC_REDIS_URL`. */
  readonly url?: string;
  /** Before every key: `kyc:` */
  readonly prefix?: string;
  /** ms for one command; what takes longer counts as out of reach: 1,000 */
  readonly timeout?: number;
  /** ms between two attempts to connect again: 500 */
  readonly pause?: number;
  /** Told whenever Redis is lost or there again. */
  readonly onChange?: (state: 'lost' | 'ready') => void;
}

/** `SET … NX GET` in one command needs Redis 7; this runs on every one. */
const claimScript = `
local standing = redis.call('get', KEYS[1])
if standing then return standing end
redis.call('set', KEYS[1], ARGV[1], 'PX', ARGV[2])
return ARGV[1]`;

/**
 * A store for any number of instances. While Redis is out of reach, every method throws `StoreUnavailable` at once,
 * except `count`: limits then hold for each instance by itself.
 */
export class RedisStore implements Store {
  readonly #redis: Redis;
  readonly #prefix: string;
  readonly #limiters: Limiters;
  /** Until the first attempt to connect has ended, commands wait for it. */
  readonly #attempted: Promise<void>;
  #closing = false;

  /** Throws `TypeError` without a URL. */
  constructor({
    url = process.env['KYC_REDIS_URL'],
    prefix = 'kyc:',
    timeout = 1_000,
    pause = 500,
    onChange = () => undefined,
  }: RedisStoreOptions = {}) {
    if (!url || !/^rediss?:\/\//.test(url)) {
      throw new TypeError('RedisStore needs a redis:// or rediss:// URL: the option `url`, or KYC_REDIS_URL.');
    }
    this.#prefix = prefix;
    const redis = new Redis(url, {
      connectTimeout: timeout,
      commandTimeout: timeout,
      retryStrategy: () => pause,
      // A command that cannot be sent now, or whose answer is lost, fails: whoever waits decides what follows.
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      autoResendUnfulfilledCommands: false,
    });
    let state: 'lost' | 'ready' | undefined;
    const change = (next: 'lost' | 'ready'): void => {
      if (state !== next) onChange(next);
      state = next;
    };
    redis.on('ready', () => {
      change('ready');
    });
    redis.on('close', () => {
      if (!this.#closing) change('lost');
    });
    // Each is followed by `close`; without a listener ioredis would print it.
    redis.on('error', () => undefined);
    this.#attempted = new Promise((resolve) => {
      redis.once('ready', resolve);
      redis.once('close', resolve);
    });
    this.#limiters = new Limiters(
      (limit) =>
        new RateLimiterRedis({
          ...optionsOf(limit),
          storeClient: redis,
          keyPrefix: `${prefix}limit/${String(limit.points)}/${String(limit.duration)}`,
          rejectIfRedisNotReady: true,
          insuranceLimiter: memoryLimiter(limit),
        }),
    );
    this.#redis = redis;
  }

  async claim(key: string, value: string, ttl: number): Promise<string> {
    const standing: unknown = await this.#run((redis) =>
      redis.eval(claimScript, 1, this.#prefix + key, value, Math.ceil(ttl)),
    );
    if (typeof standing === 'string') return standing;
    throw new StoreUnavailable('Redis answered a claim with something that is no text.');
  }

  async put(key: string, value: string, ttl: number): Promise<void> {
    await this.#run((redis) => redis.set(this.#prefix + key, value, 'PX', Math.ceil(ttl)));
  }

  async get(key: string): Promise<string | undefined> {
    return (await this.#run((redis) => redis.get(this.#prefix + key))) ?? undefined;
  }

  async remove(key: string): Promise<void> {
    await this.#run((redis) => redis.del(this.#prefix + key));
  }

  async count(key: string, limit: Limit): Promise<number> {
    await this.#attempted;
    return this.#limiters.count(key, limit);
  }

  async close(): Promise<void> {
    await this.#attempted;
    this.#closing = true;
    this.#redis.disconnect();
  }

  async #run<Result>(command: (redis: Redis) => Promise<Result>): Promise<Result> {
    await this.#attempted;
    try {
      return await command(this.#redis);
    } catch (cause) {
      throw new StoreUnavailable('Redis is out of reach.', { cause });
    }
  }
}
