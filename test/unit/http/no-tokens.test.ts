import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as v from 'valibot';
import { toKycError } from '../../../src/flow/errors.js';
import { Api } from '../../../src/http/api.js';
import { TokenSource } from '../../../src/internal/token-source.js';

const tokensOf = (answer: string) =>
  new TokenSource(
    async () => answer,
    () => Date.UTC(2026, 0, 1),
  );

describe('what getToken gives where it is no token', () => {
  for (const [what, answer] of [
    ['a login page', '<!doctype html>\n<title>Sign in</title>\n'],
    ['a text with letters that no header takes', 'Sitzung abgelaufen – bitte anmelden'],
  ] as const) {
    it(`${what}: the failure names the token, not the network`, async () => {
      let tries = 0;
      const api = new Api({
        base: async () => 'http://localhost:9',
        tokens: tokensOf(answer),
        authorize: (token) => ({ authorization: `Bearer ${token}` }),
        network: {
          fetch: async (_url, init) => {
            tries += 1;
            // As every browser's does.
            new Headers(init?.headers);
            return Response.json({});
          },
          isOnline: () => true,
          online: async () => undefined,
          sleep: async () => undefined,
          random: () => 0,
        },
      });
      const failure = await api
        .get({ path: '/x', answer: v.unknown() }, new AbortController().signal)
        .then(() => undefined, toKycError);
      assert.match(failure?.code ?? 'none', /^token-/, `${String(tries)} tries`);
    });
  }
});

describe('a host’s own token with a claim named sub_type', () => {
  it('is given out: only Cybrid knows kinds of tokens', async () => {
    const claims = Buffer.from(JSON.stringify({ sub: 'user-1', sub_type: 'member' })).toString('base64url');
    const token = `e30.${claims}.x`;
    assert.equal(await tokensOf(token).current(new AbortController().signal), token);
  });
});
