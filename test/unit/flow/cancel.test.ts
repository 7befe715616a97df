import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KycError } from '../../../src/flow/errors.js';
import { verify } from '../../../src/flow/verify.js';
import type { Look } from '../../../src/platforms/platform.js';
import { Deferred } from '../support/script.js';
import { looks, ScriptedPlatform, session } from '../support/scripted-platform.js';
import { drive, ScriptedRun, settle } from '../support/scripted-run.js';

const { absent, storing, capture, failed } = looks;
const key = 'scripted https://bank.example customer';

function hanging<T>(signal: AbortSignal): Promise<T> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(new DOMException('Aborted', 'AbortError'));
    });
  });
}

/** A run whose creating POST is in flight until the test answers it. */
async function whileCreating(lookAfter: readonly Look[], words: readonly boolean[] = []) {
  const reply = new Deferred();
  const platform = new ScriptedPlatform({
    looks: [absent, ...lookAfter],
    creates: [() => reply.promise, undefined],
  });
  const run = new ScriptedRun({ words });
  const ended = drive(platform, run);
  await settle();
  assert.equal(platform.creations, 1);
  return { reply, platform, run, ended };
}

describe('cancel() by the customer', () => {
  it('during the first look shows cancelled', async () => {
    const platform = new ScriptedPlatform({ looks: [hanging] });
    const run = new ScriptedRun();
    const ended = drive(platform, run);
    await settle();
    run.cancel();
    await ended;
    assert.deepEqual(run.states, ['starting', 'cancelled']);
  });

  it('during a pause shows cancelled', async () => {
    const run = new ScriptedRun({ onPause: (run) => run.cancel() });
    await drive(new ScriptedPlatform({ looks: [storing] }), run);
    assert.deepEqual(run.states, ['starting', 'cancelled']);
  });

  it('while a session is asked for shows cancelled', async () => {
    const run = new ScriptedRun();
    const ended = drive(new ScriptedPlatform({ looks: [capture], admits: [hanging] }), run);
    await settle();
    run.cancel();
    await ended;
    assert.deepEqual([run.states, run.sessions], [['starting', 'cancelled'], []]);
  });

  it('in the capture shows cancelled', async () => {
    const run = new ScriptedRun({ captures: [(_, signal) => hanging(signal)] });
    const ended = drive(new ScriptedPlatform({ looks: [capture], admits: [session] }), run);
    await settle();
    run.cancel();
    await ended;
    assert.deepEqual(run.states, ['starting', 'capturing', 'cancelled']);
  });

  it('while a lost record is looked for shows cancelled', async () => {
    const run = new ScriptedRun({ onPause: (run) => run.cancel() });
    const lost = new KycError('api-unreachable', 'Lost.');
    await drive(new ScriptedPlatform({ looks: [absent], creates: [lost] }), run);
    assert.deepEqual(run.states, ['starting', 'cancelled']);
  });

  it('while waiting for the lock waits no longer', async () => {
    const run = new ScriptedRun({ onPause: (run) => run.cancel() });
    const holder = new Deferred();
    const held = run.locks.ifFree(key, () => holder.promise);
    const platform = new ScriptedPlatform({ looks: [absent] });
    await drive(platform, run);
    holder.resolve();
    await held;
    await settle();
    assert.deepEqual([run.states.at(-1), platform.creations, run.locks.isHeld(key)], ['cancelled', 0, false]);
  });

  it('is no error', async () => {
    const run = new ScriptedRun({ onPause: (run) => run.cancel() });
    await drive(new ScriptedPlatform({ looks: [storing] }), run);
    assert.deepEqual(run.reportsOf('kyc-step-fail'), []);
  });
});

