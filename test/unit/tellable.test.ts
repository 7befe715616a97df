import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isTellable } from '../../src/tellable.js';

describe('a code', () => {
  for (const code of [
    'pep_check_failure',
    'media_check_failure',
    'watchlist_check_failure',
    'prohibited_person_check_failure',
    'watchlists',
    'business_associate_watchlists_attested',
    'database_pep',
    'adverse-media.report',
    'SANCTIONS',
    'sanctioned_person',
  ]) {
    it(`that says what must not be told (${code}) is not told`, () => {
      assert.equal(isTellable(code), false);
    });
  }

  for (const code of [
    'selfie_failure',
    'failed_immediately',
    'compliance_rejection',
    'pepper_check',
    'id_and_selfie',
  ]) {
    it(`that only sounds like one, or not at all (${code}), is told`, () => {
      assert.equal(isTellable(code), true);
    });
  }
});
