import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { magicGuid } from '../../../src/sandbox/index.js';
import { answerOf, objectsOf, type Json } from '../sandbox/customer.js';
import { bank, Host, keepSecret, leavesNoSecretInTheLog, never, other, own, refusal } from './support/host.js';

const MINUTE = 60_000;
const page = { type: 'kyc', page: '0', per_page: '100' };
const list = (query: Readonly<Record<string, string>>): string =>
  `/api/identity_verifications?${new URLSearchParams(query).toString()}`;

/** A verification of the customer, whose inquiry can be opened. */
async function verified(host: Host, guid = own): Promise<Json> {
  const { body } = await host.create({}, guid);
  host.sandbox.control.advance(1_000);
  const details = await host.call(`/api/identity_verifications/${String(body['guid'])}`, undefined, { session: guid });
  assert.equal(typeof details.body['persona_inquiry_id'], 'string');
  return details.body;
}

const sessionFor = (verification: Json): Json => ({
  persona_inquiry_id: verification['persona_inquiry_id'],
  identity_verification_guid: verification['guid'],
});

describe('the proxy', () => {
  it('passes on what the element asks for', async () => {
    const host = new Host();
    const customer = await host.call(`/api/customers/${own}`);
    assert.deepEqual([customer.status, customer.body['guid']], [200, own]);
    const verification = await verified(host);
    assert.equal(verification['customer_guid'], own);
    const { body } = await host.call(list({ customer_guid: own, ...page }));
    assert.deepEqual(
      objectsOf(body['objects']).map(({ guid }) => guid),
      [verification['guid']],
    );
    const session = await host.call('/api/persona_sessions', sessionFor(verification));
    assert.equal(session.status, 201);
    keepSecret(String(session.body['persona_session_token']));
    assert.ok(host.sent.every(({ url }) => url.origin === bank));
  });

  it('asks anew, with the caller’s own GUID, the token and nothing else of the request', async () => {
    const host = new Host();
    const headers = { authorization: 'Bearer of-the-customer', 'x-forwarded-for': '1.2.3.4', 'accept-language': 'de' };
    await host.request(`/cybrid/api/customers/${own.toUpperCase()}`, { headers });
    const { url, headers: sent, redirect } = host.last();
    assert.equal(url.href, `${bank}/api/customers/${own}`);
    assert.deepEqual(sent, { accept: 'application/json', authorization: 'Bearer of-the-customer' });
    assert.equal(redirect, 'manual');
    await host.create();
    assert.deepEqual(Object.keys(host.last().headers).sort(), ['accept', 'authorization', 'content-type']);
  });

  it('answers with the body, its type and when to come again, and nothing else of Cybrid’s headers', async () => {
    const host = new Host();
    host.interfere = () =>
      Response.json(
        { guid: own },
        { headers: { 'set-cookie': 'a=b', server: 'cybrid', 'x-request-id': '1', etag: 'x' } },
      );
    const { headers } = await host.call(`/api/customers/${own}`);
    assert.deepEqual([...headers.keys()].sort(), [
      'cache-control',
      'content-security-policy',
      'content-type',
      'cross-origin-resource-policy',
      'referrer-policy',
      'x-content-type-options',
      'x-frame-options',
    ]);
    host.interfere = () => Response.json({}, { status: 429, headers: { 'retry-after': '3' } });
    assert.equal((await host.call(`/api/customers/${own}`)).headers.get('retry-after'), '3');
  });

  it('wants a session before anything else', async () => {
    const host = new Host();
    const token = await host.sandbox.control.mintToken({ customerGuid: own });
    const headers = { authorization: `Bearer ${token}` };
    const response = await host.server.request(`https://host.test/cybrid/api/customers/${own}`, { headers });
    assert.equal(refusal(await answerOf(response)), '401 unauthorized');
    assert.deepEqual(host.sent, []);
  });

  it('wants a token in one piece', async () => {
    const host = new Host();
    for (const authorization of [
      '',
      'Bearer',
      'Basic abc',
      'Bearer a b',
      'Bearer a,b',
      `Bearer ${'x'.repeat(8_001)}`,
    ]) {
      const answer = await answerOf(await host.request(`/cybrid/api/customers/${own}`, { headers: { authorization } }));
      assert.equal(refusal(answer), '401 authentication_malformed');
    }
    assert.deepEqual(host.sent, []);
  });

  it('passes Cybrid’s errors on, by status, code and message', async () => {
    const host = new Host();
    host.interfere = () =>
      Response.json(
        { status: 403, error_message: 'Required: a:b', message_code: 'invalid_scopes', more: 1 },
        { status: 403 },
      );
    const { status, body } = await host.call(`/api/customers/${own}`);
    assert.equal(status, 403);
    assert.deepEqual(body, { status: 403, error_message: 'Required: a:b', message_code: 'invalid_scopes' });
    host.interfere = () => new Response('<html>Bad gateway', { status: 502 });
    assert.equal(refusal(await host.call(`/api/customers/${own}`)), '502 unreadable');
  });

  it('limits what one customer may ask', async () => {
    const host = new Host({ limits: { proxy: { points: 2, duration: MINUTE } } });
    await host.call(`/api/customers/${own}`);
    await host.call(`/api/customers/${own}`);
    const refused = await host.call(`/api/customers/${own}`);
    assert.equal(refusal(refused), '429 rate-limited');
    assert.ok(Number(refused.headers.get('retry-after')) > 0);
    assert.equal((await host.call(`/api/customers/${other}`, undefined, { session: other })).status, 200);
    assert.equal(host.sent.length, 3);
  });
});

