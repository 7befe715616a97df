import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { abortReason, untilAborted } from '../../../src/flow/abort.js';
import { Deferred } from '../support/script.js';
import { settle } from '../support/scripted-run.js';

describe('waiting for work until an abort', () => {
  it('gives the work’s result', async () => {
    assert.equal(await untilAborted(Promise.resolve(7), new AbortController().signal), 7);
  });

  it('fails as the work fails', async () => {
    await assert.rejects(untilAborted(Promise.reject(new TypeError('No')), new AbortController().signal), TypeError);
  });

  it('ends at the abort with its reason, while the work goes on', async () => {
    const controller = new AbortController();
    const work = new Deferred<number>();
    const waiting = untilAborted(work.promise, controller.signal);
    controller.abort(new RangeError('Enough'));
    await assert.rejects(waiting, RangeError);
    work.resolve(7);
    assert.equal(await work.promise, 7);
  });

  it('ends at once if it was aborted before', async () => {
    await assert.rejects(untilAborted(new Deferred().promise, AbortSignal.abort()), { name: 'AbortError' });
  });

  it('swallows a failure of work that nobody waits for any more', async () => {
    const work = new Deferred();
    await assert.rejects(untilAborted(work.promise, AbortSignal.abort()), { name: 'AbortError' });
    work.reject(new Error('Too late'));
    // An unhandled rejection would fail this test.
    await settle();
  });

  it('throws an Error whatever was given as reason', () => {
    assert.equal(abortReason(AbortSignal.abort('a text')).name, 'AbortError');
  });
});
