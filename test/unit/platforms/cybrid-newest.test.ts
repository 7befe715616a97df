import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newestWithPersona } from '../../../src/platforms/cybrid/decide.js';
import type { Verification } from '../../../src/platforms/cybrid/records.js';

const customer = 'customer-1';

function verification(guid: string, facts: Partial<Verification> = {}): Verification {
  return {
    guid,
    type: 'kyc',
    method: 'id_and_selfie',
    created_at: '2026-06-01T10:00:00Z',
    customer_guid: customer,
    state: 'pending',
    outcome: null,
    failure_codes: null,
    ...facts,
  };
}

const newest = (...verifications: readonly Verification[]) => newestWithPersona(verifications, customer)?.guid;

describe('the verification to follow', () => {
  it('is none of none', () => {
    assert.equal(newest(), undefined);
  });

  it('is the newest, in whichever order they come', () => {
    const made = ['2026-06-01T10:00:00Z', '2026-06-03T10:00:00Z', '2026-06-02T10:00:00Z'].map((created_at, index) =>
      verification(String(index), { created_at }),
    );
    assert.deepEqual([newest(...made), newest(...made.toReversed())], ['1', '1']);
  });

  it('is told apart by time, not by text: zones and fractions count', () => {
    const early = verification('early', { created_at: '2026-06-01T12:00:00+02:00' });
    const late = verification('late', { created_at: '2026-06-01T10:00:00.001Z' });
    assert.deepEqual([newest(early, late), newest(late, early)], ['late', 'late']);
  });

  it('is the platform’s first among those of the same moment', () => {
    assert.equal(newest(verification('first'), verification('second')), 'first');
  });

  it('is one with a date rather than one without', () => {
    const undated = [null, undefined, 'no date'].map((created_at, index) =>
      verification(String(index), { created_at }),
    );
    assert.equal(newest(...undated, verification('dated')), 'dated');
  });

  it('may be an older one that has failed, if the newer is not done in Persona’s screens', () => {
    const newer = verification('newer', { method: 'watchlists', created_at: '2026-07-01T10:00:00Z' });
    assert.equal(newest(newer, verification('older', { state: 'completed' })), 'older');
  });

  for (const method of ['id_and_selfie', 'tax_id_and_selfie', 'business_registration']) {
    it(`is done by ${method}`, () => {
      assert.equal(newest(verification('1', { method })), '1');
    });
  }

  for (const method of [
    ...['attested', 'attested_id_and_selfie', 'attested_business_registration', 'attested_business_associate'],
    ...['attested_ownership', 'attested_id_and_database', 'account_ownership', 'watchlists', 'document_submission'],
    ...['enhanced_due_diligence', 'plaid_identity_match', 'something_new', null, undefined],
  ]) {
    it(`is not done by ${String(method)}`, () => {
      assert.equal(newest(verification('1', { method })), undefined);
    });
  }

  it('is never another customer’s', () => {
    assert.equal(newest(verification('1', { customer_guid: 'customer-2' })), undefined);
  });

  it('may leave out its customer: the list was asked for by customer', () => {
    assert.deepEqual(
      [null, undefined].map((customer_guid) => newest(verification('1', { customer_guid }))),
      ['1', '1'],
    );
  });

  for (const type of ['bank_account', 'counterparty', 'something_new']) {
    it(`is no ${type} verification`, () => {
      assert.equal(newest(verification('1', { type })), undefined);
    });
  }
});
