import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { decode } from 'hono/jwt';
import { FLOW_SCOPES, magicGuid } from '../../../src/sandbox/index.js';
import { answerOf } from '../sandbox/customer.js';
import { Host, identity, keepSecret, leavesNoSecretInTheLog, never, other, own, refusal } from './support/host.js';

const MINUTE = 60_000;
const grantAndMint = ['POST /oauth/token', 'POST /api/customer_tokens'];

const ask = async (host: Host, path = '/token', session: string | undefined = own) => {
  const init = { method: 'POST', headers: { accept: 'application/json' } };
  return answerOf(await host.request(path, init, session));
};

describe('POST /token', () => {
  it('gives the caller’s own token, with exactly the flow’s scopes, as text', async () => {
    const host = new Host();
    const response = await host.request('/token', { method: 'POST' });
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type') ?? '', /^text\/plain/);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    const { sub, scope } = decode(await response.text()).payload;
    assert.deepEqual([sub, scope], [own, FLOW_SCOPES]);
    assert.deepEqual(host.calls, grantAndMint);
  });

  it('gives it with its end where JSON is asked for', async () => {
    const host = new Host();
    const { body } = await ask(host);
    assert.deepEqual(body, { access_token: await host.token(), expires_at: '2026-01-01T01:00:00.000Z' });
  });

  it('asks the identity API for what it needs and no more', async () => {
    const host = new Host();
    await host.token();
    const [grant, mint] = host.sent;
    assert.equal(grant?.url.href, `${identity}/oauth/token`);
    assert.deepEqual(grant.body, {
      grant_type: 'client_credentials',
      client_id: 'sandbox-client',
      client_secret: 'sandbox-client-secret',
      scope: 'customers:read customers:write',
    });
    assert.deepEqual(mint?.body, { customer_guid: own, scopes: FLOW_SCOPES });
    assert.deepEqual(Object.keys(mint.headers).sort(), ['accept', 'authorization', 'content-type']);
  });

  it('is for callers with a session only', async () => {
    const host = new Host();
    const response = await host.server.request('https://host.test/token', { method: 'POST' });
    assert.equal(refusal(await answerOf(response)), '401 unauthorized');
    assert.deepEqual(host.sent, []);
  });

  it('is not a GET', async () => {
    const host = new Host();
    const response = await host.request('/token');
    assert.equal(response.headers.get('allow'), 'POST');
    assert.equal(refusal(await answerOf(response)), '405 method-not-allowed');
    assert.deepEqual(host.sent, []);
  });

  it('knows no customer that Cybrid does not know', async () => {
    assert.equal(refusal(await ask(new Host(), '/token', '0'.repeat(32))), '404 not-found');
  });
});

