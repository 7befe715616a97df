import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Situation } from '../../../src/flow/situation.js';
import { decide, opensWithoutSession, type VerificationFacts } from '../../../src/platforms/cybrid/decide.js';

const now = Date.UTC(2026, 5, 1, 12);
const hour = 60 * 60_000;
const fresh = new Date(now - 5 * 60_000).toISOString();
const secondsLeft = new Date(now - 24 * hour + 30_000).toISOString();
const old = new Date(now - 25 * hour).toISOString();

const unheardOf = 'something_new';
const values = {
  customerState: ['storing', 'unverified', 'verified', 'rejected', 'frozen', null, undefined, unheardOf],
  state: ['storing', 'waiting', 'pending', 'reviewing', 'expired', 'completed', null, undefined, unheardOf],
  personaState: [
    ...['waiting', 'pending', 'reviewing', 'processing', 'expired', 'completed', 'unknown'],
    ...['created', 'submitted', 'needs_review', 'approved', 'declined', 'failed'],
    ...[null, undefined, unheardOf],
  ],
  outcome: ['passed', 'failed', null, undefined, unheardOf],
  inquiry: ['inq_1', null, undefined, ''],
  createdAt: [fresh, secondsLeft, old, null, undefined, 'no date'],
} as const;

const reasons = ['selfie_failure', 'name_check_failure'];
const untold = [
  'pep_check_failure',
  'media_check_failure',
  'watchlist_check_failure',
  'prohibited_person_check_failure',
];

type Case = {
  readonly customerState: string | null | undefined;
  readonly verification: VerificationFacts | undefined;
  readonly situation: Situation;
};

/** Every combination of the values above, decided. `decide` throwing fails whatever test comes first. */
const cases: readonly Case[] = values.customerState.flatMap((customerState) => {
  const verifications: (VerificationFacts | undefined)[] = [undefined];
  for (const state of values.state)
    for (const persona_state of values.personaState)
      for (const outcome of values.outcome)
        for (const persona_inquiry_id of values.inquiry)
          for (const created_at of values.createdAt) {
            const failure_codes = outcome === 'failed' ? [...reasons, ...untold] : null;
            verifications.push({ state, persona_state, outcome, persona_inquiry_id, created_at, failure_codes });
          }
  return verifications.map((verification) => ({
    customerState,
    verification,
    situation: decide({ customerState, verification, now }),
  }));
});

/** Asserts a law for every case it is about, and that it is about some. */
function holds(about: (each: Case) => boolean, law: (each: Case) => boolean): void {
  const concerned = cases.filter(about);
  assert.notEqual(concerned.length, 0, 'the law is about some case');
  const broken = concerned.find((each) => !law(each));
  assert.equal(broken, undefined, `broken by ${JSON.stringify(broken)}`);
}

const is =
  (...kinds: readonly Situation['kind'][]) =>
  ({ situation }: Case) =>
    kinds.includes(situation.kind);
const open = ({ verification }: Case) => verification?.state === 'waiting' || verification?.state === 'pending';
const everywhere = () => true;

