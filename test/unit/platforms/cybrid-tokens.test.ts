import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { customerTokens } from '../../../src/platforms/cybrid/customer-tokens.js';

const live = () => new AbortController().signal;
const kindOf = (sub_type: string): string => `e30.${Buffer.from(JSON.stringify({ sub_type })).toString('base64url')}.x`;
const tokens = (token: string) => customerTokens({ current: async () => token, renew: async () => token });

describe('a token for Cybrid', () => {
  for (const kind of ['bank', 'organization']) {
    it(`of a ${kind} is forbidden in a browser`, async () => {
      await assert.rejects(tokens(kindOf(kind)).current(live()), {
        code: 'token-forbidden',
        message: `The token is a ${kind} token; a customer token is needed.`,
      });
    });
  }

  it('of a kind with an odd name is refused without repeating the name', async () => {
    await assert.rejects(tokens(kindOf('<b>Zoë</b>')).current(live()), {
      message: 'The token is a foreign token; a customer token is needed.',
    });
  });

  it('may not be replaced by a bank’s', async () => {
    await assert.rejects(tokens(kindOf('bank')).renew('old', live()), { code: 'token-forbidden' });
  });

  it('of a customer, or of no kind, is passed on', async () => {
    const given = [kindOf('customer'), 'opaque'];
    assert.deepEqual(await Promise.all(given.map((token) => tokens(token).current(live()))), given);
  });
});