describe('another customer’s record', () => {
  const customer = '404 not_found';

  it('is not found by its path', async () => {
    const host = new Host();
    const answer = await host.call(`/api/customers/${other}`);
    assert.equal(refusal(answer), customer);
    assert.deepEqual(answer.body, { status: 404, error_message: 'Customer not found', message_code: 'not_found' });
    assert.deepEqual(host.sent, []);
  });

  it('is not found by a query', async () => {
    const host = new Host();
    for (const guid of [other, `${own},${other}`, '', '*']) {
      assert.equal(refusal(await host.call(list({ ...page, customer_guid: guid }))), customer);
    }
    assert.deepEqual(host.sent, []);
  });

  it('is not created for by a body', async () => {
    const host = new Host();
    assert.equal(refusal(await host.create({ customer_guid: other })), customer);
    assert.deepEqual(host.sent, []);
  });

  it('is not found by a verification’s GUID, even if Cybrid shows it', async () => {
    const host = new Host();
    const { guid } = await verified(host, other);
    assert.equal(refusal(await host.call(`/api/identity_verifications/${String(guid)}`)), customer);
    host.interfere = () => Response.json({ guid, customer_guid: other, state: 'waiting' });
    assert.equal(refusal(await host.call(`/api/identity_verifications/${String(guid)}`)), customer);
    host.interfere = () => Response.json({ guid, customer_guid: null, counterparty_guid: 'c', state: 'waiting' });
    assert.equal(refusal(await host.call(`/api/identity_verifications/${String(guid)}`)), customer);
  });

  it('opens no session, though its verification is known to its own customer', async () => {
    const host = new Host();
    const foreign = await verified(host, other);
    host.sent.length = 0;
    host.interfere = ({ method }) =>
      method === 'GET' ? Response.json({ guid: foreign['guid'], customer_guid: other }) : undefined;
    assert.equal(refusal(await host.call('/api/persona_sessions', sessionFor(foreign))), customer);
    assert.deepEqual(host.calls, [`GET /api/identity_verifications/${String(foreign['guid'])}`]);
  });

  it('is left out of lists and answers in which Cybrid shows it', async () => {
    const host = new Host();
    const objects = [
      { guid: 'a', customer_guid: other },
      { guid: 'b', customer_guid: own.toUpperCase() },
      { guid: 'c' },
      'd',
    ];
    host.interfere = () => Response.json({ total: 4, page: 0, per_page: 100, objects });
    const { body } = await host.call(list({ customer_guid: own, ...page }));
    assert.deepEqual(body['objects'], objects.slice(1, 3));
    assert.ok(host.lines.some(({ message, data }) => message === 'foreign-records-left-out' && data['count'] === 2));
    host.interfere = () => Response.json({ guid: other, state: 'verified' });
    assert.equal(refusal(await host.call(`/api/customers/${own}`)), customer);
    host.interfere = () => Response.json({ guid: 'new', customer_guid: other }, { status: 201 });
    assert.equal(refusal(await host.create()), customer);
  });
});

