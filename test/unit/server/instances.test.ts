import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { RedisStore } from '../../../src/server/store-redis.js';
import { startRedis, type RunningRedis } from '../../support/redis.js';
import { stillSandbox } from '../sandbox/customer.js';
import { holdCreations, isCreation } from './support/gate.js';
import { Host, leavesNoSecretInTheLog, own, refusal } from './support/host.js';

const limits = { proxy: { points: 10, duration: 60_000 } };

/** Resolves at the next change of an instance's Redis to this state. */
class Watch {
  #waiting: { state: string; resolve: () => void }[] = [];

  readonly onChange = (state: 'lost' | 'ready'): void => {
    for (const waiting of this.#waiting.filter((one) => one.state === state)) waiting.resolve();
    this.#waiting = this.#waiting.filter((one) => one.state !== state);
  };

  next(state: 'lost' | 'ready'): Promise<void> {
    return new Promise((resolve) => this.#waiting.push({ state, resolve }));
  }
}

describe('two instances with one Redis', () => {
  let redis: RunningRedis;
  let hosts: [Host, Host];
  let watches: [Watch, Watch];
  before(async () => {
    redis = await startRedis();
  });
  after(() => redis.kill());
  beforeEach(async () => {
    await redis.kill();
    await redis.start();
    const sandbox = stillSandbox();
    watches = [new Watch(), new Watch()];
    const [one, two] = watches.map(({ onChange }) => {
      const store = new RedisStore({ url: redis.url, pause: 10, onChange });
      return new Host({ store, limits }, sandbox);
    });
    assert.ok(one && two);
    hosts = [one, two];
  });
  afterEach(async () => {
    await Promise.all(hosts.map(({ server }) => server.close()));
  });

  const created = (): number => hosts.flatMap(({ sent }) => sent).filter(isCreation).length;
  const bothAre = (state: 'lost' | 'ready') => Promise.all(watches.map((watch) => watch.next(state)));

  it('keep a limit together', async () => {
    const looks = Array.from({ length: 16 }, (_, index) =>
      hosts[index % 2 === 0 ? 0 : 1].call(`/api/customers/${own}`),
    );
    const statuses = (await Promise.all(looks)).map(({ status }) => status);
    assert.equal(statuses.filter((status) => status === 200).length, 10);
    assert.equal(statuses.filter((status) => status === 429).length, 6);
  });

  it('create once, when both are asked at the same moment', async () => {
    const [one, two] = hosts;
    const gates = hosts.map(holdCreations);
    const answers = [one.create(), two.create()];
    await Promise.race(gates.map(({ reached }) => reached));
    // The one that did not win is answered while the other still waits for Cybrid.
    const first = await Promise.race(answers);
    assert.equal(refusal(first), '409 data_exists');
    for (const gate of gates) gate.open();
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    assert.deepEqual(statuses.sort(), [201, 409]);
    assert.equal(created(), 1);
  });

  it('create nothing while Redis is away, and go on looking', async () => {
    const [one] = hosts;
    await one.call(`/api/customers/${own}`);
    const lost = bothAre('lost');
    await redis.kill();
    await lost;
    for (const host of hosts) {
      assert.equal(refusal(await host.create()), '503 store-unavailable');
      assert.equal((await host.call('/api/identity_verifications')).status, 200);
      await host.token();
    }
    assert.equal(created(), 0);
    assert.deepEqual(one.sandbox.control.verificationsOf(own), []);
  });

  it('each keep the limit by itself while Redis is away', async () => {
    const lost = bothAre('lost');
    await redis.kill();
    await lost;
    for (const host of hosts) {
      const looks = Array.from({ length: 12 }, () => host.call(`/api/customers/${own}`));
      const refused = (await Promise.all(looks)).filter(({ status }) => status === 429);
      assert.equal(refused.length, 2);
    }
  });

  it('create again when Redis is back', async () => {
    const [one, two] = hosts;
    const lost = bothAre('lost');
    await redis.kill();
    await lost;
    assert.equal(refusal(await one.create()), '503 store-unavailable');
    const back = bothAre('ready');
    await redis.start();
    await back;
    assert.equal((await two.create()).status, 201);
    assert.equal(refusal(await one.create()), '409 data_exists');
    assert.equal(created(), 1);
  });

  it('answer what was created, though Redis has gone in the meantime', async () => {
    const [one] = hosts;
    const gate = holdCreations(one);
    const answer = one.create();
    await gate.reached;
    const lost = bothAre('lost');
    await redis.kill();
    await lost;
    gate.open();
    assert.equal((await answer).status, 201);
    assert.ok(one.lines.some(({ message }) => message === 'store-not-told'));
  });

  leavesNoSecretInTheLog();
});
