import assert from 'node:assert/strict';
import { after, before, describe, it, mock } from 'node:test';
import { Redis } from 'ioredis';
import { MemoryStore } from '../../../src/server/store-memory.js';
import { RedisStore } from '../../../src/server/store-redis.js';
import { StoreUnavailable, type Limit, type Store } from '../../../src/server/store.js';
import { startRedis, type RunningRedis } from '../../support/redis.js';
import { Host } from './support/host.js';

const MINUTE = 60_000;

/** What every store has to do. */
function keepsTheContract(storeOf: () => Store): void {
  let number = 0;
  const freshKey = (): string => `key-${String((number += 1))}`;

  it('lets one of many win a key', async () => {
    const key = freshKey();
    const values = Array.from({ length: 50 }, (_, index) => `value-${String(index)}`);
    const standing = await Promise.all(values.map((value) => storeOf().claim(key, value, MINUTE)));
    assert.equal(new Set(standing).size, 1);
    assert.equal(await storeOf().get(key), standing[0]);
  });

  it('gives a removed key to the next', async () => {
    const key = freshKey();
    await storeOf().claim(key, 'first', MINUTE);
    await storeOf().remove(key);
    assert.equal(await storeOf().get(key), undefined);
    assert.equal(await storeOf().claim(key, 'second', MINUTE), 'second');
  });

  it('replaces what stands', async () => {
    const key = freshKey();
    await storeOf().claim(key, 'first', MINUTE);
    await storeOf().put(key, 'second', MINUTE);
    assert.equal(await storeOf().claim(key, 'third', MINUTE), 'second');
  });

  it('counts up to the limit and then says how long to wait', async () => {
    const key = freshKey();
    const limit: Limit = { points: 3, duration: MINUTE };
    const waits = await Promise.all(Array.from({ length: 5 }, () => storeOf().count(key, limit)));
    assert.deepEqual(
      waits.map((wait) => wait > 0),
      [false, false, false, true, true],
    );
    assert.ok(waits.every((wait) => wait <= MINUTE));
  });

  it('counts each key and each limit by itself', async () => {
    const key = freshKey();
    assert.equal(await storeOf().count(key, { points: 1, duration: MINUTE }), 0);
    assert.equal(await storeOf().count(freshKey(), { points: 1, duration: MINUTE }), 0);
    assert.equal(await storeOf().count(key, { points: 2, duration: MINUTE }), 0);
    assert.ok((await storeOf().count(key, { points: 1, duration: MINUTE })) > 0);
  });
}

describe('the store of one instance', () => {
  const store = new MemoryStore();
  keepsTheContract(() => store);

  it('forgets a claim when its time is up', async () => {
    let now = 0;
    const still = new MemoryStore(() => now);
    await still.claim('key', 'first', MINUTE);
    now = MINUTE - 1;
    assert.equal(await still.claim('key', 'second', MINUTE), 'first');
    now = MINUTE;
    assert.equal(await still.claim('key', 'third', MINUTE), 'third');
  });

  it('allows calls again when the time of a limit is over', async () => {
    mock.timers.enable({ apis: ['Date', 'setTimeout'] });
    try {
      const limit = { points: 1, duration: MINUTE };
      assert.equal(await store.count('timed', limit), 0);
      assert.equal(await store.count('timed', limit), MINUTE);
      mock.timers.tick(MINUTE);
      assert.equal(await store.count('timed', limit), 0);
    } finally {
      mock.timers.reset();
    }
  });
});

describe('the store of many instances', () => {
  let redis: RunningRedis;
  let stores: Store[];
  let turn = 0;
  before(async () => {
    redis = await startRedis();
    stores = [new RedisStore({ url: redis.url }), new RedisStore({ url: redis.url })];
  });
  after(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await redis.kill();
  });

  keepsTheContract(() => {
    turn += 1;
    const store = stores[turn % 2];
    assert.ok(store);
    return store;
  });

  it('lets claims and values end by themselves', async () => {
    const client = new Redis(redis.url);
    await stores[0]?.claim('ending', 'value', MINUTE);
    await stores[0]?.put('replaced', 'value', MINUTE);
    const left = [await client.pttl('kyc:ending'), await client.pttl('kyc:replaced')];
    client.disconnect();
    for (const ttl of left) assert.ok(ttl > 0 && ttl <= MINUTE);
  });

  it('is not made without a URL', () => {
    assert.throws(() => new RedisStore({ url: '' }), /KYC_REDIS_URL/);
    assert.throws(() => new RedisStore({ url: 'http://localhost' }), /redis:\/\//);
  });
});

describe('a store whose Redis goes away', () => {
  it('says so at once, counts by itself, and works again when Redis is back', async () => {
    const redis = await startRedis();
    const states: string[] = [];
    let changed = (): void => undefined;
    const store = new RedisStore({
      url: redis.url,
      pause: 10,
      onChange: (state) => {
        states.push(state);
        changed();
      },
    });
    assert.equal(await store.claim('key', 'value', MINUTE), 'value');

    const lost = new Promise<void>((resolve) => (changed = resolve));
    await redis.kill();
    await lost;
    await assert.rejects(store.claim('key', 'other', MINUTE), StoreUnavailable);
    await assert.rejects(store.get('key'), StoreUnavailable);
    await assert.rejects(store.put('key', 'other', MINUTE), StoreUnavailable);
    await assert.rejects(store.remove('key'), StoreUnavailable);
    const limit = { points: 1, duration: MINUTE };
    assert.equal(await store.count('key', limit), 0);
    assert.ok((await store.count('key', limit)) > 0);

    const ready = new Promise<void>((resolve) => (changed = resolve));
    await redis.start();
    await ready;
    assert.equal(await store.claim('key', 'again', MINUTE), 'again');
    await store.close();
    await redis.kill();
    assert.deepEqual(states, ['ready', 'lost', 'ready']);
  });

  it('takes a Redis that does not answer for one that is away', async () => {
    const redis = await startRedis();
    const store = new RedisStore({ url: redis.url, timeout: 50 });
    assert.equal(await store.claim('key', 'value', MINUTE), 'value');
    redis.hang();
    await assert.rejects(store.claim('key', 'other', MINUTE), StoreUnavailable);
    redis.goOn();
    await store.close();
    await redis.kill();
  });

  it('was never there: says so as soon as that is known', async () => {
    const redis = await startRedis();
    await redis.kill();
    const store = new RedisStore({ url: redis.url });
    await assert.rejects(store.claim('key', 'value', MINUTE), StoreUnavailable);
    await store.close();
  });
});

/** A store as a host may write it over a cache that has one space of keys for texts and counters alike. */
class OwnStore implements Store {
  readonly #values = new Map<string, string>();

  async claim(key: string, value: string): Promise<string> {
    const standing = this.#values.get(key);
    if (standing === undefined) this.#values.set(key, value);
    return standing ?? value;
  }

  async put(key: string, value: string): Promise<void> {
    this.#values.set(key, value);
  }

  async get(key: string): Promise<string | undefined> {
    return this.#values.get(key);
  }

  async remove(key: string): Promise<void> {
    this.#values.delete(key);
  }

  async count(key: string, { points, duration }: Limit): Promise<number> {
    const calls = Number(this.#values.get(key) ?? 0) + 1;
    this.#values.set(key, String(calls));
    return calls <= points ? 0 : duration;
  }

  async close(): Promise<void> {
    this.#values.clear();
  }
}

describe('a store of the host’s own', () => {
  it('is never asked to keep a count and a claim under one key', async () => {
    const host = new Host({ store: new OwnStore() });
    assert.equal((await host.create()).status, 201);
  });
});
