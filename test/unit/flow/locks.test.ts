import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KycError } from '../../../src/flow/errors.js';
import type { Look } from '../../../src/platforms/platform.js';
import { Deferred, repeat } from '../support/script.js';
import { looks, ScriptedPlatform } from '../support/scripted-platform.js';
import { Clock, drive, Locks, ScriptedRun, settle } from '../support/scripted-run.js';

const { absent, deciding, storing } = looks;
const key = 'scripted https://bank.example customer';

describe('a lock that is free', () => {
  it('is held by the look that precedes a creation, until the creation is answered', async () => {
    const locks = new Locks();
    const held: boolean[] = [];
    const noted =
      <T>(value: T) =>
      () => {
        held.push(locks.isHeld(key));
        return value;
      };
    const platform = new ScriptedPlatform({
      looks: [noted(absent), noted(storing), noted(looks.verified)],
      creates: [noted(undefined)],
    });
    await drive(platform, new ScriptedRun({ locks }));
    assert.deepEqual(held, [true, true, true, false]);
  });

  it('costs no look', async () => {
    const platform = new ScriptedPlatform({ looks: [absent, looks.verified], creates: [undefined] });
    await drive(platform, new ScriptedRun());
    assert.deepEqual(platform.calls, ['forget', 'look', 'create', 'look']);
  });
});

describe('a lock that is taken', () => {
  async function withTakenLock(script: readonly Look[], creates: readonly undefined[] = []) {
    const locks = new Locks();
    const holder = new Deferred();
    void locks.ifFree(key, () => holder.promise);
    const platform = new ScriptedPlatform({ looks: script, creates });
    const run = new ScriptedRun({ locks, onPause: () => holder.resolve() });
    const ending = await drive(platform, run);
    return { platform, run, ending };
  }

  it('does not keep a verdict waiting', async () => {
    const { platform, run, ending } = await withTakenLock([looks.verified]);
    assert.deepEqual([platform.calls, run.pauses, ending], [['forget', 'look'], [], 'verified']);
  });

  it('is waited for only to create, with a second look inside it', async () => {
    const { platform, run } = await withTakenLock([absent, absent, looks.verified], [undefined]);
    assert.deepEqual(platform.calls, ['forget', 'look', 'forget', 'look', 'create', 'look']);
    assert.deepEqual(run.pauses, [300]);
  });

  it('leads to no creation if its holder has created', async () => {
    const { platform, ending } = await withTakenLock([absent, storing, looks.verified]);
    assert.deepEqual([platform.creations, ending], [0, 'verified']);
  });

  it('is waited for no longer than a minute: its tab may be frozen', async () => {
    const locks = new Locks();
    void locks.ifFree(key, () => new Deferred().promise);
    const run = new ScriptedRun({ locks });
    const started = run.now();
    await drive(new ScriptedPlatform({ looks: () => absent }), run);
    assert.deepEqual([run.lastError?.code, run.lastError?.retryable], ['inquiry-timeout', true]);
    assert.ok(run.now() - started <= 60_000);
  });

  it('finds a verification that was there before as a resumed one', async () => {
    const { run } = await withTakenLock([deciding, looks.verified]);
    assert.equal(run.reportsOf('kyc-step-start').at(-1)?.resumed, true);
  });
});

describe('several runs for one customer', () => {
  /** Records that all runs share; each look and each creation takes a turn of the event loop. */
  function shared(replies: readonly (KycError | undefined)[] = []) {
    let created = 0;
    const records = () => (created === 0 ? absent : looks.verified);
    const platforms = Array.from({ length: 3 }, () => {
      const reply = async () => {
        await settle();
        const failure = replies[created];
        created += 1;
        if (failure) throw failure;
      };
      return new ScriptedPlatform({
        looks: async () => {
          await settle();
          return records();
        },
        creates: [reply, reply],
      });
    });
    return { platforms, created: () => created };
  }

  it('create one verification and all reach its verdict', async () => {
    const { platforms, created } = shared();
    const locks = new Locks();
    const endings = await Promise.all(platforms.map((platform) => drive(platform, new ScriptedRun({ locks }))));
    assert.deepEqual([created(), endings], [1, ['verified', 'verified', 'verified']]);
  });

  it('create one verification even if its reply is lost', async () => {
    const { platforms, created } = shared([new KycError('api-unreachable', 'Lost.')]);
    const locks = new Locks();
    const endings = await Promise.all(platforms.map((platform) => drive(platform, new ScriptedRun({ locks }))));
    assert.deepEqual([created(), endings], [1, ['verified', 'verified', 'verified']]);
  });

  it('create one more if all their customers agree to one more at the same time', async () => {
    let created = 0;
    const locks = new Locks();
    const clock = new Clock();
    const endings = await Promise.all(
      [1, 2, 3].map(() => {
        const platform = new ScriptedPlatform({
          looks: async () => {
            await settle();
            return created === 0 ? looks.failed : looks.verified;
          },
          creates: [
            async () => {
              await settle();
              created += 1;
            },
          ],
        });
        return drive(platform, new ScriptedRun({ locks, clock, words: [true] }));
      }),
    );
    assert.deepEqual([created, endings], [1, ['verified', 'verified', 'verified']]);
  });
});

