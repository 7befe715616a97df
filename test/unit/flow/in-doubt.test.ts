import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KycError } from '../../../src/flow/errors.js';
import { looks, ScriptedPlatform, session } from '../support/scripted-platform.js';
import { Clock, drive, Locks, ScriptedRun } from '../support/scripted-run.js';

const down = new KycError('api-unavailable', 'Down.', { status: 503 });

/** A platform whose records show a creation 5 s late, and whose first look after it fails. */
function lagging(clock: Clock, { create, firstLook }: { create?: Error; firstLook?: KycError }): ScriptedPlatform {
  let createdAt: number | undefined;
  let failing = firstLook;
  const platform: ScriptedPlatform = new ScriptedPlatform({
    looks: () => {
      if (platform.creations === 0) return looks.absent;
      createdAt ??= clock.now;
      const failure = failing;
      failing = undefined;
      if (failure) throw failure;
      return clock.now - createdAt < 5_000 ? looks.absent : looks.capture;
    },
    creates: [create ?? undefined, undefined],
    admits: [session, session],
  });
  return platform;
}

describe('a creation', () => {
  it('that succeeded is looked for before another one, where the look after it failed and the customer tries again', async () => {
    const clock = new Clock();
    const platform = lagging(clock, { firstLook: down });
    const run = new ScriptedRun({ clock, words: [true], captures: ['left'] });
    await drive(platform, run);
    assert.equal(platform.creations, 1, run.states.join());
  });

  it('of a page’s own platform that fails with no KycError may have taken place, and is looked for', async () => {
    const clock = new Clock();
    const platform = lagging(clock, { create: new TypeError('Failed to fetch') });
    const run = new ScriptedRun({ clock, captures: ['left'] });
    await drive(platform, run);
    assert.equal(platform.creations, 1, run.states.join());
  });

  it('whose reply was lost is waited for by a second tab as long as by a page that was reloaded', async () => {
    const clock = new Clock();
    const locks = new Locks();
    let sentAt: number | undefined;
    // A platform that takes 14 s to create, within the deadline of a call.
    const records = () => (sentAt !== undefined && clock.now - sentAt >= 14_000 ? looks.capture : looks.absent);
    const lose = () => {
      sentAt = clock.now;
      throw new KycError('api-unreachable', 'Lost.');
    };
    await drive(new ScriptedPlatform({ looks: records, creates: [lose] }), new ScriptedRun({ clock, locks }));
    const second = new ScriptedPlatform({ looks: records, creates: [undefined], admits: [session] });
    const secondsSince = (clock.now - (sentAt ?? 0)) / 1_000;
    await drive(second, new ScriptedRun({ clock, locks, captures: ['left'] }));
    assert.equal(second.creations, 0, `created ${String(secondsSince)} s after the other was sent`);
  });

  it('in place of a failed one, whose reply was lost and whose record never showed up, is sent again by one retry', async () => {
    const platform: ScriptedPlatform = new ScriptedPlatform({
      looks: () => (platform.creations < 2 ? looks.failed : looks.verified),
      creates: [down, undefined],
    });
    const run = new ScriptedRun({ words: [true, true] });
    await drive(platform, run);
    assert.deepEqual(run.states, ['starting', 'action', 'starting', 'error', 'starting', 'verified']);
  });
});

describe('a decision that is asked for slowly', () => {
  it('tells of a token that is over, as before: the page shows processing for ever else', async () => {
    const expired = new KycError('token-expired', 'No.', { status: 401 });
    let asked = 0;
    const run: ScriptedRun = new ScriptedRun({
      onPause: (self) => {
        if (self.pauses.length > 500) self.remove();
      },
    });
    await drive(
      new ScriptedPlatform({
        looks: () => {
          asked += 1;
          if (asked > 40) throw expired;
          return looks.deciding;
        },
      }),
      run,
    );
    assert.equal(
      run.states.at(-1),
      'error',
      `${run.states.join()} after ${String((run.now() - Date.UTC(2026, 0, 1)) / 3_600_000)} h`,
    );
  });
});

describe('a capture that is left open on another device', () => {
  it('is asked for ever more seldom', async () => {
    let asked = 0;
    const end = Date.UTC(2026, 0, 2);
    const run: ScriptedRun = new ScriptedRun({
      isElsewhere: true,
      captures: [() => new Promise(() => undefined)],
      onPause: (self) => {
        if (self.now() > end || self.pauses.length > 4_900) self.remove();
      },
    });
    const platform = new ScriptedPlatform({
      looks: () => {
        asked += 1;
        return looks.capture;
      },
      admits: [session],
    });
    await drive(platform, run);
    const hours = (run.now() - Date.UTC(2026, 0, 1)) / 3_600_000;
    assert.ok(asked < 2_000, `${String(asked)} looks in ${String(hours)} h`);
  });
});
