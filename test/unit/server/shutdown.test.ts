import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { MemoryStore } from '../../../src/server/index.js';
import { holdCreations } from './support/gate.js';
import { Host, own, refusal } from './support/host.js';
import { silentBody } from './support/silent-body.js';

/** Notes when it is closed. */
class NotingStore extends MemoryStore {
  closed = 0;

  override async close(): Promise<void> {
    this.closed += 1;
    await super.close();
  }
}

describe('a server that is closed', () => {
  it('answers what is under way, refuses what comes, and closes the store last', async () => {
    const store = new NotingStore();
    const host = new Host({ store });
    const gate = holdCreations(host);
    const answer = host.create();
    await gate.reached;
    const closed = host.server.close();
    const refused = await host.call(`/api/customers/${own}`);
    assert.equal(refusal(refused), '503 closing');
    assert.equal(refused.headers.get('retry-after'), '1');
    assert.equal(store.closed, 0);
    gate.open();
    assert.equal((await answer).status, 201);
    await closed;
    assert.equal(store.closed, 1);
  });

  it('with nothing under way is closed at once', async () => {
    const store = new NotingStore();
    await new Host({ store }).server.close();
    assert.equal(store.closed, 1);
  });

  it('may be told so by several', async () => {
    const host = new Host();
    const gate = holdCreations(host);
    const answer = host.create();
    await gate.reached;
    const closed = Promise.all([host.server.close(), host.server.close()]);
    gate.open();
    await answer;
    await closed;
  });
});

describe('a server that is closed over a request that hangs', () => {
  afterEach(() => {
    mock.timers.reset();
  });

  /** Somebody asks, and the host's session check never answers. */
  async function hanging(): Promise<{ host: Host; store: NotingStore }> {
    mock.timers.enable({ apis: ['setTimeout'] });
    const store = new NotingStore();
    const host: Host = await new Promise((asked) => {
      const authorize = () => {
        asked(host);
        return new Promise<undefined>(() => undefined);
      };
      const host = new Host({ store, authorize });
      void host.request('/token', { method: 'POST' });
    });
    return { host, store };
  }

  for (const [patience, options] of [
    [25_000, {}],
    [5_000, { patience: 5_000 }],
  ] as const) {
    it(`waits ${String(patience)} ms for it, says so, and closes the store`, async () => {
      const { host, store } = await hanging();
      const closed = host.server.close(options);
      mock.timers.tick(patience - 1);
      await setImmediate();
      assert.equal(store.closed, 0);
      mock.timers.tick(1);
      await closed;
      assert.equal(store.closed, 1);
      assert.deepEqual(host.lines, [{ level: 'warn', message: 'closed-over-requests', data: { count: 1 } }]);
    });
  }

  it('because its body never comes waits until that is given up, and no longer', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const host = new Host();
    const { body, awaited } = silentBody();
    const headers = { authorization: 'Bearer x', 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body, duplex: 'half' };
    const answer = host.request('/cybrid/api/identity_verifications', init);
    await awaited;
    const closed = host.server.close();
    mock.timers.tick(15_000);
    await closed;
    assert.equal((await answer).status, 408);
  });
});