describe('a creation in flight', () => {
  it('that the customer cancels keeps the lock until its reply', async () => {
    const { reply, run, ended } = await whileCreating([]);
    run.cancel();
    await ended;
    const heldBefore = run.locks.isHeld(key);
    reply.resolve();
    await settle();
    assert.deepEqual([heldBefore, run.locks.isHeld(key)], [true, false]);
  });

  it('that the customer cancels shows cancelled without waiting for the reply', async () => {
    const { run, ended } = await whileCreating([]);
    run.cancel();
    await ended;
    assert.equal(run.states.at(-1), 'cancelled');
  });

  it('of a removed element keeps the lock until its reply, and nothing follows it', async () => {
    const { reply, platform, run, ended } = await whileCreating([]);
    run.remove();
    assert.equal(await ended, undefined);
    const heldBefore = run.locks.isHeld(key);
    const callsBefore = platform.calls.length;
    reply.resolve();
    await settle();
    assert.deepEqual([heldBefore, run.locks.isHeld(key), platform.calls.length], [true, false, callsBefore]);
  });

  it('of a removed element that fails is not looked for', async () => {
    const { reply, platform, run, ended } = await whileCreating([]);
    run.remove();
    await ended;
    reply.reject(new KycError('api-unreachable', 'Lost.'));
    await settle();
    assert.deepEqual([platform.calls.at(-1), run.pauses], ['create', []]);
  });

  it('that was cancelled is awaited when the customer goes on at once, and its record used', async () => {
    const { reply, platform, run, ended } = await whileCreating([absent, looks.verified], [true]);
    run.cancel();
    await settle();
    reply.resolve();
    assert.equal(await ended, 'verified');
    assert.equal(platform.creations, 1);
  });

  it('that was cancelled and lost is looked for when the customer goes on, not sent again', async () => {
    const { reply, platform, run, ended } = await whileCreating([absent, absent, absent, looks.verified], [true]);
    run.cancel();
    await settle();
    reply.reject(new KycError('api-unreachable', 'Lost.'));
    assert.equal(await ended, 'verified');
    assert.equal(platform.creations, 1);
  });

  it('that was cancelled and definitely refused is sent again when the customer goes on', async () => {
    const reply = new Deferred();
    const platform: ScriptedPlatform = new ScriptedPlatform({
      looks: () => (platform.creations < 2 ? absent : looks.verified),
      creates: [() => reply.promise, undefined],
    });
    const refuse = () => reply.reject(new KycError('rate-limited', 'Slow.', { status: 429 }));
    const run = new ScriptedRun({ words: [true], onPause: refuse });
    const ended = drive(platform, run);
    await settle();
    run.cancel();
    assert.equal(await ended, 'verified');
    assert.equal(platform.creations, 2);
  });
});

describe('an agreement to a new verification', () => {
  it('ends with cancel()', async () => {
    const platform = new ScriptedPlatform({ looks: [failed, hanging, failed] });
    const run = new ScriptedRun({ words: [true, true] });
    const ended = drive(platform, run);
    await settle();
    run.cancel();
    await ended;
    assert.deepEqual(run.states, ['starting', 'action', 'starting', 'cancelled', 'starting', 'action']);
  });
});

describe('a removed run', () => {
  it('rejects with the reason of its removal, and shows nothing more', async () => {
    const run = new ScriptedRun();
    const ended = verify(new ScriptedPlatform({ looks: [hanging] }), run);
    await settle();
    run.remove();
    await assert.rejects(ended, { name: 'AbortError', message: 'Removed' });
    assert.deepEqual(run.states, ['starting']);
  });

  it('leaves the capture', async () => {
    const left = new Deferred<boolean>();
    const run = new ScriptedRun({
      captures: [
        (_, signal) => {
          signal.addEventListener('abort', () => left.resolve(true));
          return hanging(signal);
        },
      ],
    });
    const ended = drive(new ScriptedPlatform({ looks: [capture], admits: [session] }), run);
    await settle();
    run.remove();
    assert.deepEqual(await Promise.all([left.promise, ended]), [true, undefined]);
  });
});
