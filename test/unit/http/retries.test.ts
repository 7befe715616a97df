import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { KycError } from '../../../src/flow/errors.js';
import { apiOn, hanging, json, lost, refused, ScriptedNetwork } from '../support/network.js';
import { repeat } from '../support/script.js';
import { settle } from '../support/scripted-run.js';

const answer = v.object({ ok: v.boolean() });
const call = { path: '/api/things', answer };
const ok = () => json({ ok: true });
const live = () => new AbortController().signal;

const read = (network: ScriptedNetwork, signal = live()) => apiOn(network).get(call, signal);
const write = (network: ScriptedNetwork, signal = live()) => apiOn(network).post({ ...call, body: { a: 1 } }, signal);

describe('a read', () => {
  for (const [name, failure] of [
    ['408', () => refused(408)],
    ['429', () => refused(429)],
    ['500', () => refused(500)],
    ['502', () => new Response('<html>Bad gateway</html>', { status: 502 })],
    ['503', () => refused(503)],
    ['504', () => refused(504)],
    ['a lost connection', lost],
  ] as const) {
    it(`is repeated after ${name}`, async () => {
      const network = new ScriptedNetwork([failure, ok]);
      assert.deepEqual(await read(network), { ok: true });
      assert.deepEqual(network.calls, ['GET /api/things', 'GET /api/things']);
    });
  }

  for (const status of [400, 403, 404, 409, 410, 422]) {
    it(`is not repeated after ${String(status)}`, async () => {
      const network = new ScriptedNetwork([() => refused(status)]);
      await assert.rejects(read(network), { name: 'KycError' });
      assert.equal(network.overrun, undefined);
    });
  }

  it('is repeated three times at most, after growing pauses', async () => {
    const network = new ScriptedNetwork(repeat(4, () => refused(503)));
    await assert.rejects(read(network), { code: 'api-unavailable', facts: { status: 503, platformCode: 'some_code' } });
    assert.deepEqual([network.sent.length, network.slept], [4, [300, 600, 1_200]]);
  });

  it('pauses for a random part of the growing time, so that customers do not ask in step', async () => {
    const network = new ScriptedNetwork([lost, lost, ok]);
    network.chance = 0.25;
    await read(network);
    assert.deepEqual(network.slept, [75, 150]);
  });

  for (const status of [408, 429, 500]) {
    it(`does so after ${String(status)} too`, async () => {
      const network = new ScriptedNetwork([() => refused(status), ok]);
      network.chance = 0;
      await read(network);
      assert.deepEqual(network.slept, [0]);
    });
  }

  it('leaves a platform that is asked too much more time', async () => {
    const network = new ScriptedNetwork(repeat(4, () => refused(429)));
    network.chance = 0.5;
    await assert.rejects(read(network), { code: 'rate-limited' });
    assert.deepEqual(network.slept, [1_000, 2_000, 4_000]);
  });

  it('that gets no answer is repeated once only, so that a step stays within its minute', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    const network = new ScriptedNetwork(repeat(4, hanging));
    const outcome = assert.rejects(read(network), { code: 'api-unreachable' });
    for (let time = 0; time < 4; time += 1) {
      await settle();
      context.mock.timers.tick(15_000);
    }
    await outcome;
    assert.equal(network.sent.length, 2);
  });

  it('is not repeated once it is no longer wanted', async () => {
    const controller = new AbortController();
    const network = new ScriptedNetwork([
      () => {
        controller.abort(new RangeError('No longer wanted'));
        return refused(503);
      },
    ]);
    await assert.rejects(read(network, controller.signal), RangeError);
    assert.equal(network.sent.length, 1);
  });

  it('is sent only once the browser is online', async () => {
    const network = new ScriptedNetwork([ok]);
    network.cut();
    const reading = read(network);
    await settle();
    const before = network.sent.length;
    network.restore();
    assert.deepEqual([before, await reading], [0, { ok: true }]);
  });

  it('that the loss of the network cut off is taken up again when it returns, without a pause', async () => {
    const network: ScriptedNetwork = new ScriptedNetwork([
      () => {
        network.cut();
        throw lost;
      },
      ok,
    ]);
    const reading = read(network);
    await settle();
    network.restore();
    assert.deepEqual([await reading, network.slept], [{ ok: true }, []]);
  });

  it('does not count as tried when the loss of the network cut it off', async () => {
    const cut = () => {
      network.cut();
      setImmediate(() => network.restore());
      throw lost;
    };
    const network: ScriptedNetwork = new ScriptedNetwork([...repeat(6, cut), lost, lost, lost, ok]);
    assert.deepEqual(await read(network), { ok: true });
    assert.deepEqual(network.slept, [300, 600, 1_200]);
  });
});

