import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { magicGuid } from '../../../src/sandbox/index.js';
import { serveSandbox, type ServedSandbox } from '../../../src/sandbox/serve.js';

describe('the served sandbox', () => {
  const guid = magicGuid('passes');
  let served: ServedSandbox;
  let headers: Record<string, string>;

  before(async () => {
    served = await serveSandbox({ cybridPort: 0, personaPort: 0 });
    headers = { Authorization: `Bearer ${await served.control.mintToken({ customerGuid: guid })}` };
  });
  after(() => served.close());

  it('answers on an origin for each service', async () => {
    assert.equal((await fetch(`${served.cybridOrigin}/api/customers/${guid}`, { headers })).status, 200);
    assert.match(served.personaHost, /^localhost:\d+$/);
    assert.equal((await fetch(`http://${served.personaHost}/widget`)).status, 200);
    assert.equal((await fetch(`${served.sumvinOrigin}/v0/kyc/status`)).status, 401);
    assert.equal((await fetch(`${served.sumsubOrigin}/websdk/websdk.html`)).status, 200);
    const origins = [served.cybridOrigin, `http://${served.personaHost}`, served.sumvinOrigin, served.sumsubOrigin];
    assert.equal(new Set(origins).size, 4);
  });

  it('cuts the connection of a dropped reply after the call was processed', async () => {
    const remove = served.control.addFault({ match: { method: 'POST' }, effect: { drop: 'reply' } });
    const body = JSON.stringify({ type: 'kyc', method: 'id_and_selfie', customer_guid: guid });
    await assert.rejects(
      fetch(`${served.cybridOrigin}/api/identity_verifications`, { method: 'POST', headers, body }),
      TypeError,
    );
    assert.equal(served.control.verificationsOf(guid).length, 1);
    remove();
    assert.equal((await fetch(`${served.cybridOrigin}/api/customers/${guid}`, { headers })).status, 200);
  });

  it('leaves a call hanging until the caller gives up', async () => {
    const remove = served.control.addFault({ match: { path: '/api/' }, effect: { hang: true } });
    const answer = fetch(`${served.cybridOrigin}/api/customers/${guid}`, { headers, signal: AbortSignal.timeout(50) });
    await assert.rejects(answer, { name: 'TimeoutError' });
    remove();
  });

  it('refuses a port that is taken, and leaves none open', async () => {
    const port = Number(new URL(served.cybridOrigin).port);
    await assert.rejects(serveSandbox({ cybridPort: port, personaPort: 0 }), { code: 'EADDRINUSE' });
  });
});
