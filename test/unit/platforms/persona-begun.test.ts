import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PersonaPlatform } from '../../../src/platforms/persona/persona.js';
import { replying, ScriptedNetwork, ScriptedTokens } from '../support/network.js';
import { repeat } from '../support/script.js';

const live = () => new AbortController().signal;

describe('the inquiry whose address is shown as a code for the phone', () => {
  for (const [status, begun] of [
    ['created', false],
    ['pending', true],
  ] as const) {
    it(`${begun ? 'has' : 'has not'} been begun while it is ${status}`, async () => {
      const inquiry = { id: 'inq_1', status, created_at: null, awaits_decision: false, reasons: [] };
      const answer = replying({ 'GET /kyc/persona/inquiry': { inquiry } });
      const platform = new PersonaPlatform({
        customerGuid: 'user-1',
        base: async () => 'https://shop.example/kyc/persona',
        tokens: new ScriptedTokens(),
        network: new ScriptedNetwork(repeat(3, answer)),
      });
      assert.equal((await platform.look(live())).begun ?? false, begun);
    });
  }
});