describe('the cache of tokens', () => {
  it('answers 10,000 requests at the same moment by one call upstream', async () => {
    const host = new Host();
    const request = new Request('https://host.test/token', { method: 'POST', headers: { cookie: `session=${own}` } });
    const answers = await Promise.all(Array.from({ length: 10_000 }, async () => host.server.fetch(request)));
    assert.ok(answers.every(({ status }) => status === 200));
    const tokens = new Set(await Promise.all(answers.map((answer) => answer.text())));
    assert.equal(tokens.size, 1);
    for (const token of tokens) keepSecret(token);
    assert.deepEqual(host.calls, grantAndMint);
  });

  it('asks for one bank’s token for all customers', async () => {
    const host = new Host();
    const guids = Array.from({ length: 50 }, (_, index) => magicGuid('passes', index));
    const tokens = await Promise.all(guids.map((guid) => host.token(guid)));
    assert.deepEqual(
      tokens.map((token) => decode(token).payload['sub']),
      guids,
    );
    assert.equal(host.calls.filter((call) => call === 'POST /oauth/token').length, 1);
  });

  it('keeps a customer’s token until a minute before its end', async () => {
    const host = new Host();
    const first = await host.token();
    host.sandbox.control.advance(59 * MINUTE - 1);
    assert.equal(await host.token(), first);
    host.sandbox.control.advance(1);
    assert.notEqual(await host.token(), first);
  });

  it('keeps the bank’s token for 30 minutes', async () => {
    const host = new Host();
    await host.token();
    host.sandbox.control.advance(30 * MINUTE - 1);
    await host.token(other);
    assert.deepEqual(host.calls.slice(2), ['POST /api/customer_tokens']);
    host.sandbox.control.advance(1);
    await host.token(magicGuid('passes', 3));
    assert.deepEqual(host.calls.slice(3), grantAndMint);
  });

  it('does not keep the bank’s token longer than it lives', async () => {
    const host = new Host();
    host.interfere = ({ url }) => {
      if (url.pathname === '/oauth/token') return Response.json({ access_token: 'short', expires_in: 120 });
      return Response.json({ access_token: 'no-jwt' }, { status: 201 });
    };
    await host.token();
    host.sandbox.control.advance(MINUTE - 1);
    await host.token(other);
    host.sandbox.control.advance(1);
    await host.token(magicGuid('passes', 3));
    assert.deepEqual(host.calls, [...grantAndMint, 'POST /api/customer_tokens', ...grantAndMint]);
  });

  it('does not keep a token that does not say when it ends', async () => {
    const host = new Host();
    host.interfere = ({ url }) =>
      url.pathname === '/oauth/token' ? undefined : Response.json({ access_token: 'no-jwt' }, { status: 201 });
    assert.deepEqual((await ask(host)).body, { access_token: 'no-jwt', expires_at: null });
    await ask(host);
    assert.equal(host.calls.filter((call) => call === 'POST /api/customer_tokens').length, 2);
  });

  it('gives another token after one was refused', async () => {
    const host = new Host();
    const first = await host.token();
    assert.equal(await host.token(own, 'expiring'), first);
    host.sandbox.control.advance(1_000);
    const second = await host.token(own, 'rejected');
    assert.notEqual(second, first);
    assert.equal(await host.token(), second);
    assert.equal(refusal(await ask(host, '/token?reason=whim')), '422 invalid');
  });

  it('gives another token after Cybrid has refused one on the way through the proxy', async () => {
    const host = new Host();
    const first = await host.token();
    host.sandbox.control.advance(1_000);
    host.interfere = ({ url }) => (url.origin === identity ? undefined : Response.json({}, { status: 401 }));
    const headers = { authorization: `Bearer ${first}` };
    assert.equal((await host.request(`/cybrid/api/customers/${own}`, { headers })).status, 401);
    assert.notEqual(await host.token(), first);
  });

  it('gets a new bank’s token where the old one is not taken any more, once', async () => {
    const host = new Host();
    await host.token();
    let refusals = 0;
    host.interfere = ({ url }) => {
      if (url.pathname !== '/api/customer_tokens' || refusals > 0) return undefined;
      refusals += 1;
      return Response.json({}, { status: 401 });
    };
    await host.token(other);
    assert.deepEqual(host.calls.slice(2), ['POST /api/customer_tokens', ...grantAndMint]);
    host.interfere = ({ url }) =>
      url.pathname === '/api/customer_tokens' ? Response.json({}, { status: 401 }) : undefined;
    assert.equal(refusal(await ask(host, '/token', magicGuid('passes', 3))), '502 upstream-rejected');
    assert.equal(host.calls.length, 5 + 3);
  });

  it('does not wait longer than a minute for what another request began', async () => {
    const host = new Host();
    let letGo = (): void => undefined;
    const held = new Promise<undefined>((resolve) => {
      letGo = () => {
        resolve(undefined);
      };
    });
    host.interfere = () => held;
    const first = ask(host);
    host.interfere = undefined;
    host.sandbox.control.advance(MINUTE);
    await host.token();
    letGo();
    assert.equal((await first).status, 200);
  });

  it('is filled even if the Worker’s caller leaves', async () => {
    const host = new Host();
    const waitedFor: Promise<unknown>[] = [];
    const worker = {
      waitUntil: (work: Promise<unknown>) => waitedFor.push(work),
      passThroughOnException: () => undefined,
      props: {},
    };
    const request = new Request('https://host.test/token', { method: 'POST', headers: { cookie: `session=${own}` } });
    const answer = host.server.fetch(request, {}, worker);
    assert.equal(waitedFor.length, 1);
    await waitedFor[0];
    assert.deepEqual(host.calls, grantAndMint);
    keepSecret(await (await answer).text());
  });

  it('counts what it has to ask for, and not what it has', async () => {
    const host = new Host({ limits: { token: { points: 2, duration: MINUTE } } });
    await host.token();
    await host.token();
    await host.token(own, 'rejected');
    const response = await host.request('/token?reason=rejected', { method: 'POST' });
    assert.ok(Number(response.headers.get('retry-after')) > 0);
    assert.equal(refusal(await answerOf(response)), '429 rate-limited');
    await host.token();
    await host.token(other);
  });
});

