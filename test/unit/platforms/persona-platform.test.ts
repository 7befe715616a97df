import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { KycErrorCode } from '../../../src/flow/errors.js';
import { PersonaPlatform } from '../../../src/platforms/persona/persona.js';
import { ServerProblem } from '../../../src/server/problem.js';
import { lost, refused, replying, ScriptedNetwork, ScriptedTokens, secret, type Replies } from '../support/network.js';
import { repeat } from '../support/script.js';

const live = () => new AbortController().signal;
const inquiry = { id: 'inq_1', status: 'pending', created_at: null, awaits_decision: false, reasons: [] };
const failed = { ...inquiry, status: 'failed', reasons: ['id_expired_detection'] };
const session = { inquiry_id: 'inq_1', session_token: 'token-1' };

const newestPath = 'GET /kyc/persona/inquiry';
const createPath = 'POST /kyc/persona/inquiries';
const onePath = 'GET /kyc/persona/inquiries/inq_1';
const sessionPath = 'POST /kyc/persona/inquiries/inq_1/session';
const linkPath = 'POST /kyc/persona/inquiries/inq_1/one-time-link';

function persona(replies: Replies) {
  const network = new ScriptedNetwork(repeat(100, replying(replies)));
  const platform = new PersonaPlatform({
    customerGuid: 'user-1',
    base: async () => 'https://shop.example/kyc/persona/',
    tokens: new ScriptedTokens(),
    network,
  });
  return { platform, network };
}

async function looked(status: string, more: Replies = {}) {
  const made = persona({ [newestPath]: { inquiry: { ...inquiry, status } }, ...more });
  await made.platform.look(live());
  made.network.sent.length = 0;
  return made;
}

describe('a look', () => {
  it('asks the host’s server for the newest inquiry, with the token', async () => {
    const { platform, network } = persona({ [newestPath]: { inquiry } });
    assert.deepEqual(await platform.look(live()), {
      situation: { kind: 'capture' },
      verificationGuid: 'inq_1',
      inquiryId: 'inq_1',
      begun: true,
    });
    const [sent] = network.sent;
    assert.equal(sent?.url, 'https://shop.example/kyc/persona/inquiry');
    assert.equal(sent.headers.get('authorization'), `Bearer ${secret}`);
  });

  it('finds none where the server says so', async () => {
    const { platform } = persona({ [newestPath]: { inquiry: null } });
    assert.deepEqual((await platform.look(live())).situation, { kind: 'absent' });
  });

  for (const [name, answer] of [
    ['says nothing of an inquiry', {}],
    ['has an inquiry without an id', { inquiry: { status: 'failed' } }],
    ['is a list', [[]]],
  ] as const) {
    it(`does not take an answer that ${name} for "none"`, async () => {
      const { platform } = persona({ [newestPath]: answer });
      await assert.rejects(platform.look(live()), { code: 'bad-response' });
    });
  }

  it('reads the inquiry it follows', async () => {
    const { platform, network } = await looked('pending', { [onePath]: { ...inquiry, status: 'approved' } });
    assert.equal((await platform.look(live())).situation.kind, 'verdict');
    assert.deepEqual(network.calls, [onePath]);
  });

  it('takes in all inquiries again once the followed one is forgotten', async () => {
    const { platform, network } = await looked('pending');
    platform.forget();
    await platform.look(live());
    assert.deepEqual(network.calls, [newestPath]);
  });

  it('takes in all inquiries again where the followed one is gone', async () => {
    const replies = [{ inquiry }, { inquiry: { ...inquiry, id: 'inq_2' } }];
    const { platform } = persona({ [newestPath]: replies, [onePath]: () => refused(404, 'not-found') });
    await platform.look(live());
    assert.equal((await platform.look(live())).inquiryId, 'inq_2');
  });

  it('believes in an inquiry it has created, found or not', async () => {
    const created = { ...inquiry, status: 'created' };
    const { platform, network } = persona({
      [createPath]: { inquiry: created },
      [onePath]: () => refused(404, 'not-found'),
    });
    await platform.create(live());
    assert.deepEqual((await platform.look(live())).situation, { kind: 'capture' });
    assert.deepEqual(network.calls, [createPath, onePath]);
  });

  it('tells the reasons of a failure', async () => {
    const { platform } = persona({ [newestPath]: { inquiry: failed } });
    assert.deepEqual((await platform.look(live())).situation, {
      kind: 'action',
      reasons: ['id_expired_detection'],
      creates: true,
    });
  });

  it('does without what an older server leaves out', async () => {
    const { platform } = persona({ [newestPath]: { inquiry: { id: 'inq_1', status: 'completed' } } });
    assert.equal((await platform.look(live())).situation.kind, 'verdict');
  });
});

