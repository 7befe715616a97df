import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Situation } from '../../../src/flow/situation.js';
import { decide } from '../../../src/platforms/persona/decide.js';

const statuses = [
  ...['created', 'pending', 'completed', 'failed', 'expired', 'needs_review', 'approved', 'declined'],
  ...[null, '', 'Approved', 'something_new', 'constructor'],
];
const reasons = ['id_expired_detection'];

/** Every combination of what the decision depends on. */
const cases = statuses.flatMap((status) =>
  [true, false].flatMap((awaits_decision) =>
    [reasons, []].flatMap((reasons) =>
      [true, false].map((closed) => ({
        status,
        awaits_decision,
        reasons,
        closed,
        situation: decide({ inquiry: { status, awaits_decision, reasons }, closed }),
      })),
    ),
  ),
);

type Case = (typeof cases)[number];

/** What has to happen, as `kind`, `verdict`, or `step pace` of a wait. */
function say(situation: Situation): string {
  if (situation.kind === 'waiting') return `${situation.step} ${situation.pace}`;
  return situation.kind === 'verdict' ? situation.verdict : situation.kind;
}

/** status → what has to happen, whatever else is true. */
const table: Readonly<Record<string, (each: Case) => string>> = {
  created: () => 'capture',
  pending: () => 'capture',
  expired: ({ closed }) => (closed ? 'absent' : 'capture'),
  completed: ({ awaits_decision }) => (awaits_decision ? 'decision deciding' : 'verified'),
  approved: () => 'verified',
  declined: () => 'rejected',
  failed: () => 'action',
  needs_review: () => 'decision reviewing',
};

describe('deciding on Persona’s inquiry', () => {
  it('takes in every combination of values', () => {
    assert.equal(cases.length, 13 * 2 * 2 * 2);
  });

  for (const status of statuses) {
    const expected = status !== null && Object.hasOwn(table, status) ? table[status] : () => 'verification preparing';

    it(`of status ${String(status)} is the same for all that does not matter`, () => {
      for (const each of cases.filter((one) => one.status === status)) {
        assert.equal(say(each.situation), expected?.(each), JSON.stringify(each));
      }
    });
  }

  it('creates where there is no inquiry', () => {
    assert.deepEqual(decide({ inquiry: undefined, closed: false }), { kind: 'absent' });
  });

  it('creates after an inquiry only where that has failed, or expired and can’t be opened again', () => {
    const creating = cases.filter(
      ({ situation }) => situation.kind === 'absent' || (situation.kind === 'action' && situation.creates),
    );
    assert.deepEqual(
      new Set(creating.map(({ status, closed }) => (status === 'expired' ? `${status} ${String(closed)}` : status))),
      new Set(['failed', 'expired true']),
    );
  });

  it('tells the reasons of a bad end, and never offers another try after a refusal', () => {
    for (const { situation, reasons } of cases) {
      if (situation.kind === 'action') assert.deepEqual(situation.reasons, reasons);
      if (situation.kind !== 'verdict') continue;
      assert.deepEqual(situation.reasons, situation.verdict === 'rejected' ? reasons : []);
      assert.equal(situation.canRetry, false);
    }
  });
});
