import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isCreation } from './support/gate.js';
import { Host, refusal } from './support/host.js';

describe('a creation that succeeded by an answer without a GUID', () => {
  it('is in doubt: another page’s creation is not sent on top of it', async () => {
    const host = new Host();
    host.interfere = (sent) => (isCreation(sent) ? Response.json({}, { status: 201 }) : undefined);
    await host.create();
    host.interfere = undefined;
    assert.equal(refusal(await host.create()), '409 data_exists');
    assert.equal(host.sent.filter(isCreation).length, 1);
  });
});
