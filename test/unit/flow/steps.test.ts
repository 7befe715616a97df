import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KycError } from '../../../src/flow/errors.js';
import { Steps } from '../../../src/flow/steps.js';
import { ScriptedRun } from '../support/scripted-run.js';

function made() {
  const run = new ScriptedRun();
  return { run, steps: new Steps(run) };
}
const live = () => new AbortController().signal;

describe('steps', () => {
  it('report nothing where none is running', () => {
    const { run, steps } = made();
    steps.complete();
    steps.fail(new KycError('internal', 'Words.'));
    assert.deepEqual(run.reports, []);
  });

  it('start once, however often they are entered', () => {
    const { run, steps } = made();
    steps.enter('customer');
    steps.enter('customer');
    assert.deepEqual(run.steps, ['+customer']);
  });

  it('end when the next one starts', () => {
    const { run, steps } = made();
    steps.enter('customer');
    steps.enter('session');
    assert.deepEqual([run.steps, steps.current], [['+customer', '=customer', '+session'], 'session']);
  });

  it('that are left report no end', () => {
    const { run, steps } = made();
    steps.enter('capture');
    steps.leave();
    steps.complete();
    assert.deepEqual([run.steps, steps.current], [['+capture'], undefined]);
  });

  it('fail at most once', () => {
    const { run, steps } = made();
    steps.enter('capture');
    steps.fail(new KycError('internal', 'Words.'));
    steps.fail(new KycError('internal', 'Words.'));
    assert.deepEqual(run.steps, ['+capture', '!capture']);
  });

  it('remember which have been entered', () => {
    const { steps } = made();
    steps.enter('session');
    steps.complete();
    assert.deepEqual([steps.entered('session'), steps.entered('capture')], [true, false]);
  });
});

describe('a pause within a step', () => {
  for (const step of ['customer', 'verification', 'session'] as const) {
    it(`of ${step} may not take it past 60 s`, async () => {
      const { run, steps } = made();
      steps.enter(step);
      await steps.pause(60_000, live());
      await assert.rejects(steps.pause(1, live()), { code: 'inquiry-timeout' });
      assert.deepEqual(run.pauses, [60_000]);
    });
  }

  for (const step of ['capture', 'decision', 'confirmation'] as const) {
    it(`of ${step} may last as long as it takes`, async () => {
      const { run, steps } = made();
      steps.enter(step);
      await steps.pause(10_000_000, live());
      assert.deepEqual(run.pauses, [10_000_000]);
    });
  }
});
