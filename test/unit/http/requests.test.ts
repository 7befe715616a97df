import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { KycError } from '../../../src/flow/errors.js';
import { apiOn, hanging, json, lost, refused, ScriptedNetwork, ScriptedTokens, secret } from '../support/network.js';
import { Deferred, repeat } from '../support/script.js';
import { settle } from '../support/scripted-run.js';

const answer = v.object({ ok: v.boolean() });
const call = { path: '/api/things', answer };
const ok = () => json({ ok: true });
const live = () => new AbortController().signal;

describe('a request', () => {
  it('is never cached and follows no redirect', async () => {
    const network = new ScriptedNetwork([ok]);
    await apiOn(network).get(call, live());
    assert.deepEqual([network.sent[0]?.init.cache, network.sent[0]?.init.redirect], ['no-store', 'error']);
  });

  it('carries the token in its header, and nowhere in its address', async () => {
    const network = new ScriptedNetwork([ok]);
    await apiOn(network).get({ ...call, search: { page: '0' } }, live());
    assert.equal(network.sent[0]?.headers.get('authorization'), `Bearer ${secret}`);
    assert.equal(network.sent[0]?.url, 'https://bank.example/api/things?page=0');
  });

  it('that reads has neither body nor content type, so that it may need no preflight for them', async () => {
    const network = new ScriptedNetwork([ok]);
    await apiOn(network).get(call, live());
    assert.deepEqual([network.sent[0]?.body, network.sent[0]?.headers.get('content-type')], [undefined, null]);
  });

  it('that writes sends JSON', async () => {
    const network = new ScriptedNetwork([ok]);
    await apiOn(network).post({ ...call, body: { a: 1 } }, live());
    assert.deepEqual(
      [network.sent[0]?.body, network.sent[0]?.headers.get('content-type')],
      [{ a: 1 }, 'application/json'],
    );
  });

  it('that writes without a body has no content type either', async () => {
    const network = new ScriptedNetwork([ok]);
    await apiOn(network).post(call, live());
    const [sent] = network.sent;
    assert.deepEqual([sent?.method, sent?.init.body, sent?.headers.get('content-type')], ['POST', undefined, null]);
  });

  for (const [base, url] of [
    ['https://bank.example', 'https://bank.example/api/things'],
    ['https://bank.example/', 'https://bank.example/api/things'],
    ['https://shop.example/kyc', 'https://shop.example/kyc/api/things'],
    ['https://shop.example/kyc/', 'https://shop.example/kyc/api/things'],
  ] as const) {
    it(`on ${base} goes to ${url}`, async () => {
      const network = new ScriptedNetwork([ok]);
      await apiOn(network, undefined, base).get(call, live());
      assert.equal(network.sent[0]?.url, url);
    });
  }

  it('is not sent when it is no longer wanted', async () => {
    const network = new ScriptedNetwork([]);
    await assert.rejects(apiOn(network).get(call, AbortSignal.abort()), { name: 'AbortError' });
    assert.equal(network.sent.length, 0);
  });

  for (const method of ['get', 'post'] as const) {
    it(`(${method}) ends with the abort’s own reason, not as a failure of the platform`, async () => {
      const controller = new AbortController();
      const api = apiOn(new ScriptedNetwork([hanging]));
      const asking = api[method]({ ...call, body: {} }, controller.signal);
      await settle();
      controller.abort(new RangeError('Enough'));
      await assert.rejects(asking, RangeError);
    });
  }
});

describe('a 401', () => {
  it('renews the token once, and sends again with the new one', async () => {
    const network = new ScriptedNetwork([() => refused(401), ok]);
    const tokens = new ScriptedTokens('old', 'new');
    await apiOn(network, tokens).get(call, live());
    assert.deepEqual(
      network.sent.map(({ headers }) => headers.get('authorization')),
      ['Bearer old', 'Bearer new'],
    );
    assert.deepEqual(tokens.refused, ['old']);
  });

  it('to a POST does so too: it has processed nothing', async () => {
    const network = new ScriptedNetwork([() => refused(401), ok]);
    const tokens = new ScriptedTokens('old', 'new');
    assert.deepEqual(await apiOn(network, tokens).post({ ...call, body: {} }, live()), { ok: true });
  });

  it('to the new token as well is token-expired, and nothing more is sent', async () => {
    const network = new ScriptedNetwork(repeat(2, () => refused(401, 'authentication_failed')));
    const tokens = new ScriptedTokens('old', 'new', 'newer');
    await assert.rejects(apiOn(network, tokens).get(call, live()), { code: 'token-expired' });
    assert.deepEqual([network.sent.length, tokens.refused], [2, ['old']]);
  });

  it('where there is no other token is the token source’s failure', async () => {
    const network = new ScriptedNetwork([() => refused(401)]);
    const none = new KycError('token-expired', 'Nobody answered.', { status: 401 });
    const tokens = { current: async () => 'old', renew: () => Promise.reject(none) };
    await assert.rejects(apiOn(network, tokens).get(call, live()), none);
  });

  it('is met with the current token at each repetition of a read', async () => {
    const network = new ScriptedNetwork([() => refused(401), () => refused(503), ok]);
    await apiOn(network, new ScriptedTokens('old', 'new')).get(call, live());
    assert.equal(network.sent[2]?.headers.get('authorization'), 'Bearer new');
  });
});

