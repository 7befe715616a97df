import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decide as decidePersona } from '../../src/platforms/persona/decide.js';
import { decide as decideSumvin } from '../../src/platforms/sumvin/decide.js';
import { problem } from '../../src/http/problem.js';
import { customerPath, cybrid, details, item, listPath, live, onePath, unverified } from './support/cybrid.js';
import { Host, own } from './server/support/host.js';

const untellable = /pep|media|watchlist|sanction/i;

describe('findings against money laundering', () => {
  it('are in no code of a refusal that the proxy passes on', async () => {
    const host = new Host();
    host.interfere = () => Response.json({ message_code: 'watchlist_match', error_message: '' }, { status: 422 });
    assert.doesNotMatch(JSON.stringify((await host.create()).body), untellable);
  });

  it('are in no code that events and log lines of the element carry', () => {
    const { facts } = problem(422, { message_code: 'watchlist_match' }, undefined);
    assert.doesNotMatch(facts.platformCode ?? '', untellable);
  });

  it('are not what a verification asked for by its GUID tells, when it only looks for them', async () => {
    const host = new Host();
    host.interfere = () =>
      Response.json({ guid: 'a', customer_guid: own, method: 'watchlists', state: 'completed', outcome: 'failed' });
    const { body } = await host.call('/api/identity_verifications/a');
    assert.doesNotMatch(JSON.stringify(body), untellable);
  });

  it('are no reasons of the platform persona, whosever server tells them', () => {
    const inquiry = { status: 'declined', awaits_decision: false, reasons: ['watchlist_detection', 'id_expired'] };
    const situation = decidePersona({ inquiry, closed: false });
    assert.deepEqual('reasons' in situation && situation.reasons, ['id_expired']);
  });

  it('are no reasons of the platform sumvin', () => {
    const rejectReason = 'The applicant was found on a sanctions list.';
    const situation = decideSumvin({ status: 'rejected', rejectReason, turn: { kind: 'unopened' }, waited: 0 });
    assert.deepEqual('reasons' in situation && situation.reasons, []);
  });
});

describe('a page of the list from which the proxy has left out everything', () => {
  it('does not hide the verification on the next one', async () => {
    const { platform } = cybrid({
      [`GET ${customerPath}`]: unverified,
      [`GET ${listPath}`]: ({ url }: { url: string }) =>
        Response.json({ total: 101, objects: new URL(url).searchParams.get('page') === '0' ? [] : [item] }),
      [`GET ${onePath}`]: details,
    });
    assert.equal((await platform.look(live())).situation.kind, 'capture');
  });
});
