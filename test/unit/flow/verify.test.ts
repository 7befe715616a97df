import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { repeat } from '../support/script.js';
import { looks, ScriptedPlatform, session } from '../support/scripted-platform.js';
import { drive, ScriptedRun } from '../support/scripted-run.js';

const { absent, customerStoring, storing, capture, deciding, reviewing, confirming } = looks;

describe('a new customer', () => {
  async function run() {
    const platform = new ScriptedPlatform({
      looks: [absent, storing, storing, capture, deciding, confirming, looks.verified],
      creates: [undefined],
      admits: [session],
    });
    const run = new ScriptedRun({ captures: ['submitted'] });
    return { platform, run, ending: await drive(platform, run) };
  }

  it('is led from nothing to verified', async () => {
    const { ending } = await run();
    assert.equal(ending, 'verified');
  });

  it('sees starting, capturing, processing and verified', async () => {
    assert.deepEqual((await run()).run.states, ['starting', 'capturing', 'processing', 'verified']);
  });

  it('is asked for by one look, one creation, and one session', async () => {
    const { platform } = await run();
    assert.deepEqual(platform.calls, [
      'forget',
      'look',
      'create',
      'look',
      'look',
      'look',
      'admit',
      'look',
      'look',
      'look',
    ]);
  });

  it('is handed to the capture with the session that the platform gave', async () => {
    assert.deepEqual((await run()).run.sessions, [session]);
  });

  it('is told as submitted once', async () => {
    assert.equal((await run()).run.reportsOf('kyc-submitted').length, 1);
  });

  it('gives its GUIDs as soon as a look has them', async () => {
    const { known } = (await run()).run;
    assert.deepEqual(known.slice(0, 3), [
      { verificationGuid: 'verification-1', inquiryId: undefined },
      { verificationGuid: 'verification-1', inquiryId: undefined },
      { verificationGuid: 'verification-1', inquiryId: 'inq_1' },
    ]);
  });
});

describe('a customer whose verification is there already', () => {
  it('goes on with it, and none is created', async () => {
    const platform = new ScriptedPlatform({ looks: [capture, looks.verified], admits: [session] });
    assert.equal(await drive(platform, new ScriptedRun({ captures: ['submitted'] })), 'verified');
    assert.equal(platform.creations, 0);
  });

  it('that opens by its id alone is opened without a session token', async () => {
    const opened = { provider: 'persona', inquiryId: 'inq_1' } as const;
    const run = new ScriptedRun({ captures: ['submitted'] });
    await drive(new ScriptedPlatform({ looks: [capture, looks.verified], admits: [opened] }), run);
    assert.deepEqual(run.sessions, [opened]);
  });

  it('that is being decided is awaited without opening the capture', async () => {
    const platform = new ScriptedPlatform({ looks: [deciding, deciding, confirming, looks.verified] });
    const run = new ScriptedRun();
    assert.equal(await drive(platform, run), 'verified');
    assert.deepEqual(run.states, ['starting', 'processing', 'verified']);
  });

  it('that is in review is awaited for days', async () => {
    const run = new ScriptedRun();
    const started = run.now();
    const ending = await drive(new ScriptedPlatform({ looks: [...repeat(500, reviewing), looks.verified] }), run);
    assert.equal(ending, 'verified');
    assert.ok(run.now() - started > 3 * 24 * 60 * 60_000, 'days went by');
    assert.deepEqual(run.states, ['starting', 'review', 'verified']);
  });

  it('that takes hours to decide is awaited', async () => {
    const run = new ScriptedRun();
    const started = run.now();
    assert.equal(
      await drive(new ScriptedPlatform({ looks: [...repeat(1_000, deciding), looks.rejected] }), run),
      'rejected',
    );
    assert.ok(run.now() - started > 2 * 60 * 60_000);
  });

  it('that comes back from review to be decided shows processing again', async () => {
    const run = new ScriptedRun();
    await drive(new ScriptedPlatform({ looks: [deciding, reviewing, confirming, looks.verified] }), run);
    assert.deepEqual(run.states, ['starting', 'processing', 'review', 'processing', 'verified']);
  });
});

describe('a customer with a verdict', () => {
  for (const [name, look] of [
    ['verified', looks.verified],
    ['rejected', looks.rejected],
    ['frozen', looks.frozen],
  ] as const) {
    it(`${name}: is known by one look, and nothing else is done`, async () => {
      const platform = new ScriptedPlatform({ looks: [look] });
      const run = new ScriptedRun();
      assert.equal(await drive(platform, run), name);
      assert.deepEqual(platform.calls, ['forget', 'look']);
      assert.deepEqual(run.states, ['starting', name]);
    });
  }

  it('rejected: is shown with the reasons, and without a way to retry', async () => {
    const run = new ScriptedRun();
    await drive(new ScriptedPlatform({ looks: [looks.rejected] }), run);
    assert.deepEqual(run.shown.at(-1)?.change, { reasons: ['id_check_failure'], canRetry: false });
  });

  it('frozen while the decision is awaited: ends the run', async () => {
    const run = new ScriptedRun();
    assert.equal(await drive(new ScriptedPlatform({ looks: [deciding, looks.frozen] }), run), 'frozen');
  });
});

describe('the pace of looking', () => {
  it('starts at 300 ms while the platform prepares, and grows', async () => {
    const run = new ScriptedRun();
    await drive(new ScriptedPlatform({ looks: [...repeat(4, storing), looks.verified] }), run);
    assert.deepEqual(run.pauses, [300, 420, 588, 823]);
  });

  it('starts anew when a slow customer record is followed by a new verification', async () => {
    const run = new ScriptedRun();
    const script = [...repeat(8, customerStoring), absent, absent, storing, storing, looks.verified];
    await drive(new ScriptedPlatform({ looks: script, creates: [undefined] }), run);
    assert.deepEqual(run.pauses.slice(-2), [300, 420]);
  });

  it('starts at one second after a submission', async () => {
    const run = new ScriptedRun({ captures: ['submitted'] });
    const script = [...repeat(6, storing), capture, deciding, deciding, looks.verified];
    await drive(new ScriptedPlatform({ looks: script, admits: [session] }), run);
    assert.deepEqual(run.pauses.slice(-2), [1_000, 1_400]);
  });

  it('starts at five seconds in a review, however long the decision has taken before', async () => {
    const run = new ScriptedRun();
    await drive(new ScriptedPlatform({ looks: [...repeat(20, deciding), reviewing, reviewing, looks.verified] }), run);
    assert.deepEqual(run.pauses.slice(-2), [5_000, 7_500]);
  });
});