describe('Retry-After', () => {
  it('in seconds is waited for instead of the growing pause', async () => {
    const network = new ScriptedNetwork([() => refused(429, 'slow', { 'retry-after': '7' }), ok]);
    await read(network);
    assert.deepEqual(network.slept, [7_000]);
  });

  it('as a date is waited for', async (context) => {
    context.mock.timers.enable({ apis: ['Date'], now: Date.UTC(2026, 0, 1) });
    const at = new Date(Date.UTC(2026, 0, 1, 0, 0, 4)).toUTCString();
    const network = new ScriptedNetwork([() => refused(503, 'down', { 'retry-after': at }), ok]);
    await read(network);
    assert.deepEqual(network.slept, [4_000]);
  });

  it('as a date that has passed means as soon as without it', async () => {
    const network = new ScriptedNetwork([
      () => refused(503, 'down', { 'retry-after': 'Thu, 01 Jan 2015 00:00:00 GMT' }),
      ok,
    ]);
    await read(network);
    assert.deepEqual(network.slept, [300]);
  });

  for (const value of ['soon', 'Infinity', 'NaN']) {
    it(`that cannot be read (${value}) is as none`, async () => {
      const network = new ScriptedNetwork([() => refused(503, 'down', { 'retry-after': value }), ok]);
      await read(network);
      assert.deepEqual(network.slept, [300]);
    });
  }

  it('of more than 10 s ends the call, and is passed on', async () => {
    const network = new ScriptedNetwork([() => refused(429, 'slow', { 'retry-after': '11' })]);
    await assert.rejects(read(network), { code: 'rate-limited', retryAfter: 11_000 });
    assert.deepEqual(network.slept, []);
  });
});

describe('a POST', () => {
  for (const [name, failure, code] of [
    ['408', () => refused(408), 'api-unavailable'],
    ['409', () => refused(409), 'api-rejected'],
    ['429', () => refused(429, 'slow', { 'retry-after': '1' }), 'rate-limited'],
    ['500', () => refused(500), 'api-unavailable'],
    ['503', () => refused(503), 'api-unavailable'],
    ['a lost connection', lost, 'api-unreachable'],
    ['an answer that is no JSON', () => new Response('<html>', { status: 201 }), 'bad-response'],
    ['an answer of an unexpected shape', () => json({ ok: 'yes' }, 201), 'bad-response'],
  ] as const) {
    it(`is never repeated after ${name}`, async () => {
      const network = new ScriptedNetwork([failure]);
      await assert.rejects(write(network), { code });
      assert.deepEqual([network.calls, network.overrun], [['POST /api/things'], undefined]);
    });
  }

  it('that creates is not repeated when the loss of the network cut it off', async () => {
    const network: ScriptedNetwork = new ScriptedNetwork([
      () => {
        network.cut();
        throw lost;
      },
    ]);
    const creating = { path: '/api/things', answer: v.object({}), body: {}, unstoppable: true };
    const failure = await apiOn(network)
      .post(creating, new AbortController().signal)
      .catch((error: unknown) => error);
    assert.ok(failure instanceof KycError);
    assert.deepEqual([failure.code, network.sent.length], ['api-unreachable', 1]);
  });
});

describe('a POST that creates nothing lasting', () => {
  const renew = (network: ScriptedNetwork) => apiOn(network).post({ ...call, repeatable: true }, live());

  for (const [name, failure] of [
    ['429', () => refused(429)],
    ['500', () => refused(500)],
    ['502', () => refused(502)],
    ['a lost connection', lost],
  ] as const) {
    it(`is repeated after ${name}`, async () => {
      const network = new ScriptedNetwork([failure, ok]);
      assert.deepEqual(await renew(network), { ok: true });
      assert.deepEqual(network.calls, ['POST /api/things', 'POST /api/things']);
    });
  }

  it('is repeated three times at most', async () => {
    const network = new ScriptedNetwork(repeat(4, () => refused(502)));
    await assert.rejects(renew(network), { code: 'api-unavailable' });
    assert.deepEqual([network.sent.length, network.overrun], [4, undefined]);
  });

  it('is not repeated after a refusal', async () => {
    const network = new ScriptedNetwork([() => refused(422)]);
    await assert.rejects(renew(network), { code: 'api-rejected' });
    assert.equal(network.sent.length, 1);
  });
});
