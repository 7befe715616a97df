import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CaptureEnd } from '../../../src/captures/capture.js';
import { verify } from '../../../src/flow/verify.js';
import { troubled } from '../support/network.js';
import { repeat } from '../support/script.js';
import { Clock, ScriptedRun } from '../support/scripted-run.js';
import { accessToken, mePath, status, statusPath, sumvin, tokenPath } from '../support/sumvin.js';

const get = `GET ${statusPath}`;
const approved = status('approved');

interface Scene {
  readonly says: readonly unknown[];
  readonly captures: readonly (CaptureEnd | Error)[];
  readonly words?: readonly boolean[];
}

/** The whole loop on this platform: the verdict, or undefined where the customer's words run out. */
async function run({ says, captures, words = [] }: Scene) {
  const clock = new Clock();
  const scripted = new ScriptedRun({ captures, words, clock });
  const replies = { [get]: says, [`POST ${tokenPath}`]: accessToken(), [`GET ${mePath}`]: { onboarding: null } };
  const { platform, network } = sumvin({ ...replies, 'GET /v0/user/me/onboarding/steps': {} }, {}, clock);
  const ending = await verify(platform, scripted).catch((error: unknown) => {
    if (scripted.signal.aborted) return undefined;
    throw error;
  });
  assert.equal(scripted.overrun, undefined);
  const sessions = network.calls.filter((call) => call === `POST ${tokenPath}`).length;
  const reasons = scripted.shown.filter(({ state }) => state === 'action').map(({ change }) => change?.reasons);
  return { ending, states: scripted.states, steps: scripted.steps, sessions, reasons, run: scripted };
}

describe('a run on the token/status API', () => {
  it('goes through all steps to the verdict', async () => {
    const says = [status('pending'), status('in_progress'), approved];
    const { ending, states, steps } = await run({ says, captures: ['submitted'] });
    assert.equal(ending, 'verified');
    assert.deepEqual(states, ['starting', 'capturing', 'processing', 'verified']);
    assert.deepEqual(
      steps.filter((step) => step.startsWith('=')),
      ['=customer', '=verification', '=session', '=capture', '=decision', '=confirmation'],
    );
  });

  it('asks the customer to submit again, and goes on at their word, at once', async () => {
    const says = [status('pending'), status('retry', 'Blurred.'), status('retry', 'Blurred.'), approved];
    const {
      ending,
      states,
      reasons,
      sessions,
      run: scripted,
    } = await run({
      says,
      captures: ['submitted', 'submitted'],
      words: [true],
    });
    assert.equal(ending, 'verified');
    assert.deepEqual(states, [
      'starting',
      'capturing',
      'processing',
      'action',
      'starting',
      'capturing',
      'processing',
      'verified',
    ]);
    assert.deepEqual([reasons, sessions], [[['Blurred.']], 2]);
    // Neither of the two captures was kept waiting.
    assert.deepEqual(scripted.pauses, []);
  });

  it('never opens the capture again by itself, however often the platform says retry', async () => {
    const says = [status('pending'), status('retry', 'Blurred.')];
    const { states, sessions, reasons } = await run({
      says,
      captures: repeat(3, 'submitted'),
      words: [true, true],
    });
    assert.equal(states.at(-1), 'action');
    assert.deepEqual([sessions, reasons.length], [3, 3]);
    assert.deepEqual(reasons, repeat(3, ['Blurred.']));
  });

  it('waits on what the customer has submitted, also after a failure in between', async () => {
    const down = repeat(40, () => troubled(502, 'KYC-502-001'));
    const old = status('retry', 'Blurred.');
    const { ending, states, sessions } = await run({
      says: [old, ...down, status('in_progress'), approved],
      captures: ['submitted'],
      words: repeat(10, true),
    });
    assert.equal(ending, 'verified');
    assert.ok(states.includes('error'));
    assert.equal(sessions, 1);
  });

  it('goes on with a capture that the customer left, though the platform says in_progress by then', async () => {
    const says = [status('pending'), status('in_progress'), approved];
    const { ending, states, sessions } = await run({ says, captures: ['left', 'submitted'], words: [true] });
    assert.equal(ending, 'verified');
    assert.deepEqual(states, ['starting', 'capturing', 'cancelled', 'starting', 'capturing', 'processing', 'verified']);
    assert.equal(sessions, 2);
  });

  it('opens no capture for a user whose verification is in progress already', async () => {
    const { ending, states, sessions } = await run({ says: [status('in_progress'), approved], captures: [] });
    assert.equal(ending, 'verified');
    assert.deepEqual([states, sessions], [['starting', 'processing', 'verified'], 0]);
  });

  it('becomes a review that may be left when five minutes have brought no verdict', async () => {
    const says = [status('pending'), ...repeat(60, status('in_progress')), approved];
    const { ending, states } = await run({ says, captures: ['submitted'] });
    assert.equal(ending, 'verified');
    assert.deepEqual(states, ['starting', 'capturing', 'processing', 'review', 'verified']);
  });

  it('ends as session-expired when Sumsub refuses every access token', async () => {
    const { states, run: scripted } = await run({ says: [status('pending')], captures: repeat(4, 'unauthenticated') });
    assert.equal(states.at(-1), 'error');
    assert.equal(scripted.lastError?.code, 'session-expired');
  });
});
