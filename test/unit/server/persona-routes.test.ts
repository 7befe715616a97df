import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import fc from 'fast-check';
import { createKycServer, ServerConfigError, type PersonaOptions } from '../../../src/server/index.js';
import type { Answer } from '../sandbox/customer.js';
import { part } from '../sandbox/persona-caller.js';
import { never } from './support/host.js';
import { apiKey, PersonaHost, refusal, type Sent } from './support/persona-host.js';

const options = { apiKey, templateId: 'itmpl_sandbox', base: 'https://api.stand-in.test/api/v1' };

/** Every call of the element's about one inquiry. */
const calls: readonly ((host: PersonaHost, session: string | undefined, id: string) => Promise<Answer>)[] = [
  (host, session, id) => host.call(session, `/inquiries/${id}`),
  (host, session, id) => host.call(session, `/inquiries/${id}/session`, {}),
  (host, session, id) => host.call(session, `/inquiries/${id}/one-time-link`, {}),
];

describe('GET /persona/inquiry', () => {
  it('is null where there is none', async () => {
    assert.deepEqual((await new PersonaHost().call('user-1', '/inquiry')).body, { inquiry: null });
  });

  it('is the newest of the caller’s', async () => {
    const host = new PersonaHost();
    await host.submitted('fails-0');
    host.sandbox.control.advance(1_000);
    const second = await host.submitted('fails-0');
    assert.equal((await host.newest('fails-0'))?.['id'], second);
  });

  it('asks Persona by the caller’s reference id and the template', async () => {
    const host = new PersonaHost();
    await host.newest('user 1&filter[status]=approved');
    assert.deepEqual(Object.fromEntries(host.sent[0]?.url.searchParams ?? []), {
      'filter[reference-id]': 'user 1&filter[status]=approved',
      'filter[inquiry-template-id]': 'itmpl_sandbox',
      'page[size]': '10',
    });
  });

  it('does not take somebody else’s, or another template’s, for the caller’s, whatever Persona lists', async () => {
    const host = new PersonaHost();
    const inquiry = (id: string, reference: unknown, template?: string) => ({
      id,
      attributes: { status: 'approved', 'reference-id': reference, 'created-at': '2026-01-01T00:00:00Z' },
      relationships: { 'inquiry-template': { data: template === undefined ? null : { id: template } } },
    });
    host.interfere = () =>
      Response.json({
        data: [
          inquiry('inq_1', 'user-2', 'itmpl_sandbox'),
          inquiry('inq_2', null, 'itmpl_sandbox'),
          inquiry('inq_3', 'user-1', 'itmpl_other'),
          inquiry('inq_4', 'user-1'),
        ],
      });
    assert.equal((await host.newest('user-1'))?.['id'], 'inq_4');
  });
});

describe('GET /persona/inquiries/:id', () => {
  it('tells id, status and time, and nothing that Persona knows of the person', async () => {
    const host = new PersonaHost();
    const id = await host.submitted('completes-0');
    const { body } = await host.call('completes-0', `/inquiries/${id}`);
    assert.deepEqual(body, {
      id,
      status: 'completed',
      created_at: '2026-01-01T00:00:00.000Z',
      awaits_decision: false,
      reasons: [],
    });
    assert.match(JSON.stringify(host.sandbox.control.inquiriesOf('completes-0')), /Lovelace/);
  });

  it('says that a completed one is not decided yet where a workflow decides', async () => {
    const host = new PersonaHost({ persona: { ...options, awaitDecision: true } });
    const id = await host.submitted('completes-0');
    assert.equal((await host.call('completes-0', `/inquiries/${id}`)).body['awaits_decision'], true);
  });

  it('asks by reference id whether a workflow decides', async () => {
    const host = new PersonaHost({ persona: { ...options, awaitDecision: (id) => id === 'approves-0' } });
    const awaits = async (reference: string): Promise<unknown> =>
      (await host.call(reference, `/inquiries/${await host.submitted(reference)}`)).body['awaits_decision'];
    assert.deepEqual([await awaits('completes-0'), await awaits('approves-0')], [false, true]);
  });

  it('passes on a status that nobody has heard of', async () => {
    const host = new PersonaHost();
    const id = await host.submitted('unknown-status-0');
    assert.equal((await host.call('unknown-status-0', `/inquiries/${id}`)).body['status'], 'cross_checking');
  });
});

