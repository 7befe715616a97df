import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KycError } from '../../../src/flow/errors.js';
import { repeat } from '../support/script.js';
import { looks, ScriptedPlatform, session } from '../support/scripted-platform.js';
import { Clock, drive, ScriptedRun } from '../support/scripted-run.js';

const { capture, storing, deciding, failed } = looks;

/** Records that say "the customer's turn" for so many ms after the capture was first opened, then `verified`. */
function laggingRecords(lag: number) {
  const clock = new Clock();
  const opened = clock.now;
  const platform = new ScriptedPlatform({
    looks: () => (clock.now - opened < lag ? capture : looks.verified),
    admits: repeat(3, session),
  });
  return { platform, clock };
}

describe('after a submission', () => {
  it('records that lag behind do not open the capture again', async () => {
    const { platform, clock } = laggingRecords(55_000);
    const run = new ScriptedRun({ clock, captures: ['submitted'] });
    assert.equal(await drive(platform, run), 'verified');
    assert.deepEqual(run.states, ['starting', 'capturing', 'processing', 'verified']);
  });

  it('the capture is opened again if the records still ask for it after a minute', async () => {
    const { platform, clock } = laggingRecords(100_000);
    const run = new ScriptedRun({ clock, captures: ['submitted', 'submitted'] });
    const started = clock.now;
    assert.equal(await drive(platform, run), 'verified');
    const openings = run.shown.filter(({ state }) => state === 'capturing');
    assert.equal(openings.length, 2);
    assert.ok((openings[1]?.at ?? 0) - started >= 60_000);
  });

  it('a record that seems over because it lags behind brings no new verification', async () => {
    const over = { ...capture, situation: looks.absent.situation };
    const run = new ScriptedRun({ captures: ['submitted'] });
    const platform = new ScriptedPlatform({ looks: [capture, over, over, looks.verified], admits: [session] });
    assert.equal(await drive(platform, run), 'verified');
    assert.equal(platform.creations, 0);
  });

  it('another inquiry is opened at once', async () => {
    const other = { ...capture, inquiryId: 'inq_2' };
    const run = new ScriptedRun({ captures: ['submitted', 'submitted'] });
    const platform = new ScriptedPlatform({ looks: [capture, other, looks.verified], admits: repeat(2, session) });
    await drive(platform, run);
    assert.equal(run.sessions.length, 2);
    assert.deepEqual(run.pauses, []);
  });

  it('values that are not known yet are waited for as a decision, however long', async () => {
    const run = new ScriptedRun({ captures: ['submitted'] });
    const platform = new ScriptedPlatform({
      looks: [capture, ...repeat(50, storing), looks.verified],
      admits: [session],
    });
    assert.equal(await drive(platform, run), 'verified');
    assert.deepEqual(run.states, ['starting', 'capturing', 'processing', 'verified']);
  });

  it('the first look follows at once', async () => {
    const run = new ScriptedRun({ captures: ['submitted'] });
    await drive(new ScriptedPlatform({ looks: [capture, looks.verified], admits: [session] }), run);
    assert.deepEqual(run.pauses, []);
  });

  it('of a verification made after a failed one, its capture is opened in spite of the earlier submission', async () => {
    const platform = new ScriptedPlatform({
      looks: [capture, failed, failed, capture, looks.verified],
      creates: [undefined],
      admits: repeat(2, session),
    });
    const run = new ScriptedRun({ captures: ['submitted', 'submitted'], words: [true] });
    assert.equal(await drive(platform, run), 'verified');
    assert.equal(run.sessions.length, 2);
  });
});

describe('a session that the provider refuses', () => {
  it('is replaced by a fresh one, asked for as a renewal', async () => {
    const fresh = { ...session, sessionToken: 'session-2' };
    const platform = new ScriptedPlatform({ looks: [capture, capture, looks.verified], admits: [session, fresh] });
    const run = new ScriptedRun({ captures: ['unauthenticated', 'submitted'] });
    assert.equal(await drive(platform, run), 'verified');
    assert.deepEqual(run.sessions, [session, fresh]);
    assert.deepEqual(
      platform.calls.filter((call) => call.startsWith('admit')),
      ['admit', 'admit renew'],
    );
  });

  it('is replaced without a word: the state does not change', async () => {
    const platform = new ScriptedPlatform({ looks: [capture, capture, looks.verified], admits: repeat(2, session) });
    const run = new ScriptedRun({ captures: ['unauthenticated', 'submitted'] });
    await drive(platform, run);
    assert.deepEqual(run.states, ['starting', 'capturing', 'processing', 'verified']);
  });

  it('is replaced three times at most, then the customer is told', async () => {
    const platform = new ScriptedPlatform({ looks: repeat(4, capture), admits: repeat(4, session) });
    const run = new ScriptedRun({ captures: repeat(4, 'unauthenticated' as const) });
    await drive(platform, run);
    assert.deepEqual(
      [run.lastError?.code, run.lastError?.retryable, run.sessions.length],
      ['session-expired', true, 4],
    );
  });

  it('may be replaced three times again after the customer retried', async () => {
    const platform = new ScriptedPlatform({ looks: repeat(8, capture), admits: repeat(8, session) });
    const run = new ScriptedRun({ captures: repeat(8, 'unauthenticated' as const), words: [true] });
    await drive(platform, run);
    assert.equal(run.sessions.length, 8);
  });

  it('is not replaced where the record has moved on meanwhile', async () => {
    const platform = new ScriptedPlatform({ looks: [capture, deciding, looks.verified], admits: [session] });
    const run = new ScriptedRun({ captures: ['unauthenticated'] });
    assert.equal(await drive(platform, run), 'verified');
    assert.equal(run.reportsOf('kyc-submitted').length, 0);
  });
});

