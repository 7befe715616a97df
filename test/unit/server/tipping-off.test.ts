import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { magicGuid } from '../../../src/sandbox/index.js';
import { type Json, TestCustomer } from '../sandbox/customer.js';
import { Host, leavesNoSecretInTheLog, own } from './support/host.js';

const untold = [
  'pep_check_failure',
  'media_check_failure',
  'watchlist_check_failure',
  'prohibited_person_check_failure',
];

/** What a browser is answered, if Cybrid answers this. */
async function answered(path: string, json: Json): Promise<Json> {
  const host = new Host();
  host.interfere = () => Response.json(json);
  return (await host.call(path)).body;
}

describe('findings against money laundering, which must not be told to the person they are about', () => {
  it('are left out of failure codes, whatever they are codes of', async () => {
    const failure_codes = ['selfie_failure', ...untold, 'dob_check_failure'];
    const told = ['selfie_failure', 'dob_check_failure'];
    const of = (codes: readonly string[]): Json => ({
      guid: 'a',
      customer_guid: own,
      failure_codes: codes,
      compliance_checks: [{ type: 'person_verification', outcome: 'failed', failure_codes: codes }],
      compliance_decisions: [{ type: 'person_attested', state: 'failed', failure_codes: codes, expired_at: null }],
    });
    assert.deepEqual(await answered('/api/identity_verifications/a', of(failure_codes)), of(told));
    const page = (codes: readonly string[]): Json => ({ total: 1, page: 0, per_page: 10, objects: [of(codes)] });
    assert.deepEqual(await answered('/api/identity_verifications', page(failure_codes)), page(told));
    const customer = (codes: readonly string[]): Json => ({ ...of(codes), guid: own });
    assert.deepEqual(await answered(`/api/customers/${own}`, customer(failure_codes)), customer(told));
  });

  it('are left out with the checks and decisions that are named after them', async () => {
    const of = (...types: readonly string[]): Json => ({
      guid: 'a',
      compliance_checks: types.map((type) => ({ type, outcome: 'failed', failure_codes: null })),
      compliance_decisions: types.map((type) => ({ type, state: 'failed', failure_codes: [] })),
    });
    const named = ['person_watchlists', 'business_watchlists', 'business_associate_watchlists_attested'];
    const answer = await answered('/api/identity_verifications/a', of(...named, 'person_verification'));
    assert.deepEqual(answer, of('person_verification'));
  });

  it('are left out of lists with the verifications that only look for them', async () => {
    const objects = ['id_and_selfie', 'watchlists'].map((method) => ({ guid: method, type: 'kyc', method }));
    const { objects: told } = await answered('/api/identity_verifications', { objects });
    assert.deepEqual(told, objects.slice(0, 1));
  });

  it('are left out of the words of a refusal', async () => {
    const host = new Host();
    const refused = { status: 422, error_message: 'Customer is on a watchlist', message_code: 'rejected_customer' };
    host.interfere = () => Response.json(refused, { status: 422 });
    assert.deepEqual((await host.create()).body, { ...refused, error_message: '' });
  });

  it('of a customer who is rejected for them are in no answer', async () => {
    const host = new Host();
    const guid = magicGuid('rejects-quietly');
    const customer = await TestCustomer.of(host.sandbox, 'rejects-quietly');
    await customer.create();
    host.sandbox.control.advance(1_000);
    await customer.submit();
    host.sandbox.control.advance(2_000);
    const { guid: verification, failure_codes } = await customer.newest();
    assert.deepEqual(failure_codes, ['watchlist_check_failure', 'media_check_failure']);
    for (const path of [
      `/api/customers/${guid}`,
      '/api/identity_verifications',
      `/api/identity_verifications/${String(verification)}`,
    ]) {
      const { status, body } = await host.call(path, undefined, { session: guid });
      assert.equal(status, 200);
      assert.doesNotMatch(JSON.stringify(body), /watchlist|media|pep|prohibited/);
    }
  });

  leavesNoSecretInTheLog();
});
