import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { MemoryStore, StoreUnavailable } from '../../../src/server/index.js';
import { isJson, stillSandbox } from '../sandbox/customer.js';
import { idIn, PersonaHost, refusal, type Sent } from './support/persona-host.js';

const isList = ({ method, url }: Sent) => method === 'GET' && url.pathname.endsWith('/inquiries');
const isCreation = ({ method, url }: Sent) => method === 'POST' && url.pathname.endsWith('/inquiries');
const emptyList = () => Response.json({ data: [] });

/** Two instances behind a balancer: one store, one Persona. */
function twoInstances() {
  const sandbox = stillSandbox();
  const store = new MemoryStore(() => sandbox.control.now());
  return [new PersonaHost({ sandbox, store }), new PersonaHost({ sandbox, store })] as const;
}

describe('POST /persona/inquiries', () => {
  it('creates an inquiry by the template, for the caller’s reference id', async () => {
    const host = new PersonaHost();
    const answer = await host.call('user-1', '/inquiries', {});
    assert.equal(answer.status, 201);
    assert.deepEqual(answer.body['inquiry'], {
      id: idIn(answer),
      status: 'created',
      created_at: '2026-01-01T00:00:00.000Z',
      awaits_decision: false,
      reasons: [],
    });
    assert.deepEqual(host.calls, ['GET /inquiries', 'POST /inquiries']);
    assert.deepEqual(host.sent[1]?.body, {
      data: { attributes: { 'inquiry-template-id': 'itmpl_sandbox', 'reference-id': 'user-1' } },
    });
  });

  for (const story of ['resumable-created', 'resumable-pending', 'already-approved', 'already-declined'] as const) {
    it(`of ${story} is answered with the inquiry that is there`, async () => {
      const host = new PersonaHost();
      const there = (await host.newest(`${story}-0`))?.['id'];
      assert.equal(await host.create(`${story}-0`), there);
      assert.equal(await host.create(`${story}-0`, String(there)), there);
      assert.deepEqual(host.keys, []);
    });
  }

  it('clicked twice creates one', async () => {
    const host = new PersonaHost();
    const ids = await Promise.all(Array.from({ length: 8 }, () => host.create('user-1')));
    assert.deepEqual([new Set(ids).size, host.count('user-1')], [1, 1]);
  });

  it('sent to two instances creates one', async () => {
    const hosts = twoInstances();
    const ids = await Promise.all([...hosts, ...hosts].map((host) => host.create('user-1')));
    assert.deepEqual([new Set(ids).size, hosts[0].count('user-1')], [1, 1]);
    assert.deepEqual(new Set(hosts.flatMap(({ keys }) => keys)).size, 1);
  });

  it('is answered with the same one while Persona’s list does not show it yet', async () => {
    const [one, other] = twoInstances();
    one.interfere = other.interfere = (sent) => (isList(sent) ? emptyList() : undefined);
    const first = await one.create('user-1');
    one.sandbox.control.advance(50 * 60_000);
    assert.deepEqual([await other.create('user-1'), one.count('user-1')], [first, 1]);
  });

  it('whose reply was lost on the way from Persona is answered with the same one', async () => {
    const [one, other] = twoInstances();
    const remove = one.sandbox.control.addFault({ match: { method: 'POST' }, effect: { drop: 'reply' } });
    assert.equal(refusal(await one.call('user-1', '/inquiries', {})), '502 upstream-unreachable');
    remove();
    other.interfere = (sent) => (isList(sent) ? emptyList() : undefined);
    await other.create('user-1');
    assert.equal(one.count('user-1'), 1);
  });

  it('of several customers creates one for each', async () => {
    const host = new PersonaHost();
    const ids = await Promise.all(['user-1', 'user-2', 'user-3'].map((session) => host.create(session)));
    assert.equal(new Set(ids).size, 3);
  });

  it('does not go through while the store is out of reach', async () => {
    const sandbox = stillSandbox();
    const store = new MemoryStore(() => sandbox.control.now());
    store.claim = () => Promise.reject(new StoreUnavailable('Out of reach.'));
    const host = new PersonaHost({ sandbox, store });
    assert.equal(refusal(await host.call('user-1', '/inquiries', {})), '503 store-unavailable');
    assert.deepEqual([host.keys, host.count('user-1')], [[], 0]);
  });

  it('is limited for each customer', async () => {
    const host = new PersonaHost({ limits: { creation: { points: 2, duration: 60_000 } } });
    await host.create('user-1');
    await host.create('user-1');
    const refused = await host.call('user-1', '/inquiries', {});
    assert.equal(refusal(refused), '429 rate-limited');
    assert.ok(Number(refused.headers.get('retry-after')) > 0);
    await host.create('user-2');
  });
});

