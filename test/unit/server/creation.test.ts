import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { MemoryStore, StoreUnavailable, type Store } from '../../../src/server/index.js';
import { magicGuid } from '../../../src/sandbox/index.js';
import { stillSandbox } from '../sandbox/customer.js';
import { holdCreations, isCreation } from './support/gate.js';
import { Host, leavesNoSecretInTheLog, never, other, own, refusal } from './support/host.js';

const SECOND = 1_000;
const sentBy = (...hosts: Host[]): number => hosts.flatMap(({ sent }) => sent).filter(isCreation).length;

/** Two instances before one platform, with one store. */
function instances(): [Host, Host] {
  const sandbox = stillSandbox();
  const store = new MemoryStore(() => sandbox.control.now());
  return [new Host({ store }, sandbox), new Host({ store }, sandbox)];
}

/** A store of which some methods are out of reach. */
function without(...names: (keyof Store)[]): Store {
  return new Proxy<Store>(new MemoryStore(() => Date.UTC(2026, 0, 1)), {
    get: (store, name: keyof Store) =>
      names.includes(name) ? () => Promise.reject(new StoreUnavailable('away')) : store[name].bind(store),
  });
}

describe('creations of one customer', () => {
  it('do not overlap, whatever instance they come to', async () => {
    const [one, two] = instances();
    const gate = holdCreations(one);
    const first = one.create();
    await gate.reached;
    const second = await two.create();
    assert.deepEqual(second.body, {
      status: 409,
      error_message: 'Data exists: Identity verification is being created',
      message_code: 'data_exists',
    });
    gate.open();
    assert.equal((await first).status, 201);
    assert.equal(sentBy(one, two), 1);
  });

  it('do not wait for those of another', async () => {
    const [one, two] = instances();
    const gate = holdCreations(one);
    const first = one.create();
    await gate.reached;
    assert.equal((await two.create({}, other)).status, 201);
    gate.open();
    await first;
  });

  it('do not follow at once, for who sends the second has looked before the first', async () => {
    const [one, two] = instances();
    await one.create();
    assert.equal(refusal(await two.create()), '409 data_exists');
    one.sandbox.control.advance(20 * SECOND - 1);
    assert.equal(refusal(await two.create()), '409 data_exists');
    one.sandbox.control.advance(1);
    assert.equal((await two.create()).status, 201);
  });

  it('follow at once where the one before is over', async () => {
    const [one, two] = instances();
    const failing = { expected_behaviours: ['failed_immediately'] };
    assert.equal((await one.create(failing)).status, 201);
    one.sandbox.control.advance(SECOND);
    assert.equal((await two.create(failing)).status, 201);
  });

  it('are held up by a look that fails only for the time of it', async () => {
    const host = new Host();
    await host.create();
    host.interfere = ({ method }) => (method === 'GET' ? Response.redirect('https://elsewhere.test/') : undefined);
    assert.equal(refusal(await host.create()), '502 upstream-rejected');
    host.interfere = undefined;
    host.sandbox.control.advance(20 * SECOND);
    assert.equal((await host.create()).status, 201);
  });

  it('have a limit', async () => {
    const host = new Host({ limits: { creation: { points: 1, duration: 60 * SECOND } } });
    await host.create();
    assert.equal(refusal(await host.create()), '429 rate-limited');
    assert.equal(sentBy(host), 1);
  });
});

describe('a creation that Cybrid refuses', () => {
  for (const status of [400, 403, 409, 422, 429]) {
    it(`with ${String(status)} may be sent again at once`, async () => {
      const host = new Host();
      host.interfere = () => Response.json({ message_code: 'some_code' }, { status });
      assert.equal(refusal(await host.create()), `${String(status)} some_code`);
      host.interfere = undefined;
      assert.equal((await host.create()).status, 201);
    });
  }
});

