import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { MemoryStore, StoreUnavailable } from '../../../src/server/index.js';
import { cybridBody, Listener, start } from './support/deliveries.js';

/** Gone as soon as the event has been taken. */
class ForgetfulStore extends MemoryStore {
  override async put(): Promise<void> {
    throw new StoreUnavailable('Gone.');
  }
}

const body = cybridBody('event-7');

describe('an event that was taken', () => {
  it('is acknowledged though the store is gone by then, so that it is not delivered again', async () => {
    const listener = new Listener({ store: new ForgetfulStore(() => start) });
    const first = await listener.cybrid(body);
    assert.deepEqual([listener.heard.length, first.status], [1, 204]);
  });

  it('that takes longer than a minute is not handed to a second instance', async () => {
    let now: number = start;
    const store = new MemoryStore(() => now);
    const [slow, other] = [new Listener({ store }), new Listener({ store })];
    let done = (): void => undefined;
    slow.onEvent = () => new Promise<void>((resolve) => (done = resolve));
    const first = slow.cybrid(body);
    for (let turn = 0; turn < 20; turn += 1) await setImmediate();
    now += 61_000;
    slow.now = other.now = now;
    await other.cybrid(body);
    done();
    await first;
    assert.equal(slow.heard.length + other.heard.length, 1);
  });
});