describe('a list', () => {
  it('is always of the caller’s own verifications of type kyc', async () => {
    const host = new Host();
    await host.call('/api/identity_verifications');
    assert.equal(host.last().url.search, `?customer_guid=${own}&type=kyc&page=0`);
  });

  it('takes no other query', async () => {
    const host = new Host();
    const queries = [
      'include_pii=true',
      'type=bank_account',
      'page=-1',
      'page=x',
      'per_page=0',
      'per_page=101',
      'page=0&page=1',
      `customer_guid=${own}&customer_guid=${own}`,
      'guid=abc',
      '__proto__=x',
      'state=waiting',
    ];
    for (const query of queries) {
      assert.equal(refusal(await host.call(`/api/identity_verifications?${query}`)), '422 invalid', query);
    }
    assert.deepEqual(host.sent, []);
  });
});

describe('other queries', () => {
  it('are not passed on, include_pii least of all', async () => {
    const host = new Host();
    const verification = await verified(host);
    host.sent.length = 0;
    for (const path of [
      `/api/customers/${own}?include_pii=true`,
      `/api/identity_verifications/${String(verification['guid'])}?include_pii=true`,
    ]) {
      assert.equal(refusal(await host.call(path)), '422 invalid');
    }
    assert.equal(refusal(await host.call('/api/persona_sessions?x=1', sessionFor(verification))), '422 invalid');
    assert.deepEqual(host.sent, []);
  });
});

describe('a session', () => {
  it('for an own verification and another customer’s inquiry is answered 404, and not asked of Cybrid', async () => {
    const host = new Host();
    const [mine, theirs] = [await verified(host), await verified(host, other)];
    host.sent.length = 0;
    const body = { ...sessionFor(mine), persona_inquiry_id: theirs['persona_inquiry_id'] };
    const answer = await host.call('/api/persona_sessions', body);
    assert.deepEqual([refusal(answer), answer.body['error_message']], ['404 not_found', 'Inquiry not found']);
    assert.deepEqual(host.calls, [`GET /api/identity_verifications/${String(mine['guid'])}`]);
  });

  it('for the inquiry of an associate, whom the last look did not show yet, is opened after a look', async () => {
    const host = new Host();
    const mine = await verified(host);
    host.sent.length = 0;
    const business_associates = [{ persona_inquiry_id: null }, { persona_inquiry_id: 'inq_owner' }];
    host.interfere = ({ method }) =>
      method === 'GET' ? Response.json({ ...mine, business_associates }) : Response.json({}, { status: 201 });
    const body = { ...sessionFor(mine), persona_inquiry_id: 'inq_owner' };
    const statuses = [];
    for (let times = 0; times < 2; times += 1) statuses.push((await host.call('/api/persona_sessions', body)).status);
    const session = 'POST /api/persona_sessions';
    const look = `GET /api/identity_verifications/${String(mine['guid'])}`;
    assert.deepEqual(
      [statuses, host.calls],
      [
        [201, 201],
        [look, session, session],
      ],
    );
  });

  it('of a verification that was just read costs no further call', async () => {
    const host = new Host();
    const verification = await verified(host);
    host.sent.length = 0;
    assert.equal((await host.call('/api/persona_sessions', sessionFor(verification))).status, 201);
    assert.deepEqual(host.calls, ['POST /api/persona_sessions']);
    assert.deepEqual(host.last().body, sessionFor(verification));
  });

  it('of a verification not seen for ten minutes is opened after a look', async () => {
    const host = new Host();
    const verification = await verified(host);
    host.sent.length = 0;
    host.sandbox.control.advance(10 * MINUTE);
    assert.equal((await host.call('/api/persona_sessions', sessionFor(verification))).status, 201);
    const look = `GET /api/identity_verifications/${String(verification['guid'])}`;
    assert.deepEqual(host.calls, [look, 'POST /api/persona_sessions']);
  });

  it('is not opened where the look fails', async () => {
    const host = new Host();
    const body = { persona_inquiry_id: 'inq_1', identity_verification_guid: magicGuid('fails') };
    assert.equal(refusal(await host.call('/api/persona_sessions', body)), '404 not_found');
    host.interfere = () => Response.json({}, { status: 503 });
    assert.equal(refusal(await host.call('/api/persona_sessions', body)), '503 unreadable');
    assert.ok(host.sent.every(({ method }) => method === 'GET'));
  });

  it('has a limit of its own', async () => {
    const host = new Host({ limits: { session: { points: 1, duration: MINUTE } } });
    const verification = await verified(host);
    await host.call('/api/persona_sessions', sessionFor(verification));
    assert.equal(refusal(await host.call('/api/persona_sessions', sessionFor(verification))), '429 rate-limited');
  });

  it('takes two identifiers and nothing else', async () => {
    const host = new Host();
    const body = { persona_inquiry_id: 'inq_1', identity_verification_guid: 'abc' };
    for (const wrong of [
      {},
      { ...body, customer_guid: own },
      { ...body, persona_inquiry_id: '../x' },
      { ...body, identity_verification_guid: 'a/b' },
    ]) {
      assert.equal(refusal(await host.call('/api/persona_sessions', wrong)), '422 invalid');
    }
    assert.deepEqual(host.sent, []);
  });
});

