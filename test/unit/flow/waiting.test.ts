import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KycError } from '../../../src/flow/errors.js';
import type { Look } from '../../../src/platforms/platform.js';
import { repeat, Script } from '../support/script.js';
import { looks, ScriptedPlatform, session } from '../support/scripted-platform.js';
import { drive, ScriptedRun } from '../support/scripted-run.js';

const { capture, customerStoring, storing, deciding, reviewing } = looks;
const down = new KycError('api-unavailable', 'Down.', { status: 503 });

describe('looks that fail', () => {
  it('while the platform prepares end as their failure', async () => {
    const run = new ScriptedRun();
    await drive(new ScriptedPlatform({ looks: [storing, down] }), run);
    assert.deepEqual([run.lastError?.code, run.lastError?.status], ['api-unavailable', 503]);
  });

  it('at the very first end as their failure', async () => {
    const run = new ScriptedRun();
    await drive(new ScriptedPlatform({ looks: [new KycError('customer-not-found', 'No.', { status: 404 })] }), run);
    assert.deepEqual([run.states, run.lastError?.code], [['starting', 'error'], 'customer-not-found']);
  });

  for (const code of ['api-unreachable', 'api-unavailable', 'rate-limited', 'bad-response'] as const) {
    it(`in passing (${code}) do not interrupt the wait for a decision`, async () => {
      const passing = new KycError(code, 'Passing.');
      const run = new ScriptedRun();
      const platform = new ScriptedPlatform({ looks: [deciding, passing, passing, deciding, passing, looks.verified] });
      assert.equal(await drive(platform, run), 'verified');
      assert.deepEqual(run.states, ['starting', 'processing', 'verified']);
    });
  }

  it('right after a submission do not interrupt the wait for a decision', async () => {
    const run = new ScriptedRun({ captures: ['submitted'] });
    const platform = new ScriptedPlatform({ looks: [capture, down, down, looks.verified], admits: [session] });
    assert.equal(await drive(platform, run), 'verified');
    assert.equal(run.sessions.length, 1);
  });

  it('for more than a minute while deciding end as their failure', async () => {
    const run = new ScriptedRun();
    const platform = new ScriptedPlatform({ looks: [deciding, ...repeat(50, down)] });
    const started = run.now();
    await drive(platform, run);
    assert.equal(run.lastError?.code, 'api-unavailable');
    assert.ok(run.now() - started > 60_000 && run.now() - started < 90_000);
  });

  it('count from the last one that succeeded', async () => {
    const outage = repeat(5, down);
    const platform = new ScriptedPlatform({
      looks: [deciding, ...outage, deciding, ...outage, deciding, ...outage, looks.verified],
    });
    assert.equal(await drive(platform, new ScriptedRun()), 'verified');
  });

  it('while reviewing never end the wait', async () => {
    const platform = new ScriptedPlatform({ looks: [reviewing, ...repeat(300, down), looks.verified] });
    assert.equal(await drive(platform, new ScriptedRun()), 'verified');
  });

  it('for want of a token never end a review', async () => {
    const expired = new KycError('token-expired', 'No.', { status: 401 });
    const run = new ScriptedRun();
    await drive(new ScriptedPlatform({ looks: [reviewing, ...repeat(50, expired), looks.verified] }), run);
    assert.deepEqual(run.states, ['starting', 'review', 'verified']);
  });

  it('for want of a token end a decision', async () => {
    const run = new ScriptedRun();
    const expired = new KycError('token-expired', 'No.', { status: 401 });
    await drive(new ScriptedPlatform({ looks: [deciding, expired] }), run);
    assert.equal(run.lastError?.code, 'token-expired');
  });

  it('for good end even a review', async () => {
    const run = new ScriptedRun();
    const forbidden = new KycError('token-forbidden', 'No.', { status: 403 });
    await drive(new ScriptedPlatform({ looks: [reviewing, forbidden] }), run);
    assert.equal(run.lastError?.code, 'token-forbidden');
  });

  it('wait as long as the platform asks for', async () => {
    const slow = new KycError('rate-limited', 'Slow.', { status: 429, retryAfter: 30_000 });
    const run = new ScriptedRun();
    await drive(new ScriptedPlatform({ looks: [deciding, slow, looks.verified] }), run);
    assert.equal(run.pauses[1], 30_000);
  });

  it('may fail for a minute again after a retry', async () => {
    const before = new Script<Look>('look', [deciding, ...repeat(50, down)]);
    const after = new Script<Look>('look', [deciding, down, down, looks.verified]);
    const run = new ScriptedRun({ words: [true] });
    const platform = new ScriptedPlatform({
      looks: () => (run.states.includes('error') ? after.next() : before.next()),
    });
    assert.equal(await drive(platform, run), 'verified');
    assert.deepEqual(run.states, ['starting', 'processing', 'error', 'starting', 'processing', 'verified']);
  });
});

describe('60 s', () => {
  for (const [step, look] of [
    ['customer', customerStoring],
    ['verification', storing],
  ] as const) {
    it(`is the limit of the step ${step}`, async () => {
      const run = new ScriptedRun();
      const started = run.now();
      await drive(new ScriptedPlatform({ looks: () => look }), run);
      assert.deepEqual([run.lastError?.code, run.lastError?.retryable], ['inquiry-timeout', true]);
      assert.ok(run.now() - started <= 60_000 && run.now() - started > 55_000);
    });
  }

  it('begins anew with each step', async () => {
    const platform = new ScriptedPlatform({
      looks: [...repeat(35, customerStoring), ...repeat(35, storing), looks.verified],
    });
    const run = new ScriptedRun();
    const started = run.now();
    assert.equal(await drive(platform, run), 'verified');
    assert.ok(run.now() - started > 60_000);
  });

  it('begins anew with a retry', async () => {
    const run = new ScriptedRun({ words: [true] });
    let count = 0;
    const platform = new ScriptedPlatform({ looks: () => (++count < 80 ? storing : looks.verified) });
    assert.equal(await drive(platform, run), 'verified');
    assert.deepEqual(run.states, ['starting', 'error', 'starting', 'verified']);
  });

  it('names the step that was not ready', async () => {
    const run = new ScriptedRun();
    await drive(new ScriptedPlatform({ looks: () => storing }), run);
    assert.match(run.lastError?.message ?? '', /verification/);
  });
});
