import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { problem, retryAfterOf } from '../../../src/http/problem.js';
import { readJson } from '../../../src/http/read-json.js';
import {
  customerSchema,
  personaSessionSchema,
  verificationDetailsSchema,
  verificationListSchema,
} from '../../../src/platforms/cybrid/records.js';
import { apiOn, json, ScriptedNetwork } from '../support/network.js';

const live = () => new AbortController().signal;

function answered<Schema extends v.GenericSchema>(reply: Response, answer: Schema) {
  return apiOn(new ScriptedNetwork([() => reply])).get({ path: '/api/customers/guid-1', answer }, live());
}

function streamed(...chunks: readonly Uint8Array[]): Response {
  const rest = [...chunks];
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const chunk = rest.shift();
      if (chunk) controller.enqueue(chunk);
      else controller.close();
    },
  });
  return new Response(body);
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe('an answer', () => {
  for (const [name, reply] of [
    ['HTML', new Response('<html>Hello</html>')],
    ['nothing', new Response(null, { status: 204 })],
    ['half of its JSON', new Response('{"ok":')],
    ['JSON after a stray character', new Response('x{"ok":true}')],
  ] as const) {
    it(`of ${name} is a bad response`, async () => {
      await assert.rejects(answered(reply, v.unknown()), { code: 'bad-response', facts: { status: reply.status } });
    });
  }

  it('in pieces is put together, also where a character is cut in two', async () => {
    const text = bytes('{"name":"Zoë"}');
    const middle = text.length - 3;
    assert.equal(JSON.stringify(await readJson(streamed(text.slice(0, middle), text.slice(middle)))), '{"name":"Zoë"}');
  });

  it('of 1 MB is read', async () => {
    const text = `"${'x'.repeat(999_998)}"`;
    assert.equal(await readJson(new Response(text)), text.slice(1, -1));
  });

  it('of more than 1 MB is a bad response, and no longer read', async () => {
    let pulled = 0;
    let cancelled = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        pulled += 1;
        controller.enqueue(new Uint8Array(100_000));
      },
      cancel() {
        cancelled = true;
      },
    });
    await assert.rejects(readJson(new Response(endless)), { code: 'bad-response' });
    assert.ok(cancelled && pulled < 15, String(pulled));
  });

  it('whose body is cut off is lost, not bad: it may be read again', async () => {
    const cut = () => {
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          controller.enqueue(bytes('{"guid":'));
          controller.error(new TypeError('network error'));
        },
      });
      return new Response(body);
    };
    const network = new ScriptedNetwork([cut, () => json({ state: 'verified' })]);
    const customer = await apiOn(network).get({ path: '/', answer: customerSchema }, live());
    assert.deepEqual([customer.state, network.sent.length], ['verified', 2]);
  });

  it('of the wrong shape is a bad response that names the place, and neither value nor GUID', async () => {
    const failure = await answered(
      json({ objects: [{ guid: 7, state: 'secret-value' }] }),
      verificationListSchema,
    ).catch((error: unknown) => error);
    assert.ok(failure instanceof Error);
    assert.match(failure.message, /\/api\/customers has an unexpected shape: objects\.0\.guid/);
    assert.doesNotMatch(failure.message, /secret-value|guid-1/);
  });

  for (const body of [
    null,
    [],
    'text',
    7,
    { objects: null },
    { objects: {} },
    { objects: [null] },
    { objects: [{}] },
  ]) {
    it(`${JSON.stringify(body)} is no list of verifications`, async () => {
      await assert.rejects(answered(json(body), verificationListSchema), { code: 'bad-response' });
    });
  }

  it('with values that nobody has heard of is accepted as it is', async () => {
    const body = { guid: '1', state: 'something_new', persona_state: 'something_new', outcome: 'something_new' };
    const { guid, state, persona_state, outcome } = await answered(
      json({ ...body, more: { of: ['it'] } }),
      verificationDetailsSchema,
    );
    assert.deepEqual({ guid, state, persona_state, outcome }, body);
  });

  it('does not take what it leaves out from a prototype', async () => {
    const answer: unknown = await readJson(json({ inner: [{}] }));
    const inner = (answer as { inner: object[] }).inner[0] ?? {};
    assert.deepEqual([answer, inner].map(Object.getPrototypeOf), [null, null]);
  });

  it('with everything null that may be null is accepted', async () => {
    const body = {
      guid: '1',
      type: null,
      method: null,
      created_at: null,
      customer_guid: null,
      state: null,
      outcome: null,
      failure_codes: null,
      persona_inquiry_id: null,
      persona_state: null,
      business_associates: null,
    };
    assert.deepEqual(await answered(json(body), verificationDetailsSchema), body);
  });

  for (const session of [
    {},
    { persona_session_token: '', persona_inquiry_id: 'inq_1' },
    { persona_session_token: 't', persona_inquiry_id: '' },
  ]) {
    it(`${JSON.stringify(session)} is no session`, async () => {
      await assert.rejects(answered(json(session), personaSessionSchema), { code: 'bad-response' });
    });
  }

  it('with a customer’s personal data keeps none of it', async () => {
    const body = { state: 'unverified', type: 'individual', email_address: 'zoe@example.com', name: { first: 'Zoë' } };
    assert.doesNotMatch(JSON.stringify(await answered(json(body), customerSchema)), /zo[eë]/i);
  });
});