describe('the reasons of a bad end', () => {
  for (const [story, expected] of [
    ['fails', ['id_expired_detection', 'selfie_pose_detection']],
    ['declines', ['id_expired_detection', 'selfie_id_comparison']],
    ['no-checks', []],
    ['approves', []],
  ] as const) {
    it(`of ${story} are ${expected.length > 0 ? 'names of failed checks' : 'none'}`, async () => {
      const host = new PersonaHost();
      await host.submitted(`${story}-0`);
      host.sandbox.control.advance(2_000);
      assert.deepEqual((await host.newest(`${story}-0`))?.['reasons'], expected);
    });
  }

  /** What is told where Persona answers so about the only verification, or about these. */
  async function told(...verifications: readonly unknown[]): Promise<unknown> {
    const host = new PersonaHost();
    const data = verifications.map((_, index) => ({ id: `ver_${String(index)}` }));
    const attributes = { status: 'failed', 'reference-id': 'user-1', 'created-at': null };
    host.interfere = ({ url }) => {
      const index = /ver_(\d+)$/.exec(url.pathname)?.[1];
      if (index === undefined) {
        return Response.json({ data: [{ id: 'inq_1', attributes, relationships: { verifications: { data } } }] });
      }
      const verification = verifications[Number(index)];
      return verification instanceof Response ? verification : Response.json({ data: verification });
    };
    return (await host.newest('user-1'))?.['reasons'];
  }
  const verification = (created: string, ...names: readonly unknown[]) => ({
    type: 'verification/government-id',
    attributes: { 'created-at': created, checks: names.map((name) => ({ name, status: 'failed' })) },
  });

  it('are those of the last photo, not of the ones before', async () => {
    const [older, newer] = ['2026-01-01T00:00:00Z', '2026-01-01T00:01:00Z'];
    assert.deepEqual(await told(verification(newer, 'id_new'), verification(older, 'id_old')), ['id_new']);
    assert.deepEqual(await told(verification(older, 'id_old'), verification(newer, 'id_new')), ['id_new']);
  });

  it('leave out what must not be told to the person it is about', async () => {
    const names = [
      'watchlist_detection',
      'database_pep',
      'adverse_media',
      'id_prohibited_person',
      'sanctions',
      'id_kept',
    ];
    assert.deepEqual(await told(verification('', ...names)), ['id_kept']);
  });

  it('leave out what is no name of a check', async () => {
    const names = ['Ada Lovelace', '', null, '<b>', 'x'.repeat(99), 'id_kept', 'id_kept'];
    assert.deepEqual(await told(verification('', ...names)), ['id_kept']);
  });

  it('are the others where one verification can’t be read', async () => {
    const broken = [new Response(null, { status: 500 }), new Response('<html>'), { attributes: 'none' }];
    assert.deepEqual(await told(...broken, verification('', 'id_kept')), ['id_kept']);
  });

  it('cost ten calls at most', async () => {
    const host = new PersonaHost();
    const data = Array.from({ length: 50 }, (_, index) => ({ id: `ver_${String(index)}` }));
    const attributes = { status: 'declined', 'reference-id': 'user-1' };
    host.interfere = () =>
      Response.json({ data: [{ id: 'inq_1', attributes, relationships: { verifications: { data } } }] });
    await host.newest('user-1');
    assert.equal(host.sent.length, 11);
  });
});

