import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PERSONA_TEMPLATE } from '../../../src/sandbox/index.js';
import { objectsOf } from './customer.js';
import { idOf, part, PersonaCaller } from './persona-caller.js';

describe('Persona’s REST API', () => {
  it('wants a key of the sandbox, its version and its inflection', async () => {
    const caller = new PersonaCaller();
    for (const [headers, status] of [
      [{ Authorization: '' }, 401],
      [{ Authorization: 'Bearer persona_production_key' }, 401],
      [{ 'Persona-Version': '2020-05-18' }, 400],
      [{ 'Key-Inflection': 'camel' }, 400],
    ] as const) {
      const answer = await caller.call('/inquiries?filter[reference-id]=completes-0', undefined, headers);
      assert.equal(answer.status, status);
      assert.equal(typeof part(objectsOf(answer.body['errors'])[0], 'title'), 'string');
    }
  });

  it('lets no page of another origin read an answer', async () => {
    const answer = await new PersonaCaller().call('/inquiries', undefined, { Origin: 'https://shop.example' });
    assert.equal(answer.headers.get('access-control-allow-origin'), null);
  });

  it('says how many calls are left, and refuses the 301st of a minute', async () => {
    const caller = new PersonaCaller();
    const first = await caller.call('/inquiries');
    assert.deepEqual(
      ['limit', 'remaining', 'reset'].map((name) => first.headers.get(`ratelimit-${name}`)),
      ['300', '299', '60'],
    );
    for (let count = 1; count < 300; count += 1) await caller.call('/inquiries');
    const refused = await caller.call('/inquiries');
    assert.deepEqual([refused.status, refused.body], [429, { errors: [{ title: 'Rate limit exceeded' }] }]);
    caller.sandbox.control.advance(60_000);
    assert.equal((await caller.call('/inquiries')).status, 200);
  });

  it('creates an inquiry for a reference id, by the template it knows', async () => {
    const caller = new PersonaCaller();
    const created = await caller.create('user-12345');
    assert.equal(created.status, 201);
    assert.match(idOf(created), /^inq_\w{24}$/);
    assert.equal(part(created.body, 'data', 'attributes', 'status'), 'created');
    assert.equal(part(created.body, 'data', 'attributes', 'reference-id'), 'user-12345');
    assert.equal(part(created.body, 'data', 'relationships', 'inquiry-template', 'data', 'id'), PERSONA_TEMPLATE);
  });

  it('refuses another template, and what is no creation', async () => {
    const caller = new PersonaCaller();
    assert.equal((await caller.create('user-1', {}, 'itmpl_other')).status, 422);
    assert.equal((await caller.create('bad-template-0')).status, 422);
    assert.equal((await caller.call('/inquiries', { data: {} })).status, 400);
    assert.deepEqual(await caller.list('user-1'), []);
  });

  it('lists one customer’s inquiries only, newest first, as many as asked for', async () => {
    const caller = new PersonaCaller();
    const first = idOf(await caller.create('user-1'));
    caller.sandbox.control.advance(1_000);
    const second = idOf(await caller.create('user-1'));
    await caller.create('user-2');
    assert.deepEqual(
      (await caller.list('user-1')).map(({ id }) => id),
      [second, first],
    );
    const one = await caller.call('/inquiries?filter[reference-id]=user-1&page[size]=1');
    assert.equal(objectsOf(one.body['data']).length, 1);
    assert.deepEqual((await caller.call('/inquiries')).body['data'], []);
  });

  it('does not know what is not there', async () => {
    const caller = new PersonaCaller();
    for (const [path, body] of [
      ['/inquiries/inq_none'],
      ['/inquiries/inq_none/resume', {}],
      ['/inquiries/inq_none/generate-one-time-link', {}],
      ['/verifications/ver_none'],
      ['/accounts'],
    ] as const) {
      const answer = await caller.call(path, body);
      assert.deepEqual([answer.status, answer.body], [404, { errors: [{ title: 'Record not found' }] }]);
    }
  });

  it('forgets one customer, or all', async () => {
    const caller = new PersonaCaller();
    await caller.create('user-1');
    await caller.create('user-2');
    caller.sandbox.control.reset('user-1');
    assert.deepEqual([await caller.list('user-1'), (await caller.list('user-2')).length], [[], 1]);
    caller.sandbox.control.reset();
    assert.deepEqual(caller.sandbox.control.inquiriesOf('user-2'), []);
  });
});

describe('an idempotency key', () => {
  const key = { 'Idempotency-Key': 'key-1' };

  it('creates one inquiry, however often it comes, at once or later', async () => {
    const caller = new PersonaCaller();
    const created = await Promise.all([1, 2, 3].map(() => caller.create('user-1', key)));
    created.push(await caller.create('user-1', key));
    assert.deepEqual(
      created.map(({ status }) => status),
      [201, 201, 201, 201],
    );
    assert.equal(new Set(created.map(idOf)).size, 1);
    assert.equal((await caller.list('user-1')).length, 1);
  });

  it('creates one inquiry even if the first reply is lost', async () => {
    const caller = new PersonaCaller();
    const remove = caller.sandbox.control.addFault({ match: { method: 'POST' }, effect: { drop: 'reply' } });
    await assert.rejects(caller.create('user-1', key), TypeError);
    remove();
    const [only, ...others] = await caller.list('user-1');
    assert.deepEqual([idOf(await caller.create('user-1', key)), others], [only?.['id'], []]);
  });

  it('keeps refusals too, and refuses other parameters', async () => {
    const caller = new PersonaCaller();
    const refused = await caller.create('bad-template-0', key);
    assert.deepEqual(await caller.create('bad-template-0', key).then(({ body }) => body), refused.body);
    assert.equal((await caller.create('user-1', key)).status, 409);
  });

  it('does not keep a refusal for haste', async () => {
    const caller = new PersonaCaller();
    const statuses = [];
    for (const name of ['one', 'two', 'three', 'three']) {
      statuses.push((await caller.create('rate-limited-0', { 'Idempotency-Key': name })).status);
    }
    assert.deepEqual(statuses, [201, 201, 429, 201]);
  });
});
