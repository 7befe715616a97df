import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KycError } from '../../../src/flow/errors.js';
import { looks, ScriptedPlatform } from '../support/scripted-platform.js';
import { drive, ScriptedRun } from '../support/scripted-run.js';

const down = new KycError('api-unavailable', 'Down.', { status: 503 });

describe('a customer who tries again after an error', () => {
  it('is shown a failure that came meanwhile before a new verification is made', async () => {
    const platform = new ScriptedPlatform({
      // Created, then the API is down; by the time of `retry()` the verification has failed.
      looks: [looks.absent, down, looks.failed, looks.verified],
      creates: [undefined, undefined],
    });
    const run = new ScriptedRun({ words: [true] });
    await drive(platform, run);
    assert.deepEqual([platform.creations, run.states], [1, ['starting', 'error', 'starting', 'action']]);
  });

  it('is shown it also where the reply to the creation was lost', async () => {
    const platform = new ScriptedPlatform({
      looks: [looks.absent, ...Array.from({ length: 6 }, () => looks.absent), looks.failed, looks.verified],
      creates: [down, undefined],
    });
    const run = new ScriptedRun({ words: [true] });
    await drive(platform, run);
    assert.deepEqual([platform.creations, run.states], [1, ['starting', 'error', 'starting', 'action']]);
  });
});
