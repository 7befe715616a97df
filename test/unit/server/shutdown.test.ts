import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MemoryStore } from '../../../src/server/index.js';
import { holdCreations } from './support/gate.js';
import { Host, own, refusal } from './support/host.js';

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