describe('a creation that another page had under way when it was left', () => {
  function leftOver(secondsAgo: number) {
    const run = new ScriptedRun();
    run.locks.notes.set(key, run.now() - secondsAgo * 1_000);
    return run;
  }

  it('is looked for before one is created', async () => {
    const platform = new ScriptedPlatform({ looks: [absent, absent, storing, looks.verified] });
    assert.equal(await drive(platform, leftOver(3)), 'verified');
    assert.equal(platform.creations, 0);
  });

  it('is followed by one creation if no record shows up within 20 s of it', async () => {
    const platform = new ScriptedPlatform({ looks: [...repeat(10, absent), looks.verified], creates: [undefined] });
    const run = leftOver(3);
    const started = run.now();
    assert.equal(await drive(platform, run), 'verified');
    assert.deepEqual([platform.creations, run.now() - started], [1, 18_500]);
  });

  it('is followed by none as long as the last look failed: it may have had its record', async () => {
    const down = new KycError('api-unavailable', 'Down.', { status: 503 });
    const platform = new ScriptedPlatform({ looks: [absent, absent, ...repeat(8, down)] });
    const run = leftOver(3);
    await drive(platform, run);
    assert.deepEqual([platform.creations, run.lastError?.code, run.lastError?.retryable], [0, 'api-unavailable', true]);
  });

  it('is forgotten after a while', async () => {
    const platform = new ScriptedPlatform({ looks: [absent, looks.verified], creates: [undefined] });
    const run = leftOver(30);
    await drive(platform, run);
    assert.deepEqual([platform.creations, run.pauses], [1, []]);
  });
});

describe('the note of a creation under way', () => {
  async function noteAfter(create: KycError | undefined, rest: readonly Look[]) {
    const locks = new Locks();
    let during: boolean | undefined;
    const platform = new ScriptedPlatform({
      looks: [absent, ...rest],
      creates: [
        () => {
          during = locks.notes.has(key);
          if (create) throw create;
        },
      ],
    });
    await drive(platform, new ScriptedRun({ locks }));
    return { during, after: locks.notes.has(key) };
  }

  for (const [outcome, create, rest] of [
    ['answered', undefined, [looks.verified]],
    ['refused', new KycError('api-rejected', 'No.', { status: 422 }), []],
    ['lost and found', new KycError('api-unreachable', 'Lost.'), [looks.verified]],
  ] as const) {
    it(`is gone when it has been ${outcome}`, async () => {
      assert.deepEqual(await noteAfter(create, rest), { during: true, after: false });
    });
  }

  it('stays when a lost one was looked for in vain: it may still show up', async () => {
    const lost = new KycError('api-unreachable', 'Lost.');
    assert.deepEqual(await noteAfter(lost, repeat(6, absent)), { during: true, after: true });
  });

  it('stays when nobody could look for a lost one', async () => {
    const lost = new KycError('api-unreachable', 'Lost.');
    const locks = new Locks();
    const platform = new ScriptedPlatform({ looks: [absent, ...repeat(6, lost)], creates: [lost] });
    await drive(platform, new ScriptedRun({ locks }));
    assert.equal(locks.notes.has(key), true);
  });

  it('stays when the run is removed before a lost reply', async () => {
    const reply = new Deferred();
    const run = new ScriptedRun();
    const ended = drive(new ScriptedPlatform({ looks: [absent], creates: [() => reply.promise] }), run);
    await settle();
    run.remove();
    await ended;
    reply.reject(new KycError('api-unreachable', 'Lost.'));
    await settle();
    assert.equal(run.locks.notes.has(key), true);
  });
});