describe('an identity API that fails', () => {
  afterEach(() => {
    mock.timers.reset();
  });

  const outcomes: [what: string, answer: () => Response, expected: string][] = [
    ['refuses the client', () => Response.json({ error: 'invalid_client' }, { status: 401 }), '502 upstream-rejected'],
    ['is down', () => new Response('<html>', { status: 503 }), '502 upstream-rejected'],
    ['answers without JSON', () => new Response('<html>'), '502 upstream-rejected'],
    ['answers with another form', () => Response.json({ token: 'x' }), '502 upstream-rejected'],
    ['answers without a life', () => Response.json({ access_token: 'x' }), '502 upstream-rejected'],
    ['redirects', () => Response.redirect('https://elsewhere.test/'), '502 upstream-rejected'],
    ['answers with a giant', () => Response.json('x'.repeat(1_000_001)), '502 upstream-rejected'],
    [
      'is asked too often',
      () => Response.json({}, { status: 429, headers: { 'retry-after': '7' } }),
      '429 rate-limited',
    ],
  ];
  for (const [what, answer, expected] of outcomes) {
    it(`that ${what} is ${expected}, and is asked again the next time`, async () => {
      const host = new Host();
      host.interfere = answer;
      assert.equal(refusal(await ask(host)), expected);
      host.interfere = undefined;
      assert.equal((await ask(host)).status, 200);
    });
  }

  it('that cannot be reached is 502 upstream-unreachable', async () => {
    const host = new Host();
    keepSecret('hunter2');
    host.interfere = () => {
      throw new TypeError('connect ECONNREFUSED with hunter2');
    };
    const answer = await ask(host);
    assert.equal(refusal(answer), '502 upstream-unreachable');
    assert.doesNotMatch(JSON.stringify(answer.body), /hunter2/);
  });

  it('that does not answer in 15 s is 504 upstream-timeout', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const host = new Host();
    const asked = new Promise<void>((resolve) => {
      host.interfere = (sent, signal) => {
        resolve();
        return never(sent, signal);
      };
    });
    const answer = ask(host);
    await asked;
    mock.timers.tick(15_000);
    assert.equal(refusal(await answer), '504 upstream-timeout');
  });

  it('tells the log its status and code, and nobody its words', async () => {
    const host = new Host();
    keepSecret('s3cr3t-words');
    host.interfere = () =>
      Response.json({ message_code: 'invalid_scopes', error_message: 's3cr3t-words' }, { status: 403 });
    const answer = await ask(host);
    assert.doesNotMatch(JSON.stringify(answer.body), /s3cr3t-words/);
    assert.deepEqual(host.lines[0], {
      level: 'error',
      message: 'identity-api-refused',
      data: { status: 403, code: 'invalid_scopes' },
    });
  });

  leavesNoSecretInTheLog();
});