describe('a creation without a usable reply', () => {
  afterEach(() => {
    mock.timers.reset();
  });

  const replies: [what: string, reply: () => Response, expected: string][] = [
    ['a 500', () => Response.json({ message_code: 'down' }, { status: 500 }), '500 down'],
    ['a 408', () => Response.json({ message_code: 'slow' }, { status: 408 }), '408 slow'],
    ['a page', () => new Response('<html>', { status: 201 }), '502 upstream-rejected'],
    ['a redirect', () => Response.redirect('https://elsewhere.test/', 307), '502 upstream-rejected'],
    ['a success without a GUID', () => Response.json({}, { status: 201 }), '201 undefined'],
  ];
  for (const [what, reply, expected] of replies) {
    it(`(${what}) is not followed by another for 20 s`, async () => {
      const host = new Host();
      host.interfere = reply;
      assert.equal(refusal(await host.create()), expected);
      host.interfere = undefined;
      host.sandbox.control.advance(20 * SECOND - 1);
      assert.equal(refusal(await host.create()), '409 data_exists');
      assert.equal(sentBy(host), 1);
      host.sandbox.control.advance(1);
      assert.equal((await host.create()).status, 201);
    });
  }

  it('because it takes too long, likewise', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const host = new Host();
    const asked = new Promise<void>((resolve) => {
      host.interfere = (sent, signal) => {
        resolve();
        return never(sent, signal);
      };
    });
    const answer = host.create();
    await asked;
    mock.timers.tick(15 * SECOND);
    assert.equal(refusal(await answer), '504 upstream-timeout');
    host.interfere = undefined;
    assert.equal(refusal(await host.create()), '409 data_exists');
  });

  it('because its caller has gone is waited for all the same', async () => {
    const host = new Host();
    const gate = holdCreations(host);
    const caller = new AbortController();
    const body = { type: 'kyc', method: 'id_and_selfie', customer_guid: own };
    const answer = host.call('/api/identity_verifications', body, { signal: caller.signal });
    await gate.reached;
    caller.abort();
    gate.open();
    assert.equal((await answer).status, 201);
    assert.equal(host.sandbox.control.verificationsOf(own).length, 1);
  });
});

describe('a creation without the store', () => {
  it('is 503 store-unavailable, and nothing is sent', async () => {
    for (const away of ['claim', 'get'] as const) {
      const host = new Host({ store: without(away) });
      const answer = await host.create();
      assert.equal(refusal(answer), '503 store-unavailable');
      assert.equal(answer.headers.get('content-type'), 'application/problem+json');
      assert.equal(answer.headers.get('retry-after'), '2');
      assert.deepEqual(host.sent, []);
      assert.equal(host.lines.at(-1)?.data['code'], 'store-unavailable');
    }
  });

  it('keeps its answer where only the end of it cannot be told', async () => {
    const host = new Host({ store: without('put', 'remove') });
    assert.equal((await host.create()).status, 201);
    assert.ok(host.lines.some(({ message }) => message === 'store-not-told'));
    assert.equal(refusal(await host.create()), '409 data_exists');
  });

  it('does not keep customers from looking', async () => {
    const host = new Host({ store: without('claim', 'put', 'get', 'remove') });
    assert.equal((await host.call(`/api/customers/${own}`)).status, 200);
    assert.equal((await host.call('/api/identity_verifications')).status, 200);
    await host.token();
  });
});

describe('a process that was stopped between its claim and its creation', () => {
  it('does not send it any more', async () => {
    const host = new Host();
    await host.create();
    host.interfere = ({ method }) => {
      if (method === 'GET') host.sandbox.control.advance(31 * SECOND);
      return method === 'GET' ? Response.json({ guid: magicGuid('fails'), state: 'completed' }) : undefined;
    };
    assert.equal(refusal(await host.create()), '504 upstream-timeout');
    assert.equal(sentBy(host), 1);
  });

  leavesNoSecretInTheLog();
});
