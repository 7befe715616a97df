import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { looks, ScriptedPlatform } from '../support/scripted-platform.js';
import { drive, ScriptedRun } from '../support/scripted-run.js';

describe('a decision that takes a day', () => {
  it('is asked for ever more slowly', async () => {
    let asked = 0;
    const end = Date.UTC(2026, 0, 2);
    const run: ScriptedRun = new ScriptedRun({
      onPause: (self) => {
        if (self.now() > end || self.pauses.length > 4_900) self.remove();
      },
    });
    await drive(
      new ScriptedPlatform({
        looks: () => {
          asked += 1;
          return looks.deciding;
        },
      }),
      run,
    );
    assert.ok(asked < 500, `${String(asked)} looks in ${String((run.now() - Date.UTC(2026, 0, 1)) / 3_600_000)} h`);
  });
});