describe('an inquiry after another one', () => {
  for (const [story, status] of [
    ['failed-before', 'failed'],
    ['expired-for-good', 'expired'],
  ] as const) {
    it(`that has ${status} is created by who names that one, and by nobody else`, async () => {
      const host = new PersonaHost();
      const over = String((await host.newest(`${story}-0`))?.['id']);
      assert.equal(await host.create(`${story}-0`), over);
      assert.equal(await host.create(`${story}-0`, 'inq_another'), over);
      assert.equal(host.count(`${story}-0`), 1);
      assert.notEqual(await host.create(`${story}-0`, over), over);
      assert.equal(host.count(`${story}-0`), 2);
    });
  }

  it('is the same for all who name the same one', async () => {
    const hosts = twoInstances();
    const over = await hosts[0].submitted('fails-0');
    const ids = await Promise.all([...hosts, ...hosts].map((host) => host.create('fails-0', over)));
    assert.deepEqual([new Set(ids).size, hosts[0].count('fails-0')], [1, 2]);
  });

  it('is not created by who names one that is long past', async () => {
    const host = new PersonaHost();
    const first = await host.submitted('fails-0');
    host.sandbox.control.advance(1_000);
    const second = await host.submitted('fails-0');
    assert.equal(await host.create('fails-0', first), second);
    assert.equal(host.count('fails-0'), 2);
  });

  it('can’t be had by names while Persona’s list is behind', async () => {
    const host = new PersonaHost();
    host.interfere = (sent) => (isList(sent) ? emptyList() : undefined);
    await host.create('user-1');
    for (const after of ['inq_1', 'inq_2', 'inq_3']) await host.create('user-1', after);
    assert.equal(host.count('user-1'), 1);
  });
});

