import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  cybrid,
  customerGuid,
  customerPath,
  details,
  followed,
  item,
  listPath,
  live,
  onePath,
  unverified,
} from '../support/cybrid.js';
import { endless, hanging, refused, type Sent } from '../support/network.js';

describe('the first look', () => {
  it('asks for the customer and the list at once', async () => {
    const { platform, network } = cybrid({ [`GET ${customerPath}`]: hanging, [`GET ${listPath}`]: hanging });
    const controller = new AbortController();
    const looking = platform.look(controller.signal);
    await new Promise(setImmediate);
    const calls = [...network.calls].sort();
    controller.abort();
    await assert.rejects(looking, { name: 'AbortError' });
    assert.deepEqual(calls, [`GET ${customerPath}`, `GET ${listPath}`]);
  });

  it('asks for this customer’s verifications only', async () => {
    const { platform, network } = cybrid({ [`GET ${customerPath}`]: unverified, [`GET ${listPath}`]: { objects: [] } });
    assert.deepEqual((await platform.look(live())).situation, { kind: 'absent' });
    const list = network.sent.find(({ url }) => url.includes('?'));
    assert.equal(new URL(list?.url ?? '').searchParams.get('customer_guid'), customerGuid);
    assert.equal(new URL(list?.url ?? '').searchParams.get('type'), 'kyc');
  });

  it('reads the verification itself, whose list item lacks Persona’s fields', async () => {
    const { platform } = cybrid(followed);
    assert.deepEqual(await platform.look(live()), {
      situation: { kind: 'capture' },
      verificationGuid: 'verification-1',
      inquiryId: 'inq_1',
      begun: true,
      associates: undefined,
    });
  });

  for (const state of ['verified', 'frozen']) {
    it(`needs the customer alone if ${state}, and drops the list`, async () => {
      let dropped = false;
      const { platform } = cybrid({
        [`GET ${customerPath}`]: { state },
        [`GET ${listPath}`]: (sent: Sent) => {
          sent.init.signal?.addEventListener('abort', () => (dropped = true));
          return hanging(sent);
        },
      });
      const { situation } = await platform.look(live());
      assert.deepEqual([situation.kind, dropped], [state === 'verified' ? 'verdict' : 'frozen', true]);
    });
  }

  it('does not need the list for a rejected customer, but takes the reasons from it', async () => {
    const failed = { ...item, state: 'completed', outcome: 'failed', failure_codes: ['dob_check_failure'] };
    const rejected = { [`GET ${customerPath}`]: { state: 'rejected' } };
    const reasons: unknown[] = [];
    for (const list of [{ objects: [failed] }, () => refused(403)]) {
      const { platform, network } = cybrid({ ...rejected, [`GET ${listPath}`]: list });
      network.onSleep = endless;
      const { situation } = await platform.look(live());
      reasons.push('reasons' in situation && situation.reasons);
    }
    assert.deepEqual(reasons, [['dob_check_failure'], []]);
  });

  it('waits 2 s at most for the reasons of a rejected customer', async () => {
    const { platform, network } = cybrid({
      [`GET ${customerPath}`]: { state: 'rejected' },
      [`GET ${listPath}`]: hanging,
    });
    const { situation } = await platform.look(live());
    assert.deepEqual([situation.kind, network.slept], ['verdict', [2_000]]);
  });

  it('leaves no timer behind once the reasons of a rejected customer are there', async () => {
    const { platform, network } = cybrid({
      [`GET ${customerPath}`]: { state: 'rejected' },
      [`GET ${listPath}`]: { objects: [] },
    });
    let over = false;
    network.onSleep = (signal) => endless(signal).finally(() => (over = true));
    await platform.look(live());
    assert.equal(over, true);
  });

  it('does not read a verification that is over: the list has its outcome', async () => {
    const { platform, network } = cybrid({
      ...followed,
      [`GET ${listPath}`]: { objects: [{ ...item, state: 'expired' }] },
    });
    assert.equal((await platform.look(live())).situation.kind, 'absent');
    assert.ok(!network.calls.includes(`GET ${onePath}`));
  });

  it('of a customer whom nobody knows is customer-not-found', async () => {
    const { platform } = cybrid({
      [`GET ${customerPath}`]: () => refused(404, 'not_found'),
      [`GET ${listPath}`]: hanging,
    });
    await assert.rejects(platform.look(live()), {
      code: 'customer-not-found',
      facts: { status: 404, platformCode: 'not_found' },
    });
  });

  it('fails where the list may not be read: it could hide a verification', async () => {
    const { platform } = cybrid({ [`GET ${customerPath}`]: unverified, [`GET ${listPath}`]: () => refused(403) });
    await assert.rejects(platform.look(live()), { code: 'token-forbidden' });
  });

  it('keeps a GUID with odd characters in its place in the path', async () => {
    const { platform, network } = cybrid({}, { customerGuid: 'a/b?c#d' });
    await assert.rejects(platform.look(live()));
    assert.ok(network.sent.some(({ url }) => url.endsWith('/api/customers/a%2Fb%3Fc%23d')));
  });
});

describe('a later look', () => {
  it('reads the followed verification alone', async () => {
    const { platform, network } = cybrid(followed);
    await platform.look(live());
    network.sent.length = 0;
    await platform.look(live());
    assert.deepEqual(network.calls, [`GET ${onePath}`]);
  });

  it('reads the customer too once the verification is completed', async () => {
    const { platform } = cybrid({
      [`GET ${customerPath}`]: [unverified, { state: 'verified' }],
      [`GET ${listPath}`]: { objects: [item] },
      [`GET ${onePath}`]: [details, { ...details, state: 'completed', outcome: 'passed' }],
    });
    await platform.look(live());
    assert.equal((await platform.look(live())).situation.kind, 'verdict');
  });

  it('reads the customer too after half a minute: it may be frozen', async () => {
    const { platform, clock } = cybrid({ ...followed, [`GET ${customerPath}`]: [unverified, { state: 'frozen' }] });
    await platform.look(live());
    clock.now += 31_000;
    assert.equal((await platform.look(live())).situation.kind, 'frozen');
  });

  it('takes in all records again after forget()', async () => {
    const { platform, network } = cybrid(followed);
    await platform.look(live());
    network.sent.length = 0;
    platform.forget();
    await platform.look(live());
    assert.deepEqual([...network.calls].sort(), [`GET ${customerPath}`, `GET ${listPath}`, `GET ${onePath}`]);
  });

  it('keeps to what is known of a record that was just created and is not found yet', async () => {
    const { platform } = cybrid({
      ...followed,
      [`GET ${listPath}`]: { objects: [] },
      [`POST ${listPath}`]: { ...item, state: 'storing' },
      [`GET ${onePath}`]: () => refused(404),
    });
    await platform.look(live());
    await platform.create(live());
    assert.deepEqual((await platform.look(live())).situation, {
      kind: 'waiting',
      step: 'verification',
      pace: 'preparing',
    });
  });
});
