import assert from 'node:assert/strict';
import { afterEach, describe, it, mock } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { Host, own } from './support/host.js';

/** A body of which nothing ever comes. */
const silent = () => new ReadableStream<Uint8Array>({ pull: () => new Promise(() => undefined) });

async function hasEnded(work: Promise<unknown>): Promise<boolean> {
  let ended = false;
  void work.then(() => (ended = true));
  for (let turn = 0; turn < 50; turn += 1) await setImmediate();
  return ended;
}

describe('a caller whose body never comes', () => {
  afterEach(() => {
    mock.timers.reset();
  });

  it('is given up in the end, and does not keep a server from closing', async () => {
    mock.timers.enable({ apis: ['setTimeout'] });
    const host = new Host();
    const headers = { authorization: 'Bearer x', 'content-type': 'application/json' };
    const init = { method: 'POST', headers, body: silent(), duplex: 'half' };
    const answer = host.request('/cybrid/api/identity_verifications', init, own);
    await hasEnded(answer);
    const closed = host.server.close();
    for (let minute = 0; minute < 10; minute += 1) {
      mock.timers.tick(60_000);
      await hasEnded(closed);
    }
    assert.deepEqual([await hasEnded(answer), await hasEnded(closed)], [true, true]);
  });
});
