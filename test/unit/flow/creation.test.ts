import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KycError } from '../../../src/flow/errors.js';
import { repeat } from '../support/script.js';
import { looks, ScriptedPlatform, session } from '../support/scripted-platform.js';
import { Clock, drive, ScriptedRun } from '../support/scripted-run.js';

const { absent, storing, capture, failed } = looks;
const unreachable = new KycError('api-unreachable', 'Lost.');
const refusal = (code: 'token-forbidden' | 'api-rejected', status: number) => new KycError(code, 'No.', { status });

/** Looks at which nothing is found: the one before the creation and all those for the lost record. */
const neverFound = repeat(7, absent);

describe('a creation whose reply is lost', () => {
  for (const failure of [
    unreachable,
    new KycError('api-unavailable', 'Down.', { status: 500 }),
    new KycError('bad-response', 'No JSON.', { status: 201 }),
    new KycError('api-rejected', 'There is one.', { status: 409, platformCode: 'data_exists' }),
  ]) {
    it(`${failure.code} (${String(failure.facts.status ?? 'no status')}): is answered by looking, and goes on with the record that shows up`, async () => {
      const platform = new ScriptedPlatform({
        looks: [absent, absent, absent, storing, capture, looks.verified],
        creates: [failure],
        admits: [session],
      });
      assert.equal(await drive(platform, new ScriptedRun({ captures: ['submitted'] })), 'verified');
      assert.equal(platform.creations, 1);
    });
  }

  it('is looked for in all records, not only in the one followed so far', async () => {
    const platform = new ScriptedPlatform({ looks: [absent, absent, looks.verified], creates: [unreachable] });
    await drive(platform, new ScriptedRun());
    assert.deepEqual(platform.calls, ['forget', 'look', 'create', 'forget', 'look', 'forget', 'look']);
  });

  it('is looked for during about 10 s, ever more slowly', async () => {
    const run = new ScriptedRun();
    await drive(new ScriptedPlatform({ looks: neverFound, creates: [unreachable] }), run);
    assert.deepEqual(run.pauses, [500, 1_000, 2_000, 2_500, 2_500, 2_500]);
  });

  it('is no longer looked for after 15 s, however few looks that were', async () => {
    const clock = new Clock();
    const slow = () => {
      clock.now += 16_000;
      throw unreachable;
    };
    const run = new ScriptedRun({ clock });
    await drive(new ScriptedPlatform({ looks: [absent, slow], creates: [unreachable] }), run);
    assert.deepEqual([run.lastError?.code, run.pauses], ['api-unreachable', [500]]);
  });

  it('ends as the failure it was if no record shows up', async () => {
    const run = new ScriptedRun();
    await drive(new ScriptedPlatform({ looks: neverFound, creates: [unreachable] }), run);
    assert.deepEqual([run.lastError?.code, run.lastError?.retryable], ['api-unreachable', true]);
  });

  it('ends as inquiry-timeout, which can be retried, if the platform says that there is one but shows none', async () => {
    const run = new ScriptedRun();
    await drive(new ScriptedPlatform({ looks: neverFound, creates: [refusal('api-rejected', 409)] }), run);
    assert.deepEqual([run.lastError?.code, run.lastError?.retryable], ['inquiry-timeout', true]);
  });

  it('is found by its GUID though it has failed at once, like the one before', async () => {
    const again = { ...failed, verificationGuid: 'the-new-one' };
    const run = new ScriptedRun({ words: [true] });
    const platform = new ScriptedPlatform({ looks: [failed, failed, again], creates: [unreachable] });
    await drive(platform, run);
    assert.deepEqual(run.states, ['starting', 'action', 'starting', 'action']);
  });

  it('is still looked for when looks fail in passing', async () => {
    const platform = new ScriptedPlatform({
      looks: [absent, unreachable, new KycError('rate-limited', 'Slow.', { status: 429 }), storing, looks.verified],
      creates: [unreachable],
    });
    assert.equal(await drive(platform, new ScriptedRun()), 'verified');
  });

  it('is no longer looked for when a look fails for good', async () => {
    const run = new ScriptedRun();
    await drive(
      new ScriptedPlatform({ looks: [absent, refusal('token-forbidden', 403)], creates: [unreachable] }),
      run,
    );
    assert.equal(run.lastError?.code, 'token-forbidden');
  });

  it('is not taken for the failed verification it was to replace', async () => {
    const platform = new ScriptedPlatform({
      looks: [failed, failed, failed, failed, storing, looks.verified],
      creates: [unreachable],
    });
    assert.equal(await drive(platform, new ScriptedRun({ words: [true] })), 'verified');
    assert.equal(platform.creations, 1);
  });

  it('is sent again only when the customer retries', async () => {
    const platform: ScriptedPlatform = new ScriptedPlatform({
      looks: () => (platform.creations < 2 ? absent : looks.verified),
      creates: [unreachable, undefined],
    });
    assert.equal(await drive(platform, new ScriptedRun({ words: [true] })), 'verified');
    assert.equal(platform.creations, 2);
  });

  it('is not sent again when the customer retries and the record has shown up', async () => {
    const platform = new ScriptedPlatform({ looks: [...neverFound, storing, looks.verified], creates: [unreachable] });
    assert.equal(await drive(platform, new ScriptedRun({ words: [true] })), 'verified');
    assert.equal(platform.creations, 1);
  });

  it('is not sent again by a fresh token: it is looked for, and only then is the customer told', async () => {
    const expired = new KycError('token-expired', 'Expired.', { status: 401 });
    const platform = new ScriptedPlatform({ looks: [absent, expired, ...repeat(12, absent)], creates: [unreachable] });
    const run = new ScriptedRun({ words: [false] });
    await drive(platform, run);
    assert.equal(platform.creations, 1);
    assert.deepEqual(run.states, ['starting', 'error', 'starting', 'error']);
    assert.equal(run.lastError?.retryable, true);
  });

  it('is found after a fresh token when it shows up late', async () => {
    const expired = new KycError('token-expired', 'Expired.', { status: 401 });
    const platform = new ScriptedPlatform({
      looks: [absent, expired, absent, absent, storing, looks.verified],
      creates: [unreachable],
    });
    assert.equal(await drive(platform, new ScriptedRun({ words: [false] })), 'verified');
    assert.equal(platform.creations, 1);
  });

  it('is logged without anything but its code', async () => {
    const run = new ScriptedRun();
    await drive(new ScriptedPlatform({ looks: [absent, storing, looks.verified], creates: [unreachable] }), run);
    const [line] = run.reportsOf('kyc-log');
    assert.deepEqual(line?.data, { code: 'api-unreachable', status: undefined, platformCode: undefined });
  });
});

