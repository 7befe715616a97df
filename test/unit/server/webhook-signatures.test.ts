import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { createKycServer, ServerConfigError, type WebhookOptions } from '../../../src/server/index.js';
import { cybridBody, cybridKey, hmac, Listener, personaBody, personaSecret, start } from './support/deliveries.js';

const SECOND = 1_000;
const refused = { status: 401, code: 'bad-signature' };
const invalid = { status: 422, code: 'invalid' };

describe('a delivery of Persona’s', () => {
  it('is handed on: ids, name and time, and nothing about the person', async () => {
    const listener = new Listener();
    assert.equal((await listener.persona()).status, 204);
    assert.deepEqual(listener.heard, [
      { source: 'persona', id: 'evt_1', name: 'inquiry.approved', objectId: 'inq_1', at: start },
    ]);
  });

  it('is signed over the very bytes: another space is another body', async () => {
    const listener = new Listener();
    const time = String(start / SECOND);
    const signature = `t=${time},v1=${hmac(personaSecret, `${time}.${personaBody()}`)}`;
    const answer = await listener.post('/webhooks/persona', `${personaBody()} `, { 'persona-signature': signature });
    assert.deepEqual([answer, listener.heard], [refused, []]);
  });

  for (const [name, away, status] of [
    ['four minutes ago', -4 * 60 * SECOND, 204],
    ['exactly five minutes ago', -5 * 60 * SECOND, 204],
    ['more than five minutes ago', -301 * SECOND, 401],
    ['by a clock four minutes ahead', 4 * 60 * SECOND, 204],
    ['by a clock more than five minutes ahead', 301 * SECOND, 401],
  ] as const) {
    it(`that was signed ${name} is answered ${String(status)}`, async () => {
      assert.equal((await new Listener().persona(personaBody(), { at: start + away })).status, status);
    });
  }

  it('can’t be given another time', async () => {
    const listener = new Listener();
    const old = String(start / SECOND - 9_000);
    const signature = `t=${String(start / SECOND)},v1=${hmac(personaSecret, `${old}.${personaBody()}`)}`;
    const answer = await listener.post('/webhooks/persona', personaBody(), { 'persona-signature': signature });
    assert.deepEqual(answer, refused);
  });

  it('may be signed by any of several secrets, while one is replaced', async () => {
    const listener = new Listener({ persona: { secrets: ['old', 'new'] } });
    const statuses = [];
    for (const secret of ['old', 'new', 'other']) {
      statuses.push((await listener.persona(personaBody(`evt_${secret}`), { secret })).status);
    }
    assert.deepEqual(statuses, [204, 204, 401]);
  });

  it('may have two signatures, of which one is known', async () => {
    const time = String(start / SECOND);
    const pair = (secret: string) => `t=${time},v1=${hmac(secret, `${time}.${personaBody()}`)}`;
    for (const signature of [`${pair('new')} ${pair(personaSecret)}`, `${pair(personaSecret)} ${pair('new')}`]) {
      const answer = await new Listener().post('/webhooks/persona', personaBody(), { 'persona-signature': signature });
      assert.equal(answer.status, 204);
    }
    const known = `${`${pair('new')} `.repeat(4)}${pair(personaSecret)}`;
    const late = await new Listener().post('/webhooks/persona', personaBody(), { 'persona-signature': known });
    assert.deepEqual(late, refused);
  });

  it('without a known signature is refused, whatever the header says', async () => {
    const listener = new Listener();
    const time = String(start / SECOND);
    const digits = fc.string({
      unit: fc.constantFrom(...Array.from('0123456789abcdefABCDEF')),
      minLength: 64,
      maxLength: 64,
    });
    const printable = fc.string({ unit: fc.constantFrom(...Array.from('tv01=,; abc\t9-')) });
    const headers = fc.oneof(
      printable,
      digits.map((signature) => `t=${time},v1=${signature}`),
      digits.map((signature) => `t=${time},v0=${signature}`),
      fc.constantFrom(
        '',
        `t=${time}`,
        `t=${time},v1=`,
        `v1=,t=`,
        `t=,v1=${'0'.repeat(64)}`,
        `t=NaN,v1=${'0'.repeat(64)}`,
      ),
    );
    await fc.assert(
      fc.asyncProperty(headers, async (header) => {
        assert.deepEqual(
          await listener.post('/webhooks/persona', personaBody(), { 'persona-signature': header }),
          refused,
        );
      }),
      { numRuns: 300 },
    );
    assert.deepEqual([await listener.post('/webhooks/persona', personaBody()), listener.heard], [refused, []]);
  });
});

describe('a delivery of Cybrid’s', () => {
  it('is handed on with the time it came', async () => {
    const listener = new Listener();
    assert.equal((await listener.cybrid()).status, 204);
    assert.deepEqual(listener.heard, [
      {
        source: 'cybrid',
        id: 'event-1',
        name: 'identity_verification.completed',
        objectId: 'verification-1',
        at: start,
      },
    ]);
  });

  it('is signed in whatever header it is said to be', async () => {
    const cybrid = { signingKeys: ['old', cybridKey], signatureHeader: 'X-Signature' };
    const listener = new Listener({ cybrid });
    assert.equal((await listener.cybrid(cybridBody(), cybridKey, 'x-signature')).status, 204);
    assert.deepEqual(await listener.cybrid(cybridBody('event-2')), refused);
  });

  it('without a known signature is refused, whatever the header says', async () => {
    const listener = new Listener();
    const right = hmac(cybridKey, cybridBody());
    const headers = fc.oneof(
      fc.string({ unit: fc.constantFrom(...Array.from('0123456789abcdef=sha')) }),
      fc.nat(63).map((index) => right.slice(0, index) + (right[index] === '0' ? '1' : '0') + right.slice(index + 1)),
      fc.constantFrom('', right.slice(1), `${right}0`, `sha256=${right}`, hmac('other', cybridBody())),
    );
    await fc.assert(
      fc.asyncProperty(headers, async (header) => {
        const answer = await listener.post('/webhooks/cybrid', cybridBody(), { 'x-cybrid-signature': header });
        assert.deepEqual(answer, refused);
      }),
      { numRuns: 300 },
    );
    assert.deepEqual(listener.heard, []);
  });

  it('is not one of Persona’s: each has its own secret', async () => {
    const listener = new Listener();
    assert.deepEqual(await listener.persona(personaBody(), { secret: cybridKey }), refused);
    assert.deepEqual(await listener.cybrid(cybridBody(), personaSecret), refused);
  });
});