describe('a creation', () => {
  async function body(newest: unknown) {
    const { platform, network } = persona({ [newestPath]: { inquiry: newest }, [createPath]: { inquiry } });
    await platform.look(live());
    await platform.create(live());
    return network.sent.at(-1)?.body;
  }

  it('of the first inquiry says nothing', async () => {
    assert.deepEqual(await body(null), {});
  });

  it('names the inquiry it follows', async () => {
    assert.deepEqual(await body(failed), { after: 'inq_1' });
  });

  it('is sent once, even if its reply is lost', async () => {
    const { platform, network } = persona({ [createPath]: lost });
    await assert.rejects(platform.create(live()), { code: 'api-unreachable' });
    assert.equal(network.sent.length, 1);
  });

  it('is never ended once it is sent', async () => {
    const controller = new AbortController();
    const { platform, network } = persona({
      [createPath]: () => {
        controller.abort();
        return Response.json({ inquiry });
      },
      [onePath]: inquiry,
    });
    await platform.create(controller.signal);
    await platform.look(live());
    assert.deepEqual(network.calls, [createPath, onePath]);
  });

  it('of a template that Persona refuses is named', async () => {
    const refusal = () => new ServerProblem('persona-template-invalid', 'Refused.').toResponse();
    const { platform } = persona({ [createPath]: refusal });
    await assert.rejects(platform.create(live()), {
      code: 'api-rejected',
      facts: { status: 422, platformCode: 'persona-template-invalid' },
    });
  });
});

describe('a session', () => {
  it('of a created inquiry needs no call and no token', async () => {
    const { platform, network } = await looked('created');
    const given = await platform.admit({ fresh: false }, live());
    assert.deepEqual([given, network.calls], [{ provider: 'persona', inquiryId: 'inq_1' }, []]);
  });

  it('of a created inquiry is asked for where none may be missing', async () => {
    const { platform } = await looked('created', { [sessionPath]: session });
    assert.equal((await platform.admit({ fresh: true }, live()))?.sessionToken, 'token-1');
  });

  for (const status of ['pending', 'expired']) {
    it(`of an inquiry that is ${status} is asked for`, async () => {
      const { platform, network } = await looked(status, { [sessionPath]: session });
      const given = await platform.admit({ fresh: false }, live());
      assert.deepEqual(given, { provider: 'persona', inquiryId: 'inq_1', sessionToken: 'token-1' });
      assert.deepEqual([network.calls, network.sent[0]?.body], [[sessionPath], {}]);
    });
  }

  for (const status of [404, 409, 422]) {
    it(`that is refused with ${String(status)} means that the record has moved on`, async () => {
      const { platform } = await looked('pending', { [sessionPath]: () => refused(status) });
      assert.equal(await platform.admit({ fresh: false }, live()), undefined);
    });
  }

  it('that is refused for an expired inquiry makes room for another one', async () => {
    const { platform } = await looked('expired', {
      [sessionPath]: () => refused(409),
      [onePath]: { ...inquiry, status: 'expired' },
    });
    await platform.admit({ fresh: false }, live());
    assert.deepEqual((await platform.look(live())).situation, { kind: 'absent' });
    platform.forget();
    assert.deepEqual((await platform.look(live())).situation, { kind: 'absent' });
  });

  for (const [status, code] of [
    [403, 'token-forbidden'],
    [429, 'rate-limited'],
    [503, 'api-unavailable'],
  ] as const satisfies readonly (readonly [number, KycErrorCode])[]) {
    it(`that is refused with ${String(status)} is ${code}`, async () => {
      const { platform } = await looked('expired', { [sessionPath]: () => refused(status) });
      await assert.rejects(platform.admit({ fresh: false }, live()), { code });
    });
  }
});

describe('a link for another device', () => {
  const url = 'https://withpersona.com/verify?code=us1-long';
  const shortUrl = 'https://perso.na/verify?code=s';
  const linked = async (answer: unknown) => (await looked('created', { [linkPath]: answer })).platform.link(live());

  it('is the short one, if there is one', async () => {
    assert.equal(await linked({ url, short_url: shortUrl, expires_in: 900 }), shortUrl);
    assert.deepEqual(await Promise.all([linked({ url, short_url: '' }), linked({ url })]), [url, url]);
  });

  it('of the sandbox on this machine is one as well', async () => {
    assert.equal(await linked({ url: 'http://localhost:4812/verify?code=1' }), 'http://localhost:4812/verify?code=1');
  });

  for (const bad of [
    'http://withpersona.com/verify',
    'javascript:alert(1)',
    '/verify',
    'http://localhost.evil.com/',
    '',
  ]) {
    it(`is not ${JSON.stringify(bad)}`, async () => {
      await assert.rejects(linked({ url: bad }), { code: 'bad-response' });
      await assert.rejects(linked({ url, short_url: bad || 'x' }), { code: 'bad-response' });
    });
  }
});

describe('the key of the lock', () => {
  it('names base and customer, and no token', async () => {
    assert.equal(await persona({}).platform.key(), 'https://shop.example/kyc/persona/ user-1');
  });
});
