import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KycError } from '../../../src/flow/errors.js';
import { repeat } from '../support/script.js';
import { looks, ScriptedPlatform, session } from '../support/scripted-platform.js';
import { drive, ScriptedRun, type RunScript } from '../support/scripted-run.js';
import type { PlatformScript } from '../support/scripted-platform.js';

const { absent, storing, capture, deciding, confirming, customerStoring, failed } = looks;

async function played(script: PlatformScript, runScript: RunScript = {}) {
  const run = new ScriptedRun(runScript);
  await drive(new ScriptedPlatform(script), run);
  return run;
}

describe('the steps of', () => {
  it('a new customer', async () => {
    const run = await played(
      {
        looks: [customerStoring, absent, absent, storing, capture, deciding, confirming, looks.verified],
        creates: [undefined],
        admits: [session],
      },
      { captures: ['submitted'] },
    );
    assert.deepEqual(run.steps, [
      ...['+customer', '=customer', '+verification', '=verification', '+session', '=session'],
      ...['+capture', '=capture', '+decision', '=decision', '+confirmation', '=confirmation'],
    ]);
  });

  it('a customer whose capture is open', async () => {
    const run = await played({ looks: [capture, looks.rejected], admits: [session] }, { captures: ['submitted'] });
    assert.deepEqual(run.steps, [
      ...['+customer', '=customer', '+verification', '=verification', '+session', '=session'],
      ...['+capture', '=capture', '+decision', '=decision'],
    ]);
  });

  it('a customer who is verified as soon as decided', async () => {
    const run = await played({ looks: [deciding, looks.verified] });
    assert.deepEqual(run.steps.slice(-4), ['+decision', '=decision', '+confirmation', '=confirmation']);
  });

  it('a customer who has a verdict already', async () => {
    assert.deepEqual((await played({ looks: [looks.verified] })).steps, ['+customer', '=customer']);
  });

  it('a failed verification and its successor', async () => {
    const run = await played({ looks: [failed, failed, looks.verified], creates: [undefined] }, { words: [true] });
    assert.deepEqual(run.steps, ['+customer', '=customer', '+customer', '=customer', '+verification', '=verification']);
  });

  it('a customer who leaves the capture: started, and neither completed nor failed', async () => {
    const run = await played({ looks: [capture], admits: [session] }, { captures: ['left'] });
    assert.deepEqual(run.steps.slice(-2), ['=session', '+capture']);
  });

  it('a customer who leaves the capture and goes on: it has not been completed in between', async () => {
    const script = { looks: [capture, looks.verified], admits: [session] };
    const run = await played(script, { captures: ['left'], words: [true] });
    assert.deepEqual(run.steps.slice(-3), ['+capture', '+customer', '=customer']);
  });

  it('a failure: the step in which it happened fails', async () => {
    const run = await played({ looks: [absent], creates: [new KycError('api-rejected', 'No.', { status: 422 })] });
    assert.deepEqual(run.steps, ['+customer', '=customer', '+verification', '!verification']);
  });
});

describe('a step’s report', () => {
  it('counts the attempts of the run', async () => {
    const run = await played(
      { looks: [capture, capture, looks.verified], admits: repeat(2, session) },
      { captures: ['unauthenticated', 'submitted'] },
    );
    const sessions = run.reportsOf('kyc-step-start').filter(({ step }) => step === 'session');
    assert.deepEqual(
      sessions.map(({ attempt }) => attempt),
      [1, 2],
    );
  });

  it('gives the same attempt at the end as at the start', async () => {
    const run = await played({ looks: [failed, failed] }, { words: [false] });
    const ends = run.reportsOf('kyc-step-complete').map(({ step, attempt }) => [step, attempt]);
    assert.deepEqual(ends, [
      ['customer', 1],
      ['customer', 2],
    ]);
  });

  it('gives no duration at the start, and all of it at the end', async () => {
    const run = await played({ looks: [storing, storing, looks.verified] });
    assert.deepEqual(
      run.reportsOf('kyc-step-start').map(({ durationMs }) => durationMs),
      [0, 0],
    );
    assert.deepEqual(
      run.reportsOf('kyc-step-complete').map(({ durationMs }) => durationMs),
      [0, 720],
    );
  });

  it('carries the error of a failure, and nothing secret', async () => {
    const failure = new KycError('api-unavailable', 'Down.', { status: 503, cause: new Error('Bearer eyJ') });
    const run = await played({ looks: [failure] });
    assert.deepEqual(run.reportsOf('kyc-step-fail'), [
      { step: 'customer', attempt: 1, durationMs: 0, resumed: false, error: failure.toDetail() },
    ]);
  });

  it('says resumed where the verification was there before', async () => {
    const run = await played({ looks: [capture, looks.verified], admits: [session] }, { captures: ['submitted'] });
    const later = run.reportsOf('kyc-step-start').filter(({ step }) => step !== 'customer');
    assert.deepEqual(new Set(later.map(({ resumed }) => resumed)), new Set([true]));
  });

  it('does not say resumed of a verification that the run has created', async () => {
    const run = await played(
      { looks: [absent, capture, capture, looks.verified], creates: [undefined], admits: repeat(2, session) },
      { captures: ['left', 'submitted'], words: [true] },
    );
    assert.deepEqual(new Set(run.reportsOf('kyc-step-start').map(({ resumed }) => resumed)), new Set([false]));
  });

  it('no longer says resumed once a new verification has followed', async () => {
    const run = await played(
      { looks: [failed, failed, storing, looks.verified], creates: [undefined] },
      { words: [true] },
    );
    assert.equal(run.reportsOf('kyc-step-complete').at(-1)?.resumed, false);
  });
});

describe('in whatever way a run goes', () => {
  const ways: readonly (readonly [string, PlatformScript, RunScript])[] = [
    ['left', { looks: [capture, capture], admits: repeat(2, session) }, { captures: ['left', 'left'], words: [true] }],
    [
      'failed',
      { looks: [storing, new KycError('api-unreachable', 'Lost.'), storing, looks.frozen] },
      { words: [true] },
    ],
    ['timed out', { looks: () => storing }, { words: [true] }],
    ['renewed', { looks: repeat(4, capture), admits: repeat(4, session) }, { captures: repeat(4, 'unauthenticated') }],
  ];

  for (const [name, script, runScript] of ways) {
    it(`(${name}) no step starts before the one before has ended, and each ends at most once`, async () => {
      const { steps, states } = await played(script, runScript);
      let current: string | undefined;
      for (const mark of steps) {
        const step = mark.slice(1);
        if (mark.startsWith('+')) {
          assert.ok(current === undefined || (current === 'capture' && states.includes('cancelled')), steps.join(' '));
          current = step;
        } else {
          assert.equal(step, current, steps.join(' '));
          current = undefined;
        }
      }
    });
  }
});
