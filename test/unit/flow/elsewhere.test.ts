import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { KycError } from '../../../src/flow/errors.js';
import type { Look } from '../../../src/platforms/platform.js';
import { repeat } from '../support/script.js';
import { looks, ScriptedPlatform, session } from '../support/scripted-platform.js';
import { drive, ScriptedRun } from '../support/scripted-run.js';

const { capture, deciding, storing, verified } = looks;
const never = (): Promise<never> => new Promise(() => undefined);

describe('a capture that the customer is at elsewhere', () => {
  it('is over once the records no longer wait for the customer', async () => {
    const platform = new ScriptedPlatform({ looks: [...repeat(4, capture), deciding, verified], admits: [session] });
    const run = new ScriptedRun({ captures: [never], isElsewhere: true });
    assert.equal(await drive(platform, run), 'verified');
    assert.deepEqual(run.states, ['starting', 'capturing', 'processing', 'verified']);
  });

  it('counts as submitted, once', async () => {
    const platform = new ScriptedPlatform({ looks: [capture, deciding, verified], admits: [session] });
    const run = new ScriptedRun({ captures: [never], isElsewhere: true });
    await drive(platform, run);
    assert.equal(run.reportsOf('kyc-submitted').length, 1);
    assert.ok(run.steps.includes('=capture'));
  });

  it('is followed ever more slowly, up to some seconds', async () => {
    const platform = new ScriptedPlatform({ looks: [...repeat(20, capture), verified], admits: [session] });
    const run = new ScriptedRun({ captures: [never], isElsewhere: true });
    await drive(platform, run);
    assert.deepEqual([run.pauses[0], Math.max(...run.pauses)], [2_000, 8_000]);
  });

  it('goes on through looks that fail', async () => {
    const down = () => Promise.reject(new KycError('api-unavailable', 'Down.'));
    const platform = new ScriptedPlatform({ looks: [capture, down, down, verified], admits: [session] });
    const run = new ScriptedRun({ captures: [never], isElsewhere: true });
    assert.equal(await drive(platform, run), 'verified');
    assert.equal(run.reportsOf('kyc-log').length, 2);
  });

  it('is not given up for values that nobody knows', async () => {
    const platform = new ScriptedPlatform({ looks: [capture, storing, storing, verified], admits: [session] });
    const run = new ScriptedRun({ captures: [never], isElsewhere: true });
    await drive(platform, run);
    assert.deepEqual(run.states, ['starting', 'capturing', 'processing', 'verified']);
  });

  it('is not followed as long as the customer is here', async () => {
    const platform = new ScriptedPlatform({ looks: [capture, verified], admits: [session] });
    const run = new ScriptedRun({ captures: ['submitted'] });
    await drive(platform, run);
    assert.deepEqual(run.pauses, []);
  });

  it('that expired is not called submitted', async () => {
    const over: Look = { ...capture, situation: { kind: 'absent' } };
    const platform = new ScriptedPlatform({
      looks: [capture, over, over, verified],
      creates: [undefined],
      admits: [session],
    });
    const run = new ScriptedRun({ captures: [never], isElsewhere: true });
    await drive(platform, run);
    assert.equal(run.reportsOf('kyc-submitted').length, 0);
  });

  it('is asked for with credentials where it opens outside of the page', async () => {
    const platform = new ScriptedPlatform({ looks: [capture, verified], admits: [session] });
    const run = new ScriptedRun({ captures: ['submitted'], leavesPage: true });
    await drive(platform, run);
    assert.ok(platform.calls.includes('admit renew'));
  });
});

describe('a link for another device', () => {
  it('is a session of its own', async () => {
    const other = { ...session, sessionToken: 'session-2' };
    const platform = new ScriptedPlatform({ looks: [capture, verified], admits: [session, other] });
    const run: ScriptedRun = new ScriptedRun({
      captures: [async () => (assert.deepEqual(await run.links[0]?.(run.signal), other), 'submitted' as const)],
    });
    await drive(platform, run);
    assert.deepEqual(
      platform.calls.filter((call) => call.startsWith('admit')),
      ['admit', 'admit renew'],
    );
  });

  it('is the platform’s own where it has one', async () => {
    const platform = Object.assign(new ScriptedPlatform({ looks: [capture, verified], admits: [session] }), {
      link: () => Promise.resolve('https://perso.na/verify?code=us1-1'),
    });
    let link: unknown;
    const run = new ScriptedRun({
      captures: [
        async () => {
          link = await run.links[0]?.(run.signal);
          return 'submitted' as const;
        },
      ],
    });
    await drive(platform, run);
    assert.equal(link, 'https://perso.na/verify?code=us1-1');
  });
});

describe('an associate who is chosen', () => {
  const waitingForOwner = (state: 'open' | 'processing'): Look => ({
    ...deciding,
    associates: [{ role: 'owner', state, inquiryId: 'inq_owner' }],
  });

  it('has their own inquiry opened, and the verdict is awaited on', async () => {
    const own = { ...session, inquiryId: 'inq_owner' };
    const platform = new ScriptedPlatform({
      looks: [waitingForOwner('open'), waitingForOwner('processing'), verified],
      admits: [own],
    });
    const run = new ScriptedRun({ captures: ['submitted'] });
    run.choices.push('inq_owner');
    assert.equal(await drive(platform, run), 'verified');
    assert.deepEqual(run.sessions, [own]);
    assert.deepEqual(run.states, ['starting', 'capturing', 'processing', 'verified']);
  });

  it('is named by the events of their capture', async () => {
    const platform = new ScriptedPlatform({ looks: [waitingForOwner('open'), verified], admits: [session] });
    const run = new ScriptedRun({ captures: ['submitted'] });
    run.choices.push('inq_owner');
    await drive(platform, run);
    assert.ok(run.known.some(({ inquiryId }) => inquiryId === 'inq_owner'));
  });

  it('who leaves again can be chosen again', async () => {
    const platform = new ScriptedPlatform({
      looks: [waitingForOwner('open'), waitingForOwner('open'), verified],
      admits: [session],
    });
    const run = new ScriptedRun({ captures: ['left'], words: [true] });
    run.choices.push('inq_owner');
    await drive(platform, run);
    assert.deepEqual(run.states, ['starting', 'capturing', 'cancelled', 'starting', 'processing', 'verified']);
  });
});