describe('a refusal', () => {
  for (const [status, code] of [
    [400, 'api-rejected'],
    [401, 'token-expired'],
    [403, 'token-forbidden'],
    [404, 'api-rejected'],
    [408, 'api-unavailable'],
    [409, 'api-rejected'],
    [422, 'api-rejected'],
    [429, 'rate-limited'],
    [500, 'api-unavailable'],
    [503, 'api-unavailable'],
    [599, 'api-unavailable'],
  ] as const) {
    it(`by ${String(status)} is ${code}`, () => {
      assert.deepEqual(
        [problem(status, undefined, undefined).code, problem(status, {}, undefined).facts.status],
        [code, status],
      );
    });
  }

  it('passes on the platform’s code', () => {
    assert.equal(problem(422, { message_code: 'frozen_customer' }, undefined).facts.platformCode, 'frozen_customer');
  });

  it('passes on the code of RFC 7807 problems too, and none of their words', () => {
    const body = { type: 'about:blank', title: 'KYC', detail: 'Zoë', instance: '/v0/kyc', error_code: 'KYC-500-002' };
    const error = problem(500, body, undefined);
    assert.equal(error.facts.platformCode, 'KYC-500-002');
    assert.doesNotMatch(JSON.stringify(error.toDetail()), /Zoë|about|instance/);
  });

  it('passes on a code whatever else of the body is unreadable', () => {
    const body = { error_message: {}, message_code: 7, error_code: 'KYC-404-001' };
    assert.equal(problem(404, body, undefined).facts.platformCode, 'KYC-404-001');
  });

  for (const message_code of ['', 'two words', 'x'.repeat(61), '<b>', 'Zoë', null]) {
    it(`passes on no code that looks like none: ${JSON.stringify(message_code)}`, () => {
      assert.equal('platformCode' in problem(422, { message_code }, undefined).facts, false);
    });
  }

  it('names the scope that the token lacks', () => {
    const error = problem(403, { error_message: 'Invalid scopes. Required: identity_verifications:read' }, undefined);
    assert.equal(error.message, 'The token lacks the scope identity_verifications:read.');
  });

  it('does not pass on the platform’s words', () => {
    const error = problem(422, { error_message: 'Zoë is unknown' }, undefined);
    assert.equal(error.message, 'The platform answered with status 422.');
  });

  for (const body of [undefined, null, 'text', 7, [], { message_code: 7 }, { error_message: {} }]) {
    it(`needs no readable body: ${JSON.stringify(body)}`, () => {
      assert.equal(problem(503, body, 2_000).retryAfter, 2_000);
    });
  }
});

describe('the header Retry-After', () => {
  const now = Date.UTC(2026, 0, 1);
  const read = (value: string) => retryAfterOf(new Headers({ 'retry-after': value }), now);

  it('may be missing', () => {
    assert.equal(retryAfterOf(new Headers(), now), undefined);
  });

  for (const [value, milliseconds] of [
    ['0', 0],
    ['2', 2_000],
    ['1.5', 1_500],
    ['-3', 0],
    ['Thu, 01 Jan 2026 00:01:00 GMT', 60_000],
    ['Wed, 31 Dec 2025 23:59:00 GMT', 0],
    ['later', undefined],
  ] as const) {
    it(`${value} is ${String(milliseconds)} ms`, () => {
      assert.equal(read(value), milliseconds);
    });
  }
});