describe('a signed body', () => {
  it('that is no event is refused, whatever it is', async () => {
    const listener = new Listener();
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.json(), fc.string()), async (body) => {
        assert.deepEqual([await listener.persona(body), await listener.cybrid(body)], [invalid, invalid]);
      }),
      { numRuns: 200 },
    );
    assert.deepEqual(listener.heard, []);
  });

  it('that lacks something, or has something else in its place, is refused', async () => {
    const listener = new Listener();
    const whole = JSON.parse(personaBody()) as unknown;
    const paths = [['data'], ['data', 'id'], ['data', 'attributes'], ['data', 'attributes', 'name']];
    paths.push(['data', 'attributes', 'created-at'], ['data', 'attributes', 'payload', 'data', 'id']);
    const values = fc.constantFrom(undefined, null, 1, [], {}, '', 'with a space', 'x'.repeat(101));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), values, async (path, value) => {
        assert.deepEqual(await listener.persona(JSON.stringify(replaced(whole, path, value))), invalid);
      }),
      { numRuns: 300 },
    );
  });

  it('that is no text is refused', async () => {
    const bytes = Uint8Array.from([0xff, 0xfe, 0x00]);
    const { createHmac } = await import('node:crypto');
    const signature = createHmac('sha256', cybridKey).update(bytes).digest('hex');
    const answer = await new Listener().post('/webhooks/cybrid', bytes, { 'x-cybrid-signature': signature });
    assert.deepEqual(answer, invalid);
  });

  it('may have a name that nobody has heard of', async () => {
    const listener = new Listener();
    assert.equal((await listener.persona(personaBody('evt_1', 'inquiry.teleported'))).status, 204);
    assert.equal(listener.heard[0]?.name, 'inquiry.teleported');
  });

  it('of more than 256 kB is not read to its end', async () => {
    const listener = new Listener();
    const most = 256 * 1_024;
    const padded = (length: number) => cybridBody().padEnd(length, ' ');
    assert.equal((await listener.cybrid(padded(most))).status, 204);
    assert.deepEqual(await listener.cybrid(padded(most + 1)), { status: 413, code: 'too-large' });
  });
});

describe('the log of webhooks', () => {
  it('has no secret, no body and no signature', async () => {
    const listener = new Listener();
    listener.onEvent = () => {
      throw new Error('Ada could not be stored');
    };
    await listener.persona();
    await listener.cybrid();
    await listener.persona(personaBody(), { secret: 'wrong' });
    assert.ok(listener.lines.length > 3);
    assert.doesNotMatch(JSON.stringify(listener.lines), /secret|Ada|inq_|v1=|verification-1/);
  });
});

describe('the options of webhooks', () => {
  const onEvent = () => undefined;
  const serve = (webhooks: WebhookOptions, variables: Record<string, string> = {}) =>
    createKycServer({ authorize: () => undefined, cybrid: false, log: () => undefined, variables, webhooks });

  it('may come from the environment, several secrets in one variable', async () => {
    const server = serve({ onEvent }, { CYBRID_WEBHOOK_KEYS: `old ${cybridKey}`, CYBRID_WEBHOOK_HEADER: 'x-sig' });
    const headers = { 'x-sig': hmac(cybridKey, cybridBody()) };
    const answer = await server.request('/webhooks/cybrid', { method: 'POST', body: cybridBody(), headers });
    assert.equal(answer.status, 204);
  });

  it('without a platform’s secret leave its address absent', async () => {
    const server = serve({ onEvent, persona: { secrets: ['s'] } });
    assert.equal((await server.request('/webhooks/cybrid', { method: 'POST', body: '{}' })).status, 404);
    assert.equal((await server.request('/webhooks/persona')).status, 404);
  });

  for (const [name, webhooks] of [
    ['PERSONA_WEBHOOK_SECRETS', { onEvent }],
    ['PERSONA_WEBHOOK_SECRETS', { onEvent, persona: { secrets: [] } }],
    ['PERSONA_WEBHOOK_SECRETS', { onEvent, persona: { secrets: ['one', ' '] } }],
    ['CYBRID_WEBHOOK_KEYS', { onEvent, cybrid: { signingKeys: [''] } }],
    ['CYBRID_WEBHOOK_HEADER', { onEvent, cybrid: { signingKeys: ['one'], signatureHeader: 'no header' } }],
  ] as const) {
    it(`that leave it open to everybody (${JSON.stringify(webhooks)}) are refused by name`, () => {
      assert.throws(
        () => serve(webhooks),
        (error) => error instanceof ServerConfigError && error.message.includes(name),
      );
    });
  }
});

/** The JSON with another value at this path; undefined leaves it out. */
function replaced(json: unknown, [name, ...rest]: readonly string[], value: unknown): unknown {
  if (name === undefined) return value;
  const within = typeof json === 'object' && json !== null ? new Map(Object.entries(json)) : new Map<string, unknown>();
  within.set(name, replaced(within.get(name), rest, value));
  return Object.fromEntries(within);
}