describe('a session that is over, or nearly so', () => {
  it('opens no frame: another one is asked for, as a renewal', async () => {
    const spent = { ...session, lifeLeft: 29_999 };
    const platform = new ScriptedPlatform({ looks: [capture, capture, looks.verified], admits: [spent, session] });
    const run = new ScriptedRun({ captures: ['submitted'] });
    assert.equal(await drive(platform, run), 'verified');
    assert.deepEqual(run.sessions, [session]);
    assert.equal(platform.count('admit renew'), 1);
  });

  it('but not within half a minute is opened', async () => {
    const short = { ...session, lifeLeft: 30_000 };
    const platform = new ScriptedPlatform({ looks: [capture, looks.verified], admits: [short] });
    const run = new ScriptedRun({ captures: ['submitted'] });
    assert.equal(await drive(platform, run), 'verified');
    assert.deepEqual(run.sessions, [short]);
  });

  it('time and again ends as session-expired', async () => {
    const platform = new ScriptedPlatform({ looks: () => capture, admits: repeat(4, { ...session, lifeLeft: -1 }) });
    const run = new ScriptedRun();
    await drive(platform, run);
    assert.deepEqual([run.lastError?.code, run.sessions], ['session-expired', []]);
  });
});

describe('a platform that gives no session', () => {
  it('is looked at again: the record has moved on', async () => {
    const platform = new ScriptedPlatform({ looks: [capture, deciding, looks.verified], admits: [undefined] });
    const run = new ScriptedRun();
    assert.equal(await drive(platform, run), 'verified');
    assert.deepEqual(run.states, ['starting', 'processing', 'verified']);
  });

  it('time and again ends as session-expired', async () => {
    const platform = new ScriptedPlatform({ looks: () => capture, admits: repeat(4, undefined) });
    const run = new ScriptedRun();
    await drive(platform, run);
    assert.equal(run.lastError?.code, 'session-expired');
  });
});

describe('a capture', () => {
  it('that the customer leaves is cancelled, and opens again when the customer goes on', async () => {
    const platform = new ScriptedPlatform({ looks: [capture, capture, looks.verified], admits: repeat(2, session) });
    const run = new ScriptedRun({ captures: ['left', 'submitted'], words: [true] });
    assert.equal(await drive(platform, run), 'verified');
    assert.deepEqual(run.states, [
      'starting',
      'capturing',
      'cancelled',
      'starting',
      'capturing',
      'processing',
      'verified',
    ]);
  });

  it('that fails is an error of its own name, and opens again at a retry', async () => {
    const blocked = new KycError('provider-blocked', 'Blocked.');
    const platform = new ScriptedPlatform({ looks: [capture, capture, looks.verified], admits: repeat(2, session) });
    const run = new ScriptedRun({ captures: [blocked, 'submitted'], words: [true] });
    assert.equal(await drive(platform, run), 'verified');
    assert.equal(run.lastError?.code, 'provider-blocked');
  });

  it('that throws something unforeseen is internal, without its words', async () => {
    const run = new ScriptedRun({ captures: [new TypeError('token eyJ.secret')] });
    await drive(new ScriptedPlatform({ looks: [capture], admits: [session] }), run);
    assert.equal(run.lastError?.code, 'internal');
    assert.doesNotMatch(JSON.stringify(run.lastError), /secret/);
  });

  it('is never a verdict: rejected after a submission is the record’s word', async () => {
    const run = new ScriptedRun({ captures: ['submitted'] });
    const platform = new ScriptedPlatform({ looks: [capture, looks.rejected], admits: [session] });
    assert.equal(await drive(platform, run), 'rejected');
  });
});

describe('a provider that reports an error', () => {
  const broken = new KycError('provider-error', 'The provider reported an error.');

  it('because the record has moved on elsewhere is not shown to the customer', async () => {
    const run = new ScriptedRun({ captures: [broken] });
    const platform = new ScriptedPlatform({ looks: [capture, deciding, looks.verified], admits: [session] });
    assert.equal(await drive(platform, run), 'verified');
    assert.deepEqual(run.states, ['starting', 'capturing', 'processing', 'verified']);
  });

  it('while the record still asks for the capture is a failure', async () => {
    const run = new ScriptedRun({ captures: [broken] });
    await drive(new ScriptedPlatform({ looks: [capture, capture], admits: [session] }), run);
    assert.equal(run.lastError?.code, 'provider-error');
  });
});
