import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it, mock } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { MemoryStore, StoreUnavailable, type Store } from '../../../src/server/index.js';
import { RedisStore } from '../../../src/server/store-redis.js';
import { startRedis, type RunningRedis } from '../../support/redis.js';
import { cybridBody, Listener, personaBody, start, type Answered } from './support/deliveries.js';

const DAY = 86_400_000;
const failing = () => {
  throw new Error('The queue is full');
};

/** Delivers an event that the host has in hand until it is told what becomes of it. */
function handing(listener: Listener): Promise<{ answer: Promise<Answered>; end: (cause?: Error) => void }> {
  return new Promise((reached) => {
    listener.onEvent = () =>
      new Promise<void>((resolve, reject) => {
        const end = (cause?: Error): void => {
          if (cause === undefined) resolve();
          else reject(cause);
        };
        reached({ answer, end });
      });
    const answer = listener.cybrid();
  });
}

/** Two instances that share what `storeOf` gives. */
function countsOnce(storeOf: () => Store): void {
  let number = 0;
  const freshId = () => `evt_${String((number += 1))}`;
  const two = () => [new Listener({ store: storeOf() }), new Listener({ store: storeOf() })] as const;
  const heard = (listeners: readonly Listener[]) => listeners.flatMap((listener) => listener.heard).length;

  it('counts once, however often and to whatever instance it comes', async () => {
    const listeners = two();
    const body = personaBody(freshId());
    const statuses = [];
    for (const listener of [...listeners, ...listeners]) statuses.push((await listener.persona(body)).status);
    assert.deepEqual([statuses, heard(listeners)], [[204, 204, 204, 204], 1]);
  });

  it('that comes to both at once is handed on by one; the other is told to come again', async () => {
    const listeners = two();
    const body = personaBody(freshId());
    let finish: () => void = () => undefined;
    const taken = new Promise<void>((resolve) => {
      finish = resolve;
    });
    for (const listener of listeners) listener.onEvent = () => taken;
    const deliveries = listeners.map((listener) => listener.persona(body));
    const refused = await Promise.race(deliveries);
    assert.deepEqual(refused, { status: 409, code: 'conflict' });
    finish();
    const answers = await Promise.all(deliveries);
    assert.deepEqual([answers.map(({ status }) => status).sort(), heard(listeners)], [[204, 409], 1]);
  });

  it('that the host could not take is delivered again, to whatever instance', async () => {
    const [one, other] = two();
    const body = personaBody(freshId());
    one.onEvent = failing;
    assert.deepEqual(await one.persona(body), { status: 500, code: 'internal' });
    assert.equal((await other.persona(body)).status, 204);
    assert.equal((await one.persona(body)).status, 204);
    assert.equal(heard([one, other]), 1);
  });
}

describe('an event, with a store in memory', () => {
  const store = new MemoryStore();
  countsOnce(() => store);
});

describe('an event, with Redis', () => {
  let redis: RunningRedis;
  let store: RedisStore;

  before(async () => {
    redis = await startRedis();
    store = new RedisStore({ url: redis.url });
  });
  after(async () => {
    await store.close();
    await redis.kill();
  });
  countsOnce(() => store);
});

describe('an event', () => {
  afterEach(() => {
    mock.timers.reset();
  });

  it('is known for a month: a delivery that somebody has recorded and repeats is dropped', async () => {
    const listener = new Listener();
    await listener.cybrid();
    listener.now += 29 * DAY;
    assert.equal((await listener.cybrid()).status, 204);
    assert.equal(listener.heard.length, 1);
  });

  it('is another one than that of the other platform with the same id', async () => {
    const listener = new Listener();
    await listener.cybrid(cybridBody('same'));
    await listener.persona(personaBody('same'));
    assert.deepEqual(
      listener.heard.map(({ source }) => source),
      ['cybrid', 'persona'],
    );
  });

  it('may come before the one that happened before it', async () => {
    const listener = new Listener();
    await listener.persona(personaBody('evt_2', 'inquiry.completed'));
    await listener.persona(personaBody('evt_1', 'inquiry.created'));
    assert.deepEqual(
      listener.heard.map(({ id }) => id),
      ['evt_2', 'evt_1'],
    );
  });

  it('whose instance died over it is delivered again after a minute', async () => {
    // Its timers die with it.
    mock.timers.enable({ apis: ['setInterval'] });
    const store = new MemoryStore(() => one.now);
    const one: Listener = new Listener({ store });
    await handing(one);
    const other = new Listener({ store });
    assert.equal((await other.cybrid()).status, 409);
    one.now += 60_000;
    assert.equal((await other.cybrid()).status, 204);
  });

  it('is not taken while the store is out of reach: it might be the second time', async () => {
    const store = new MemoryStore();
    store.claim = () => Promise.reject(new StoreUnavailable('Out of reach.'));
    const listener = new Listener({ store });
    assert.deepEqual([await listener.persona(), listener.heard], [{ status: 503, code: 'store-unavailable' }, []]);
  });
});

describe('an event that was taken', () => {
  it('is acknowledged though the store is gone by then, so that it is not delivered again', async () => {
    const store = new MemoryStore();
    store.put = () => Promise.reject(new StoreUnavailable('Gone.'));
    const listener = new Listener({ store });
    assert.deepEqual([(await listener.persona()).status, listener.heard.length], [204, 1]);
    assert.deepEqual(listener.lines[0], { level: 'warn', message: 'store-not-told', data: { of: 'webhook' } });
  });
});

describe('an event that takes long', () => {
  const MINUTE = 60_000;
  afterEach(() => {
    mock.timers.reset();
  });

  /** One instance has it in hand, until it is told what becomes of it; time passes for both. */
  async function inHand() {
    mock.timers.enable({ apis: ['setInterval'] });
    const store = new MemoryStore(() => slow.now);
    const slow: Listener = new Listener({ store });
    const other = new Listener({ store });
    const { answer, end } = await handing(slow);
    const pass = async (milliseconds: number): Promise<void> => {
      for (let passed = 0; passed < milliseconds; passed += MINUTE / 6) {
        slow.now = other.now = slow.now + MINUTE / 6;
        mock.timers.tick(MINUTE / 6);
        await setImmediate();
      }
    };
    return { slow, other, answer, pass, end };
  }

  it('is not handed to a second instance', async () => {
    const { slow, other, answer, pass, end } = await inHand();
    await pass(5 * MINUTE);
    assert.equal((await other.cybrid()).status, 409);
    end();
    assert.equal((await answer).status, 204);
    await pass(2 * MINUTE);
    assert.equal((await other.cybrid()).status, 204);
    assert.deepEqual([slow.heard.length, other.heard.length], [1, 0]);
  });

  it('and fails is delivered again at once', async () => {
    const { other, answer, pass, end } = await inHand();
    await pass(5 * MINUTE);
    end(new Error('The queue is full'));
    assert.equal((await answer).status, 500);
    assert.equal((await other.cybrid()).status, 204);
  });

  it('is not taken from the instance that got it while this one stood still', async () => {
    const { slow, other, pass } = await inHand();
    slow.now = other.now = start + 2 * MINUTE;
    await handing(other);
    await pass(5 * MINUTE);
    assert.equal((await slow.cybrid()).status, 409);
  });

  it('and never ends is handed on again in the end', async () => {
    const { other, pass } = await inHand();
    await pass(30 * MINUTE);
    assert.equal((await other.cybrid()).status, 409);
    await pass(MINUTE);
    assert.equal((await other.cybrid()).status, 204);
  });
});