describe('a creation that Persona refuses', () => {
  const answering = (status: number) => (sent: Sent) =>
    isCreation(sent) ? Response.json({ errors: [{ title: 'No' }] }, { status }) : undefined;

  async function refusedThen(status: number, milliseconds = 0) {
    const host = new PersonaHost();
    host.interfere = answering(status);
    const refused = await host.call('user-1', '/inquiries', {});
    host.sandbox.control.advance(milliseconds);
    host.interfere = undefined;
    await host.create('user-1');
    return { refused, keys: host.keys };
  }

  it('for its template is named', async () => {
    const host = new PersonaHost();
    const refused = await host.call('bad-template-0', '/inquiries', {});
    assert.equal(refusal(refused), '422 persona-template-invalid');
    assert.equal(refused.body['message_code'], 'persona-template-invalid');
  });

  for (const status of [400, 403, 404, 422]) {
    it(`with ${String(status)} is tried by another key, as this one would be refused again`, async () => {
      assert.equal(new Set((await refusedThen(status)).keys).size, 2);
    });
  }

  for (const [status, named] of [
    [401, '502 upstream-rejected'],
    [409, '409 conflict'],
    [429, '429 rate-limited'],
    [500, '502 upstream-unreachable'],
  ] as const) {
    it(`with ${String(status)} is ${named}, and tried by the same key`, async () => {
      const { refused, keys } = await refusedThen(status);
      assert.deepEqual([refusal(refused), new Set(keys).size], [named, 1]);
    });
  }

  it('for good by a breakdown is tried by another key after half a minute', async () => {
    assert.equal(new Set((await refusedThen(500, 29_999)).keys).size, 1);
    assert.equal(new Set((await refusedThen(500, 30_000)).keys).size, 2);
  });

  it('because another one goes through at the moment is answered with that one', async () => {
    const host = new PersonaHost();
    let there = '';
    host.interfere = (sent) => {
      if (!isCreation(sent)) return undefined;
      host.interfere = undefined;
      return (async () => {
        there = await host.submitted('user-1');
        return Response.json({ errors: [{ title: 'Conflict' }] }, { status: 409 });
      })();
    };
    assert.equal(await host.create('user-1'), there);
  });

  it('for haste tells how long to wait', async () => {
    const host = new PersonaHost();
    host.interfere = () => Response.json({}, { status: 429, headers: { 'RateLimit-Reset': '7' } });
    const refused = await host.call('user-1', '/inquiries', {});
    assert.deepEqual([refusal(refused), refused.headers.get('retry-after')], ['429 rate-limited', '7']);
  });

  it('does not end the round of another one that has begun meanwhile', async () => {
    const [slow, quick] = twoInstances();
    slow.interfere = (sent) => {
      if (!isCreation(sent)) return undefined;
      return (async () => {
        // Refused there as well, so that a new round begins, and passed in that one.
        quick.interfere = answering(422);
        await quick.call('user-1', '/inquiries', {});
        quick.interfere = undefined;
        await quick.create('user-1');
        return answering(422)(sent) ?? emptyList();
      })();
    };
    await slow.call('user-1', '/inquiries', {});
    quick.interfere = (sent) => (isList(sent) ? emptyList() : undefined);
    await quick.create('user-1');
    assert.equal(quick.count('user-1'), 1);
  });

  it('and one that answers with somebody else’s inquiry is none', async () => {
    const host = new PersonaHost();
    host.interfere = (sent) => {
      if (!isCreation(sent)) return undefined;
      const attributes = { status: 'created', 'reference-id': 'user-2', 'created-at': null };
      return Response.json({ data: { id: 'inq_2', attributes } }, { status: 201 });
    };
    assert.equal(refusal(await host.call('user-1', '/inquiries', {})), '502 upstream-rejected');
  });
});

describe('the body of a creation', () => {
  for (const [name, body, expected] of [
    ['that is no JSON', '{', '422 invalid'],
    ['that is null', 'null', '422 invalid'],
    ['that is empty', '', '422 invalid'],
    ['with what nobody asked for', '{"status":"approved"}', '201'],
    ['with a name that is no inquiry’s', '{"after":"../inquiries"}', '422 invalid'],
    ['with a number for a name', '{"after":1}', '422 invalid'],
    ['that is too long', `{"after":"${'x'.repeat(5_000)}"}`, '413 too-large'],
  ] as const) {
    it(`${name} is answered ${expected}`, async () => {
      const host = new PersonaHost();
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
      const response = await host.request('/persona/inquiries', init, 'user-1');
      const json: unknown = await response.json();
      const code = isJson(json) && typeof json['error_code'] === 'string' ? ` ${json['error_code']}` : '';
      assert.equal(`${String(response.status)}${code}`, expected);
      assert.equal(host.keys.length, expected === '201' ? 1 : 0);
    });
  }

  it('has to be JSON by its type, so that no form of another site gets through', async () => {
    const host = new PersonaHost();
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp']) {
      const init = { method: 'POST', headers: { 'content-type': type }, body: '{}' };
      assert.equal((await host.request('/persona/inquiries', init, 'user-1')).status, 415);
    }
    assert.deepEqual(host.sent, []);
  });
});