describe('a session', () => {
  it('opens the inquiry in Persona', async () => {
    const host = new PersonaHost();
    const inquiryId = String((await host.newest('resumable-pending-0'))?.['id']);
    const { status, body } = await host.call('resumable-pending-0', `/inquiries/${inquiryId}/session`, {});
    assert.deepEqual([status, Object.keys(body)], [200, ['inquiry_id', 'session_token']]);
    const request = { method: 'POST', body: JSON.stringify({ inquiryId, sessionToken: body['session_token'] }) };
    const opening: unknown = await (await host.sandbox.persona.request('/widget/open', request)).json();
    assert.equal(part(opening, 'phase'), 'resumed');
  });

  it('turns an expired inquiry pending again', async () => {
    const host = new PersonaHost();
    const id = String((await host.newest('expires-0'))?.['id']);
    assert.equal((await host.call('expires-0', `/inquiries/${id}/session`, {})).status, 200);
    assert.equal((await host.newest('expires-0'))?.['status'], 'pending');
  });

  it('is refused for one that expired for good', async () => {
    const host = new PersonaHost();
    const id = String((await host.newest('expired-for-good-0'))?.['id']);
    assert.equal(refusal(await host.call('expired-for-good-0', `/inquiries/${id}/session`, {})), '409 conflict');
  });

  it('is refused for what is finished, and Persona is not even asked', async () => {
    const host = new PersonaHost();
    const id = await host.submitted('completes-0');
    assert.equal(refusal(await host.call('completes-0', `/inquiries/${id}/session`, {})), '409 conflict');
    assert.equal(refusal(await host.call('completes-0', `/inquiries/${id}/one-time-link`, {})), '409 conflict');
    assert.deepEqual(new Set(host.calls), new Set([`GET /inquiries/${id}`]));
  });

  it('is limited for each customer', async () => {
    const host = new PersonaHost({ limits: { session: { points: 1, duration: 60_000 } } });
    const id = await host.create('user-1');
    assert.equal((await host.call('user-1', `/inquiries/${id}/session`, {})).status, 200);
    assert.equal(refusal(await host.call('user-1', `/inquiries/${id}/session`, {})), '429 rate-limited');
  });
});

describe('a one-time link', () => {
  it('opens the inquiry on another device, for a quarter of an hour', async () => {
    const host = new PersonaHost();
    const id = await host.create('user-1');
    const { body } = await host.call('user-1', `/inquiries/${id}/one-time-link`, {});
    assert.deepEqual(Object.keys(body), ['url', 'short_url', 'expires_in']);
    assert.match(String(body['url']), /^http:\/\/localhost:4812\/verify\?code=us1-\w+$/);
    assert.equal(body['expires_in'], 900);
  });

  it('to an expired inquiry resumes it first', async () => {
    const host = new PersonaHost();
    const id = String((await host.newest('expires-0'))?.['id']);
    assert.equal((await host.call('expires-0', `/inquiries/${id}/one-time-link`, {})).status, 200);
  });

  it('that is no https URL is not passed on', async () => {
    const host = new PersonaHost();
    const id = await host.create('user-1');
    for (const url of ['javascript:alert(1)', 'http://withpersona.com/', 'verify', '']) {
      host.interfere = (sent) =>
        sent.url.pathname.endsWith('link') ? Response.json({ meta: { 'one-time-link': url } }) : undefined;
      assert.equal(refusal(await host.call('user-1', `/inquiries/${id}/one-time-link`, {})), '502 upstream-rejected');
    }
  });

  it('without a short one has none', async () => {
    const host = new PersonaHost();
    const id = await host.create('user-1');
    host.interfere = (sent) =>
      sent.url.pathname.endsWith('link')
        ? Response.json({
            meta: { 'one-time-link': 'https://withpersona.com/verify?code=1', 'one-time-link-short': '' },
          })
        : undefined;
    assert.equal((await host.call('user-1', `/inquiries/${id}/one-time-link`, {})).body['short_url'], null);
  });
});

