import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decide, nextTurn, type Facts, type Turn } from '../../../src/platforms/sumvin/decide.js';

const statuses = ['pending', 'in_progress', 'retry', 'approved', 'rejected', 'on_hold', '', null];
const reasons = [null, '', 'Blurred.', 'Too dark.'];
const turns: Turn[] = [
  { kind: 'unopened' },
  { kind: 'opened' },
  ...reasons.flatMap((reasonBefore): Turn[] =>
    [true, false].map((progressed): Turn => ({ kind: 'submitted', reasonBefore, progressed })),
  ),
];
const waits = [0, 3_000, 29_999, 30_000, 299_999, 300_000, 1e9];

const all: Facts[] = statuses.flatMap((status) =>
  reasons.flatMap((rejectReason) =>
    turns.flatMap((turn) => waits.map((waited): Facts => ({ status, rejectReason, turn, waited }))),
  ),
);

const describeFacts = (facts: Facts): string => JSON.stringify(facts);

/** What must hold of every situation there is. */
const rules: Readonly<Record<string, (facts: Facts, kind: ReturnType<typeof decide>) => boolean>> = {
  'a verdict is the platform’s word alone': ({ status }, situation) =>
    (situation.kind === 'verdict' ? situation.verdict : undefined) ===
    { approved: 'verified', rejected: 'rejected' }[status ?? ''],
  'nothing is ever created': (_, situation) =>
    situation.kind !== 'absent' && (situation.kind !== 'action' || !situation.creates),
  'an unknown status waits': ({ status }, situation) =>
    !['on_hold', '', null].includes(status) || situation.kind === 'waiting',
  'what was submitted is not asked for again without the customer’s word': ({ turn }, situation) =>
    turn.kind !== 'submitted' || situation.kind !== 'capture',
  'the customer is asked for their word only after a submission': ({ turn }, situation) =>
    turn.kind === 'submitted' || situation.kind !== 'action',
  'pending and retry lead to the capture where nothing was submitted': ({ status, turn }, situation) =>
    !['pending', 'retry'].includes(status ?? '') || turn.kind === 'submitted' || situation.kind === 'capture',
  'pending is believed 30 s after a submission': ({ status, turn, waited }, situation) =>
    status !== 'pending' || turn.kind !== 'submitted' || (situation.kind === 'action') === waited >= 30_000,
  'retry is believed after progress, with another reason, or after 30 s': (facts, situation) => {
    const { status, rejectReason, turn, waited } = facts;
    if (status !== 'retry' || turn.kind !== 'submitted') return true;
    const news = turn.progressed || turn.reasonBefore !== rejectReason || waited >= 30_000;
    return (situation.kind === 'action') === news;
  },
  'in_progress goes on with a capture that was left, and with nothing else': ({ status, turn }, situation) =>
    status !== 'in_progress' || (situation.kind === 'capture') === (turn.kind === 'opened'),
  'people are at it after five minutes': ({ waited }, situation) =>
    situation.kind !== 'waiting' || situation.pace === (waited < 300_000 ? 'deciding' : 'reviewing'),
  'whatever is waited for is the decision': (_, situation) =>
    situation.kind !== 'waiting' || situation.step === 'decision',
  'no reason is lost, none is invented': ({ rejectReason }, situation) => {
    const told = 'reasons' in situation ? situation.reasons : undefined;
    const isApproved = situation.kind === 'verdict' && situation.verdict === 'verified';
    return !told || JSON.stringify(told) === JSON.stringify(rejectReason && !isApproved ? [rejectReason] : []);
  },
};

describe('deciding on the token/status API’s record, over all values', () => {
  for (const [says, holds] of Object.entries(rules)) {
    it(says, () => {
      assert.deepEqual(all.filter((facts) => !holds(facts, decide(facts))).map(describeFacts), []);
    });
  }

  it(`takes in ${String(all.length)} combinations, with every kind of situation among them`, () => {
    const kinds = new Set(all.map((facts) => decide(facts).kind));
    assert.deepEqual([...kinds].sort(), ['action', 'capture', 'verdict', 'waiting']);
  });
});

describe('a reason', () => {
  const told = (rejectReason: string) => {
    const situation = decide({ status: 'rejected', rejectReason, turn: { kind: 'unopened' }, waited: 0 });
    return 'reasons' in situation ? situation.reasons : undefined;
  };

  it('is told as it is', () => {
    assert.deepEqual(told('Das Bild ist <b>unscharf</b>.'), ['Das Bild ist <b>unscharf</b>.']);
  });

  it('of blanks is none', () => {
    assert.deepEqual(told(' \n '), []);
  });

  it('ends after 200 characters, none of them cut in two', () => {
    assert.deepEqual(told('🦊'.repeat(201)), ['🦊'.repeat(200)]);
  });
});

describe('the turn after a look', () => {
  const submitted: Turn = { kind: 'submitted', reasonBefore: 'Blurred.', progressed: false };
  const after = (status: string, turn: Turn = submitted, waited = 0) =>
    nextTurn(turn, status, decide({ status, rejectReason: 'Blurred.', turn, waited }));

  it('remembers that there was progress', () => {
    assert.deepEqual(after('in_progress'), { ...submitted, progressed: true });
  });

  for (const status of ['pending', 'retry', 'on_hold']) {
    it(`stays the same while the record says ${status}, which may be old`, () => {
      assert.deepEqual(after(status), submitted);
    });
  }

  it('begins anew once the customer is asked again: the next retry is a capture, not another question', () => {
    const turn = after('retry', { ...submitted, progressed: true });
    assert.deepEqual(turn, { kind: 'unopened' });
    assert.equal(decide({ status: 'retry', rejectReason: 'Blurred.', turn, waited: 0 }).kind, 'capture');
  });

  it('is not moved by progress of a capture that is only open', () => {
    assert.deepEqual(after('in_progress', { kind: 'opened' }), { kind: 'opened' });
  });
});
