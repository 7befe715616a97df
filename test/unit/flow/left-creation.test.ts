import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { looks, ScriptedPlatform, session } from '../support/scripted-platform.js';
import { Clock, drive, Locks, ScriptedRun } from '../support/scripted-run.js';

describe('a creation that a reloaded page has left under way', () => {
  it('is waited for as long as it may still bring forth its record', async () => {
    const clock = new Clock();
    const locks = new Locks();
    const sentAt = clock.now;
    locks.notes.set('scripted https://bank.example customer', sentAt);
    clock.now += 1_000;
    const platform: ScriptedPlatform = new ScriptedPlatform({
      // A platform that takes 14 s to create, within the deadline of a call.
      looks: () => (platform.creations > 0 || clock.now - sentAt >= 14_000 ? looks.capture : looks.absent),
      creates: [undefined],
      admits: [session],
    });
    await drive(platform, new ScriptedRun({ clock, locks, captures: ['left'] }));
    assert.equal(platform.creations, 0, `created ${String((clock.now - sentAt) / 1_000)} s after the other was sent`);
  });
});
