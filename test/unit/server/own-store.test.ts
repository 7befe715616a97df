import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Limit, Store } from '../../../src/server/index.js';
import { Host } from './support/host.js';

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