describe('a creation that is answered', () => {
  it('with the record itself needs no look at it', async () => {
    const platform = new ScriptedPlatform({
      looks: [absent, looks.verified],
      creates: [undefined],
      told: capture,
      admits: [session],
    });
    await drive(platform, new ScriptedRun({ captures: ['submitted'] }));
    assert.deepEqual(platform.calls, ['forget', 'look', 'create', 'admit', 'look']);
  });

  it('with a record that is over at once is not repeated without the customer', async () => {
    const platform = new ScriptedPlatform({ looks: repeat(20, absent), creates: [undefined] });
    const run = new ScriptedRun();
    await drive(platform, run);
    assert.deepEqual([platform.creations, run.lastError?.code, run.lastError?.retryable], [1, 'inquiry-timeout', true]);
  });

  it('with a record that is seen and then over at once is not repeated either', async () => {
    const platform = new ScriptedPlatform({ looks: [absent, storing, ...repeat(30, absent)], creates: [undefined] });
    const run = new ScriptedRun();
    await drive(platform, run);
    assert.deepEqual([platform.creations, run.lastError?.code], [1, 'inquiry-timeout']);
  });

  for (const [code, status] of [
    ['token-forbidden', 403],
    ['api-rejected', 400],
    ['api-rejected', 422],
  ] as const) {
    it(`with ${String(status)} ends as ${code} at once, without looking for a record`, async () => {
      const platform = new ScriptedPlatform({ looks: [absent], creates: [refusal(code, status)] });
      const run = new ScriptedRun();
      await drive(platform, run);
      assert.deepEqual([run.lastError?.code, run.lastError?.status, run.pauses.length], [code, status, 0]);
    });
  }

  it('with a definite refusal may be tried again by the host: nothing was created', async () => {
    const platform = new ScriptedPlatform({
      looks: [absent, absent, storing, looks.verified],
      creates: [refusal('token-forbidden', 403), undefined],
    });
    assert.equal(await drive(platform, new ScriptedRun({ words: [false] })), 'verified');
  });

  it('with 429 waits as long as asked, and is sent again within the lock', async () => {
    const platform = new ScriptedPlatform({
      looks: [absent, absent, storing, looks.verified],
      creates: [new KycError('rate-limited', 'Slow.', { status: 429, retryAfter: 7_000 }), undefined],
    });
    const held: boolean[] = [];
    const run = new ScriptedRun({
      onPause: ({ locks }) => {
        held.push(locks.isHeld('scripted https://bank.example customer'));
      },
    });
    assert.equal(await drive(platform, run), 'verified');
    assert.deepEqual([run.pauses[0], held[0], platform.creations], [7_000, true, 2]);
  });

  it('with 429 keeps the agreement of the customer', async () => {
    const platform: ScriptedPlatform = new ScriptedPlatform({
      looks: (() => {
        let made = 0;
        return () => (platform.creations < 2 ? failed : made++ === 0 ? storing : looks.verified);
      })(),
      creates: [new KycError('rate-limited', 'Slow.', { status: 429 }), undefined],
    });
    const run = new ScriptedRun({ words: [true] });
    assert.equal(await drive(platform, run), 'verified');
    assert.deepEqual(run.states, ['starting', 'action', 'starting', 'verified']);
  });

  it('with 429 time and again ends as rate-limited within a minute, after four tries at most', async () => {
    const slow = new KycError('rate-limited', 'Slow.', { status: 429, retryAfter: 9_000 });
    const run = new ScriptedRun();
    const started = run.now();
    await drive(new ScriptedPlatform({ looks: () => absent, creates: repeat(20, slow) }), run);
    assert.equal(run.lastError?.code, 'rate-limited');
    assert.ok(run.now() - started <= 60_000);
  });
});
