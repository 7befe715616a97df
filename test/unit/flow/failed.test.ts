import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KycError } from '../../../src/flow/errors.js';
import { looks, ScriptedPlatform, session } from '../support/scripted-platform.js';
import { drive, ScriptedRun } from '../support/scripted-run.js';

const { capture, storing, failed, deciding } = looks;

describe('a failed verification of a customer who is not rejected', () => {
  it('becomes action with its reasons, and creates nothing', async () => {
    const platform = new ScriptedPlatform({ looks: [failed] });
    const run = new ScriptedRun();
    assert.equal(await drive(platform, run), undefined);
    assert.deepEqual(run.shown.at(-1)?.change, { reasons: ['selfie_failure'] });
    assert.deepEqual([run.states.at(-1), platform.creations], ['action', 0]);
  });

  it('becomes action after a submission too', async () => {
    const run = new ScriptedRun({ captures: ['submitted'] });
    await drive(new ScriptedPlatform({ looks: [capture, deciding, failed], admits: [session] }), run);
    assert.deepEqual(run.states, ['starting', 'capturing', 'processing', 'action']);
  });

  it('is followed by exactly one new one when the customer agrees', async () => {
    const platform = new ScriptedPlatform({
      looks: [failed, failed, storing, capture, looks.verified],
      creates: [undefined],
      admits: [session],
    });
    const run = new ScriptedRun({ words: [true], captures: ['submitted'] });
    assert.equal(await drive(platform, run), 'verified');
    assert.equal(platform.creations, 1);
  });

  it('asks again when the new one fails as well: one agreement, one creation', async () => {
    const platform = new ScriptedPlatform({ looks: [failed, failed, storing, failed], creates: [undefined] });
    const run = new ScriptedRun({ words: [true] });
    await drive(platform, run);
    assert.deepEqual(run.states, ['starting', 'action', 'starting', 'action']);
    assert.equal(platform.creations, 1);
  });

  it('is not followed by a new one when only the host goes on', async () => {
    const platform = new ScriptedPlatform({ looks: [failed, failed] });
    await drive(platform, new ScriptedRun({ words: [false] }));
    assert.equal(platform.creations, 0);
  });

  it('gives way to a newer one that has meanwhile been created elsewhere', async () => {
    const platform = new ScriptedPlatform({ looks: [failed, deciding, looks.verified] });
    assert.equal(await drive(platform, new ScriptedRun({ words: [true] })), 'verified');
    assert.equal(platform.creations, 0);
  });

  it('is shown, not replaced, to a customer who goes on after leaving the capture', async () => {
    const platform = new ScriptedPlatform({ looks: [capture, failed], admits: [session] });
    const run = new ScriptedRun({ captures: ['left'], words: [true] });
    await drive(platform, run);
    assert.deepEqual(run.states, ['starting', 'capturing', 'cancelled', 'starting', 'action']);
    assert.equal(platform.creations, 0);
  });

  it('is shown, not replaced, to a customer who goes on after an error', async () => {
    const down = new KycError('api-unavailable', 'Down.');
    const platform = new ScriptedPlatform({ looks: [down, failed] });
    const run = new ScriptedRun({ words: [true] });
    await drive(platform, run);
    assert.deepEqual(run.states, ['starting', 'error', 'starting', 'action']);
    assert.equal(platform.creations, 0);
  });

  it('does not make an agreement outlive the verification it led to', async () => {
    const platform = new ScriptedPlatform({ looks: [failed, deciding, failed, failed], creates: [] });
    const run = new ScriptedRun({ words: [true, false] });
    await drive(platform, run);
    assert.deepEqual(run.states, ['starting', 'action', 'starting', 'processing', 'action', 'starting', 'action']);
    assert.equal(platform.creations, 0);
  });

  it('is not replaced by an agreement that another verification has made void', async () => {
    const expired = new KycError('token-expired', 'Expired.', { status: 401 });
    const platform = new ScriptedPlatform({ looks: [failed, deciding, expired, failed] });
    const run = new ScriptedRun({ words: [true, true] });
    await drive(platform, run);
    assert.deepEqual([run.states.at(-1), platform.creations], ['action', 0]);
  });
});
