import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaptureEnd } from '../../../src/captures/capture.js';
import type { Situation } from '../../../src/flow/situation.js';
import { KycError } from '../../../src/flow/errors.js';
import type { Look } from '../../../src/platforms/platform.js';
import { ownPlatform } from '../../../src/platforms/own/own.js';
import { looks, ScriptedPlatform, session } from '../support/scripted-platform.js';
import { drive, ScriptedRun } from '../support/scripted-run.js';

/** A look as a page's own platform in JavaScript may answer it. Ends a loop that would never end by itself. */
function strange(situation: unknown, mostReads = 100): Look {
  let reads = 0;
  return {
    get situation() {
      reads += 1;
      if (reads > mostReads) throw new KycError('internal', 'The loop never ends.');
      return situation as Situation;
    },
  };
}

const driveOwn = (platform: ScriptedPlatform, run: ScriptedRun) => drive(platform, run, ownPlatform(platform));

describe('a page’s own platform that keeps to nothing', () => {
  it('ends as an error where its situation is of no known kind, and does not spin', async () => {
    const run = new ScriptedRun();
    await driveOwn(new ScriptedPlatform({ looks: [strange({ kind: 'approved' })] }), run);
    assert.notEqual(run.lastError?.message, 'The loop never ends.');
    assert.equal(run.states.at(-1), 'error');
  });

  it('ends as an error where it answers a look with nothing', async () => {
    const run = new ScriptedRun();
    await driveOwn(new ScriptedPlatform({ looks: [() => undefined as unknown as Look] }), run);
    assert.equal(run.states.at(-1), 'error');
  });

  it('ends as an error where its capture ends as no capture does', async () => {
    const run = new ScriptedRun({ captures: [undefined as unknown as CaptureEnd] });
    await driveOwn(new ScriptedPlatform({ looks: [looks.capture], admits: [session] }), run);
    assert.equal(run.states.at(-1), 'error');
  });

  it('shows no state that the contract does not have', async () => {
    const run = new ScriptedRun();
    const situation = { kind: 'verdict', verdict: 'maybe', reasons: [], canRetry: false };
    await driveOwn(new ScriptedPlatform({ looks: [strange(situation)] }), run);
    assert.equal(run.states.at(-1), 'error');
  });
});
