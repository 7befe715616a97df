import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KycError } from '../../../src/flow/errors.js';
import { looks, ScriptedPlatform, session } from '../support/scripted-platform.js';
import { drive, ScriptedRun } from '../support/scripted-run.js';

const tooMany = new KycError('rate-limited', 'Too many.', { status: 429, retryAfter: 30_000 });

describe('a creation that was refused as too many half a minute ago', () => {
  it('is preceded by another look: the customer’s other device knows nothing of this lock', async () => {
    let isThere = false;
    const platform = new ScriptedPlatform({
      looks: () => (isThere ? looks.capture : looks.absent),
      creates: [tooMany, undefined],
      admits: [session],
    });
    await drive(platform, new ScriptedRun({ captures: ['left'], onPause: () => (isThere = true) }));
    assert.equal(platform.creations, 1);
  });
});
