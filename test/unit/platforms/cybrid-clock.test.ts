import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TokenSource } from '../../../src/internal/token-source.js';
import { cybrid, details, followed, live, onePath } from '../support/cybrid.js';

const day = 24 * 60 * 60_000;
const reallyNow = Date.parse(details.created_at) + 5 * 60_000;

describe('a device whose clock is a day ahead, with a token that does not say when it ends', () => {
  it('does not take a verification of five minutes ago for one that is nearly over', async () => {
    const tokens = new TokenSource(
      () => undefined,
      () => reallyNow + day,
    );
    tokens.token = 'a-session-of-the-host';
    const updated = new Date(reallyNow).toISOString();
    const { platform } = cybrid(
      { ...followed, [`GET ${onePath}`]: { ...details, updated_at: updated } },
      { now: () => tokens.now() },
    );
    assert.equal((await platform.look(live())).situation.kind, 'capture');
  });
});
