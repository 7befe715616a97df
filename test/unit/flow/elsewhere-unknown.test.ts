import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Associate, Look } from '../../../src/platforms/platform.js';
import { looks, ScriptedPlatform, session } from '../support/scripted-platform.js';
import { drive, ScriptedRun } from '../support/scripted-run.js';

const owner: Associate = { role: 'owner', state: 'open', inquiryId: 'inq_owner' };
const business = (associates: readonly Associate[] | undefined): Look => ({ ...looks.deciding, associates });

describe('an owner’s capture that is followed on another device', () => {
  it('is not told as submitted because one look says nothing of the owners', async () => {
    const platform = new ScriptedPlatform({
      looks: [business([owner]), business(undefined), looks.verified],
      admits: [session],
    });
    const run: ScriptedRun = new ScriptedRun({ captures: [() => new Promise(() => undefined)], isElsewhere: true });
    run.choices.push('inq_owner');
    await drive(platform, run);
    const submittedAfter = platform.count('look');
    assert.deepEqual([run.reportsOf('kyc-submitted').length, submittedAfter], [0, 3]);
  });
});