describe('somebody else’s inquiry', () => {
  it('is as absent as one that does not exist, in every call', async () => {
    const host = new PersonaHost();
    const foreign = await host.create('user-2');
    for (const call of calls) {
      const [answer, nothing] = [await call(host, 'user-1', foreign), await call(host, 'user-1', 'inq_none')];
      assert.equal(refusal(answer), '404 not-found');
      assert.deepEqual(answer.body, nothing.body);
    }
    const written = host.calls.filter((call) => call.includes('resume') || call.includes('link'));
    assert.deepEqual(written, []);
  });

  it('is not there even where Persona answers with another one than it was asked for', async () => {
    const host = new PersonaHost();
    const attributes = { status: 'pending', 'reference-id': 'user-1' };
    host.interfere = () => Response.json({ data: { id: 'inq_other', attributes } });
    for (const call of calls) assert.equal(refusal(await call(host, 'user-1', 'inq_asked')), '404 not-found');
  });

  it('can’t be reached by ids that are none: nothing is sent', async () => {
    const many = { points: 10_000, duration: 60_000 };
    const host = new PersonaHost({ limits: { proxy: many, session: many } });
    const ids = fc
      .oneof(fc.string(), fc.constantFrom('inq_', '..', 'inq_1/../../accounts', 'inq_1?x', 'inq_1#', 'INQ_1', 'ver_1'))
      .filter((id) => !/^inq_[\w-]{1,80}$/.test(id));
    await fc.assert(
      fc.asyncProperty(ids, fc.constantFrom(...calls), async (id, call) => {
        assert.ok([404, 405].includes((await call(host, 'user-1', encodeURIComponent(id))).status));
      }),
      { numRuns: 300 },
    );
    assert.deepEqual(
      host.calls.filter((call) => call !== 'GET /inquiries'),
      [],
    );
  });
});

describe('a caller without a session', () => {
  it('gets nothing, and nothing is sent', async () => {
    const host = new PersonaHost();
    const answers = await Promise.all([
      host.call(undefined, '/inquiry'),
      host.call(undefined, '/inquiries', {}),
      ...calls.map((call) => call(host, undefined, 'inq_1')),
    ]);
    assert.deepEqual(answers.map(refusal), Array(5).fill('401 unauthorized'));
    assert.deepEqual(host.sent, []);
  });

  it('of another method is refused by name', async () => {
    const host = new PersonaHost();
    const response = await host.request('/persona/inquiries/inq_1', { method: 'DELETE' }, 'user-1');
    assert.deepEqual([response.status, response.headers.get('allow')], [405, 'GET']);
  });
});

