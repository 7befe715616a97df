import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decide } from '../../../src/platforms/cybrid/decide.js';

const now = Date.UTC(2026, 5, 1, 12);
const day = 24 * 60 * 60_000;
const second = 1_000;

/** customer · verification · Persona · outcome → what has to happen, as `kind`, or `step pace` of a wait. */
const rows = [
  ['storing', '-', '-', '-', 'customer preparing'],
  ['unverified', '-', '-', '-', 'absent'],
  ['unverified', 'storing', '-', '-', 'verification preparing'],
  ['unverified', 'waiting', '-', '-', 'verification preparing'],
  ['unverified', 'waiting', 'waiting', '-', 'capture'],
  ['unverified', 'waiting', 'created', '-', 'capture'],
  ['unverified', 'waiting', 'waiting', 'passed', 'capture'],
  ['unverified', 'pending', 'pending', '-', 'capture'],
  ['unverified', 'pending', 'unknown', '-', 'verification preparing'],
  ['unverified', 'pending', 'processing', '-', 'decision deciding'],
  ['unverified', 'pending', 'submitted', '-', 'decision deciding'],
  ['unverified', 'pending', 'completed', '-', 'decision deciding'],
  ['unverified', 'pending', 'approved', '-', 'decision deciding'],
  ['unverified', 'pending', 'reviewing', '-', 'decision reviewing'],
  ['unverified', 'pending', 'needs_review', '-', 'decision reviewing'],
  ['unverified', 'pending', 'failed', '-', 'action'],
  ['unverified', 'pending', 'declined', '-', 'action'],
  ['unverified', 'pending', 'expired', '-', 'absent'],
  ['unverified', 'reviewing', 'completed', '-', 'decision reviewing'],
  ['unverified', 'expired', 'expired', '-', 'absent'],
  ['unverified', 'completed', 'completed', '-', 'decision deciding'],
  ['unverified', 'completed', 'completed', 'passed', 'confirmation deciding'],
  ['unverified', 'completed', 'completed', 'failed', 'action'],
  ['verified', 'completed', 'completed', 'passed', 'verdict'],
  ['verified', 'pending', 'pending', '-', 'verdict'],
  ['rejected', 'completed', 'completed', 'failed', 'verdict'],
  ['rejected', 'completed', 'completed', 'passed', 'verdict'],
  ['frozen', 'completed', 'completed', 'passed', 'frozen'],
] as const;

const value = (cell: string) => (cell === '-' ? null : cell);

function decided([customerState, state, persona, outcome]: readonly [string, string, string, string, string], age = 0) {
  const verification = {
    state,
    outcome: value(outcome),
    persona_state: value(persona),
    persona_inquiry_id: persona === '-' ? null : 'inq_1',
    created_at: new Date(now - age).toISOString(),
  };
  return decide({ customerState, verification: state === '-' ? undefined : verification, now });
}

describe('deciding on Cybrid’s records, row by row', () => {
  for (const row of rows) {
    it(row.slice(0, 4).join(' · ') + ' → ' + row[4], () => {
      const situation = decided(row);
      const said = situation.kind === 'waiting' ? `${situation.step} ${situation.pace}` : situation.kind;
      assert.equal(said, row[4]);
    });
  }
});

describe('an inquiry’s life', () => {
  const pending = ['unverified', 'pending', 'pending', '-', ''] as const;

  for (const [name, age, kind] of [
    ['is enough with 61 s left', day - 61 * second, 'capture'],
    ['is enough with exactly a minute left', day - 60 * second, 'capture'],
    ['is not enough with 59 s left', day - 59 * second, 'absent'],
    ['is over after 24 h', day, 'absent'],
    ['is enough where the device’s clock is behind', -day, 'capture'],
  ] as const) {
    it(name, () => {
      assert.equal(decided(pending, age).kind, kind);
    });
  }

  it('does not matter once the customer is through', () => {
    const situation = decided(['unverified', 'pending', 'processing', '-', ''], 3 * day);
    assert.equal(situation.kind, 'waiting');
  });
});

describe('the reasons of a failure', () => {
  const failure = (failure_codes: readonly string[] | null | undefined) =>
    decide({
      customerState: 'unverified',
      verification: { state: 'completed', outcome: 'failed', failure_codes },
      now,
    });

  it('may be missing', () => {
    assert.deepEqual([null, undefined].map(failure), [failure([]), failure([])]);
  });

  it('are told to a rejected customer too, without those that must not be told', () => {
    const verification = {
      state: 'completed',
      outcome: 'failed',
      failure_codes: ['pep_check_failure', 'dob_check_failure'],
    };
    const situation = decide({ customerState: 'rejected', verification, now });
    assert.deepEqual('reasons' in situation && situation.reasons, ['dob_check_failure']);
  });

  it('keep codes that nobody has heard of', () => {
    const situation = failure(['moon_phase_failure']);
    assert.deepEqual('reasons' in situation && situation.reasons, ['moon_phase_failure']);
  });
});