describe('a request without an answer', () => {
  it('ends after 15 s as api-unreachable', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    const network = new ScriptedNetwork([hanging]);
    const writing = apiOn(network).post({ ...call, body: {} }, live());
    const outcome = assert.rejects(writing, { code: 'api-unreachable' });
    await settle();
    context.mock.timers.tick(15_000);
    await outcome;
  });

  it('is still waited for after 14.9 s', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    const reply = new Deferred<Response>();
    const network = new ScriptedNetwork([(sent) => Promise.race([hanging(sent), reply.promise])]);
    const reading = apiOn(network).get(call, live());
    await settle();
    context.mock.timers.tick(14_900);
    reply.resolve(ok());
    assert.deepEqual(await reading, { ok: true });
  });

  it('ends after 15 s in the middle of its body too', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    const stalled = ({ init }: { init: RequestInit }) => {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(new TextEncoder().encode('{"ok":'));
          init.signal?.addEventListener('abort', () => {
            controller.error(new DOMException('Aborted', 'AbortError'));
          });
        },
      });
      return new Response(body, { status: 200 });
    };
    const writing = apiOn(new ScriptedNetwork([stalled])).post({ ...call, body: {} }, live());
    const outcome = assert.rejects(writing, { code: 'api-unreachable' });
    await settle();
    context.mock.timers.tick(15_000);
    await outcome;
  });

  it('leaves no timer behind once it has ended', async (context) => {
    const cleared = context.mock.method(globalThis, 'clearTimeout');
    const set = context.mock.method(globalThis, 'setTimeout');
    await apiOn(new ScriptedNetwork([ok])).get(call, live());
    const timers = set.mock.calls.map(({ result }) => result);
    const ended = cleared.mock.calls.map(({ arguments: [timer] }) => timer);
    assert.deepEqual(
      timers.filter((timer) => !ended.includes(timer)),
      [],
    );
    assert.equal(timers.length, 1);
  });
});

describe('a token', () => {
  for (const [name, reply] of [
    ['a lost connection', lost],
    ['a refusal', () => refused(403)],
    ['an unexpected shape', () => json({ token: secret })],
    ['something that is no JSON', () => new Response(`<p>${secret}</p>`)],
    ['an error that quotes it', () => json({ error_message: `Bad token ${secret}`, message_code: secret }, 403)],
    ['an error whose code quotes it', () => json({ message_code: `${secret} !` }, 400)],
  ] as const) {
    it(`is in no part of the error after ${name}`, async () => {
      const network = new ScriptedNetwork(repeat(4, reply));
      const failure = await apiOn(network)
        .get(call, live())
        .catch((error: unknown) => error);
      assert.ok(failure instanceof KycError);
      const told = [failure.message, failure.stack, JSON.stringify(failure), JSON.stringify(failure.toDetail())].join();
      assert.ok(!told.includes(secret), told);
    });
  }
});

describe('a request that cannot be stopped', () => {
  it('is not sent when it is given up before', async () => {
    const network = new ScriptedNetwork([ok]);
    const given = new AbortController();
    const posted = apiOn(network).post({ ...call, body: {}, unstoppable: true }, given.signal);
    given.abort();
    await assert.rejects(posted);
    assert.equal(network.sent.length, 0);
  });

  it('is answered though it is given up once it is sent', async () => {
    const given = new AbortController();
    const network = new ScriptedNetwork([
      () => {
        given.abort();
        return ok();
      },
    ]);
    const posted = apiOn(network).post({ ...call, body: {}, unstoppable: true }, given.signal);
    assert.deepEqual(await posted, { ok: true });
  });
});