describe('calls to Persona', () => {
  afterEach(() => {
    mock.timers.reset();
  });

  it('have the key, the version and the inflection, and nothing of the caller’s request', async () => {
    const host = new PersonaHost();
    await host.create('user-1');
    for (const { headers, redirect } of host.sent) {
      assert.equal(headers.get('authorization'), `Bearer ${apiKey}`);
      assert.equal(headers.get('persona-version'), '2023-01-05');
      assert.equal(headers.get('key-inflection'), 'kebab');
      assert.deepEqual([headers.get('cookie'), redirect], [null, 'manual']);
    }
  });

  it('leave no key, id or name in answers and in the log', async () => {
    const host = new PersonaHost();
    const texts = [];
    for (const session of ['fails-0', 'always-down-0', 'bad-template-0']) {
      for (const path of ['/inquiry', '/inquiries/inq_1']) texts.push((await host.call(session, path)).body);
      texts.push((await host.call(session, '/inquiries', {})).body);
    }
    host.interfere = () => Response.json({}, { status: 401 });
    texts.push((await host.call('fails-0', '/inquiry')).body);
    assert.doesNotMatch(JSON.stringify([texts, host.lines]), /persona_sandbox|Lovelace|Ada|reference/);
    assert.doesNotMatch(JSON.stringify(host.lines), /inq_|fails-0|Bearer/);
  });

  const odd: readonly (readonly [string, (sent: Sent) => Response, string])[] = [
    ['a redirect', () => Response.redirect('https://evil.example/'), '502 upstream-rejected'],
    ['no JSON', () => new Response('<html>'), '502 upstream-rejected'],
    ['another shape', () => Response.json({ data: { id: 1 } }), '502 upstream-rejected'],
    ['more than a megabyte', () => new Response(`"${'x'.repeat(1_000_001)}"`), '502 upstream-rejected'],
    ['401, as the key is wrong', () => Response.json({}, { status: 401 }), '502 upstream-rejected'],
    ['429 without a time', () => Response.json({}, { status: 429 }), '429 rate-limited'],
    ['503 that is no JSON', () => new Response('<html>', { status: 503 }), '502 upstream-unreachable'],
  ];
  for (const [name, answer, expected] of odd) {
    it(`that are answered with ${name} are ${expected}`, async () => {
      const host = new PersonaHost();
      host.interfere = answer;
      assert.equal(refusal(await host.call('user-1', '/inquiry')), expected);
    });
  }

  it('that are cut off are 502 upstream-unreachable', async () => {
    const host = new PersonaHost();
    host.interfere = () => Promise.reject(new TypeError('fetch failed'));
    assert.equal(refusal(await host.call('user-1', '/inquiry')), '502 upstream-unreachable');
  });

  it('are given up after 15 s', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const host = new PersonaHost();
    const sent = new Promise<void>((resolve) => {
      host.interfere = (sent, signal) => {
        resolve();
        return never({ ...sent, headers: {} }, signal);
      };
    });
    const answer = host.call('user-1', '/inquiry');
    await sent;
    mock.timers.tick(15_000);
    assert.equal(refusal(await answer), '504 upstream-timeout');
  });

  it('are limited for each customer', async () => {
    const host = new PersonaHost({ limits: { proxy: { points: 1, duration: 60_000 } } });
    assert.equal((await host.call('user-1', '/inquiry')).status, 200);
    assert.equal(refusal(await host.call('user-1', '/inquiry')), '429 rate-limited');
    assert.equal((await host.call('user-2', '/inquiry')).status, 200);
  });
});

describe('the options', () => {
  const serve = (persona: PersonaOptions | undefined, variables = {}) =>
    createKycServer({
      authorize: () => undefined,
      cybrid: false,
      variables,
      log: () => undefined,
      ...(persona && { persona }),
    });
  const asked = async (persona?: PersonaOptions, variables?: Record<string, string>) =>
    (await serve(persona, variables).request('/persona/inquiry')).status;

  it('may come from the environment', async () => {
    const variables = { PERSONA_API_KEY: apiKey, PERSONA_TEMPLATE_ID: 'itmpl_1' };
    assert.deepEqual([await asked(undefined, variables), await asked({}, variables)], [401, 401]);
  });

  it('may be absent, and so is the address', async () => {
    assert.equal(await asked(), 404);
  });

  for (const [name, wrong] of [
    ['PERSONA_API_KEY', { apiKey: '' }],
    ['PERSONA_API_KEY', { apiKey: 'key\nwith a line' }],
    ['PERSONA_TEMPLATE_ID', { templateId: '' }],
    ['PERSONA_TEMPLATE_ID', { templateId: 'tmpl_old' }],
    ['PERSONA_API_BASE', { base: '/api' }],
    ['PERSONA_API_BASE', { base: 'https://user@host.test/' }],
    ['PERSONA_API_BASE', { base: 'http://host.test/', apiKey: 'persona_production_key' }],
  ] as const) {
    it(`that are wrong (${JSON.stringify(wrong)}) are named and never told`, () => {
      assert.throws(
        () => serve({ ...options, ...wrong }),
        (error) =>
          error instanceof ServerConfigError && error.message.includes(name) && !error.message.includes('key-that'),
      );
    });
  }
});