describe('a platform that fails', () => {
  afterEach(() => {
    mock.timers.reset();
  });

  const outcomes: [what: string, answer: () => Response, expected: string][] = [
    ['redirects', () => Response.redirect('https://elsewhere.test/'), '502 upstream-rejected'],
    ['answers with a giant', () => Response.json({ guid: own, x: 'x'.repeat(1_000_000) }), '502 upstream-rejected'],
    ['answers without JSON', () => new Response('<html>'), '502 upstream-rejected'],
    ['answers with nothing', () => new Response(null, { status: 204 }), '502 upstream-rejected'],
    ['breaks off', () => new Response(broken()), '502 upstream-unreachable'],
  ];
  for (const [what, answer, expected] of outcomes) {
    it(`that ${what} is ${expected}`, async () => {
      const host = new Host();
      host.interfere = answer;
      assert.equal(refusal(await host.call(`/api/customers/${own}`)), expected);
    });
  }

  it('that answers with a list that is none is 502 upstream-rejected', async () => {
    const host = new Host();
    host.interfere = () => Response.json({ objects: 'none' });
    assert.equal(refusal(await host.call('/api/identity_verifications')), '502 upstream-rejected');
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
    const answer = host.call(`/api/customers/${own}`);
    await asked;
    mock.timers.tick(15_000);
    assert.equal(refusal(await answer), '504 upstream-timeout');
  });

  it('is not waited for when the caller of a read goes away', async () => {
    const host = new Host();
    const caller = new AbortController();
    const given = new Promise<void>((resolve) => {
      host.interfere = (sent, signal) => {
        signal?.addEventListener('abort', () => {
          resolve();
        });
        caller.abort();
        return never(sent, signal);
      };
    });
    const answer = host.call(`/api/customers/${own}`, undefined, { signal: caller.signal });
    await given;
    assert.equal(refusal(await answer), '499 caller-gone');
  });

  leavesNoSecretInTheLog();
});

const broken = (): ReadableStream<Uint8Array> =>
  new ReadableStream({
    pull(controller) {
      controller.error(new TypeError('terminated'));
    },
  });