describe('deciding on Cybrid’s records, over all combinations of values', () => {
  it('takes in more than a hundred thousand of them', () => {
    assert.equal(cases.length, 8 * (1 + 9 * 16 * 5 * 4 * 6));
  });

  it('gives a verdict where the customer has that very state, and nowhere else', () => {
    holds(everywhere, ({ customerState, situation }) =>
      customerState === 'verified' || customerState === 'rejected'
        ? situation.kind === 'verdict' && situation.verdict === customerState
        : situation.kind !== 'verdict',
    );
  });

  it('is frozen where the customer is frozen, and nowhere else', () => {
    holds(everywhere, ({ customerState, situation }) => (customerState === 'frozen') === (situation.kind === 'frozen'));
  });

  it('does something for an unverified customer only; any other state without a verdict waits for the customer', () => {
    holds(is('absent', 'capture', 'action'), ({ customerState }) => customerState === 'unverified');
    holds(
      ({ customerState }) => !['unverified', 'verified', 'rejected', 'frozen'].includes(customerState ?? ''),
      ({ situation }) => situation.kind === 'waiting' && situation.step === 'customer',
    );
  });

  it('creates only where there is none, where it has expired, or where its inquiry has no life left', () => {
    holds(is('absent'), ({ verification }) => {
      if (!verification || verification.state === 'expired') return true;
      if (!verification.persona_inquiry_id || !['waiting', 'pending'].includes(verification.state ?? '')) return false;
      const overdue = verification.created_at === secondsLeft || verification.created_at === old;
      const startable = ['waiting', 'created', 'pending'].includes(verification.persona_state ?? '');
      return verification.persona_state === 'expired' || (overdue && startable);
    });
  });

  it('creates where there is none and where it has expired', () => {
    holds(
      ({ customerState, verification }) =>
        customerState === 'unverified' && (verification === undefined || verification.state === 'expired'),
      is('absent'),
    );
  });

  it('never creates on a state, a Persona state or an inquiry that is unknown, null or missing', () => {
    const unclear = (value: string | null | undefined) =>
      value == null || value === '' || value === unheardOf || value === 'unknown';
    holds(
      ({ verification }) =>
        verification !== undefined &&
        (unclear(verification.state) ||
          (['waiting', 'pending'].includes(verification.state ?? '') &&
            (unclear(verification.persona_state) || unclear(verification.persona_inquiry_id)))),
      ({ situation }) => situation.kind !== 'absent',
    );
  });

  it('does not ask the customer to do anything because of an unknown value', () => {
    holds(
      (each) =>
        each.verification?.state === unheardOf || (open(each) && each.verification?.persona_state === unheardOf),
      ({ situation }) => situation.kind !== 'action' && situation.kind !== 'capture',
    );
  });

  it('opens the capture only with an inquiry id that waits for the customer and has a minute of life', () => {
    holds(is('capture'), (each) => {
      const { persona_inquiry_id, persona_state, created_at } = each.verification ?? {};
      const startable = ['waiting', 'created', 'pending'].includes(persona_state ?? '');
      return open(each) && Boolean(persona_inquiry_id) && startable && created_at !== secondsLeft && created_at !== old;
    });
  });

  it('opens the capture wherever that is so, in both vocabularies', () => {
    holds(
      (each) =>
        each.customerState === 'unverified' &&
        open(each) &&
        each.verification?.persona_inquiry_id === 'inq_1' &&
        ['waiting', 'created', 'pending'].includes(each.verification.persona_state ?? '') &&
        each.verification.created_at === fresh,
      is('capture'),
    );
  });

  it('never creates by itself after a failure: the customer has to agree', () => {
    holds(
      ({ customerState, verification }) =>
        customerState === 'unverified' && verification?.state === 'completed' && verification.outcome === 'failed',
      ({ situation }) => situation.kind === 'action' && situation.creates,
    );
  });

  it('heeds the outcome of a completed verification only', () => {
    const withoutOutcome = ({ verification, ...rest }: Case) =>
      decide({ ...rest, now, verification: verification && { ...verification, outcome: null } });
    holds(
      ({ verification }) => verification !== undefined && verification.state !== 'completed',
      (each) => withoutOutcome(each).kind === each.situation.kind,
    );
  });

  it('heeds Persona’s state of an open verification only', () => {
    const withoutPersona = ({ verification, ...rest }: Case) =>
      decide({ ...rest, now, verification: verification && { ...verification, persona_state: null } });
    holds(
      (each) => !open(each),
      (each) => withoutPersona(each).kind === each.situation.kind,
    );
  });

  it('waits for the customer’s state after a passed verification', () => {
    holds(
      ({ customerState, verification }) =>
        customerState === 'unverified' && verification?.state === 'completed' && verification.outcome === 'passed',
      ({ situation }) => situation.kind === 'waiting' && situation.step === 'confirmation',
    );
  });

  it('takes days of patience for a review only', () => {
    holds(
      ({ situation }) => situation.kind === 'waiting' && situation.pace === 'reviewing',
      ({ verification }) =>
        verification?.state === 'reviewing' ||
        ['reviewing', 'needs_review'].includes(verification?.persona_state ?? ''),
    );
  });

  it('never tells the codes of anti-money-laundering checks, and tells all others', () => {
    holds(
      ({ situation, verification }) =>
        'reasons' in situation && verification?.outcome === 'failed' && situation.kind !== 'verdict',
      ({ situation }) => 'reasons' in situation && situation.reasons.join() === reasons.join(),
    );
    holds(
      ({ situation }) => 'reasons' in situation,
      ({ situation }) => 'reasons' in situation && !situation.reasons.some((reason) => untold.includes(reason)),
    );
  });
});

describe('a session', () => {
  it('is needed for every inquiry but a fresh one', () => {
    const without = values.personaState.filter(opensWithoutSession);
    assert.deepEqual(without, ['waiting', 'created']);
  });
});
