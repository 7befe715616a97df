import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TokenSource, type TokenReason } from '../../../src/internal/token-source.js';
import { Deferred } from '../support/script.js';
import { settle } from '../support/scripted-run.js';
import { jwt } from '../support/tokens.js';

const now = Date.UTC(2026, 0, 1);
const inSeconds = (seconds: number) => now / 1_000 + seconds;
const lasting = (name: string, seconds: number) => jwt({ name, exp: inSeconds(seconds), sub_type: 'customer' });
const live = () => new AbortController().signal;

type Host = (reason: TokenReason, signal: AbortSignal) => Promise<string> | undefined;

function source(token: string, host: Host = () => undefined, time = now) {
  const asked: TokenReason[] = [];
  const tokens = new TokenSource(
    (reason, signal) => {
      asked.push(reason);
      return host(reason, signal);
    },
    () => time,
  );
  tokens.token = token;
  return { tokens, asked };
}

const giving =
  (token: string): Host =>
  () =>
    Promise.resolve(token);
const silent: Host = () => undefined;

describe('a token that is there', () => {
  it('is given without asking', async () => {
    const { tokens, asked } = source('opaque');
    assert.deepEqual([await tokens.current(live()), asked], ['opaque', []]);
  });

  it('loses white space around it', async () => {
    assert.equal(await source(' opaque\n').tokens.current(live()), 'opaque');
  });
});

describe('a missing token', () => {
  it('is asked for', async () => {
    const { tokens, asked } = source('', giving('fresh'));
    assert.deepEqual([await tokens.current(live()), asked], ['fresh', ['missing']]);
  });

  it('is kept once it was given', async () => {
    const { tokens, asked } = source('', giving('fresh'));
    await tokens.current(live());
    await tokens.current(live());
    assert.deepEqual([asked, tokens.token], [['missing'], 'fresh']);
  });

  it('is asked for once by several calls at a time', async () => {
    const { tokens, asked } = source('', giving('fresh'));
    const all = await Promise.all([tokens.current(live()), tokens.current(live()), tokens.current(live())]);
    assert.deepEqual([all, asked], [['fresh', 'fresh', 'fresh'], ['missing']]);
  });

  for (const [name, host] of [
    ['nobody answers', silent],
    ['the host fails', () => Promise.reject(new Error('No'))],
    [
      'the host throws',
      () => {
        throw new Error('No');
      },
    ],
    ['the answer is empty', giving('  ')],
    ['the answer is no text', () => Promise.resolve(undefined as unknown as string)],
  ] as const satisfies readonly (readonly [string, Host])[]) {
    it(`is token-missing if ${name}`, async () => {
      await assert.rejects(source('', host).tokens.current(live()), { code: 'token-missing' });
    });
  }

  it('is token-missing if the host takes more than a minute', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    let given: AbortSignal | undefined;
    const { tokens } = source('', (_, signal) => {
      given = signal;
      return new Deferred<string>().promise;
    });
    const outcome = assert.rejects(tokens.current(live()), { code: 'token-missing' });
    await settle();
    context.mock.timers.tick(60_000);
    await outcome;
    assert.equal(given?.aborted, true);
  });

  it('is not waited for any longer when the run ends', async () => {
    const controller = new AbortController();
    const asking = source('', () => new Deferred<string>().promise).tokens.current(controller.signal);
    controller.abort(new RangeError('Removed'));
    await assert.rejects(asking, RangeError);
  });

  it('that the page sets while the host is asked stays: the later answer does not replace it', async () => {
    const answer = new Deferred<string>();
    const { tokens } = source('', () => answer.promise);
    const asking = tokens.current(live());
    tokens.token = 'set-by-the-page';
    answer.resolve('late');
    assert.equal(await asking, 'set-by-the-page');
  });
});

describe('an expiring token', () => {
  it('is replaced before it is sent', async () => {
    const fresh = lasting('fresh', 3_600);
    const { tokens, asked } = source(lasting('old', 29), giving(fresh));
    assert.deepEqual([await tokens.current(live()), asked], [fresh, ['expiring']]);
  });

  it('is replaced before it is sent by several calls at a time', async () => {
    const fresh = lasting('fresh', 3_600);
    const { tokens, asked } = source(lasting('old', 29), giving(fresh));
    const all = await Promise.all([tokens.current(live()), tokens.current(live())]);
    assert.deepEqual([all, asked], [[fresh, fresh], ['expiring']]);
  });

  it('is not yet one with half a minute left', async () => {
    const { tokens, asked } = source(lasting('old', 30), silent);
    await tokens.current(live());
    assert.deepEqual(asked, []);
  });

  it('is asked for once, and sent as it is if nobody answers', async () => {
    const old = lasting('old', 10);
    const { tokens, asked } = source(old, silent);
    assert.deepEqual([await tokens.current(live()), await tokens.current(live()), asked], [old, old, ['expiring']]);
  });

  it('is asked for anew with each token that expires', async () => {
    const { tokens, asked } = source(lasting('old', 10), giving(lasting('also old', 20)));
    await tokens.current(live());
    await tokens.current(live());
    assert.deepEqual(asked, ['expiring', 'expiring']);
  });
});

describe('a refused token', () => {
  it('is replaced by what the host gives', async () => {
    const { tokens, asked } = source('old', giving('fresh'));
    assert.deepEqual([await tokens.renew('old', live()), asked], ['fresh', ['rejected']]);
  });

  it('is token-expired if nobody answers', async () => {
    await assert.rejects(source('old', silent).tokens.renew('old', live()), {
      code: 'token-expired',
      facts: { status: 401 },
    });
  });

  it('is token-expired if the host gives the same again', async () => {
    await assert.rejects(source('old', giving('old')).tokens.renew('old', live()), { code: 'token-expired' });
  });

  it('that has been replaced meanwhile is not asked for', async () => {
    const { tokens, asked } = source('fresh', silent);
    assert.deepEqual([await tokens.renew('old', live()), asked], ['fresh', []]);
  });

  it('is asked for once by several calls at a time', async () => {
    const { tokens, asked } = source('old', giving('fresh'));
    const all = await Promise.all([tokens.renew('old', live()), tokens.renew('old', live())]);
    assert.deepEqual([all, asked], [['fresh', 'fresh'], ['rejected']]);
  });

  it('that the host gives again is not asked for a second time by a call whose refusal comes later', async () => {
    const { tokens, asked } = source('old', giving('old'));
    await assert.rejects(tokens.renew('old', live()), { code: 'token-expired' });
    await assert.rejects(tokens.renew('old', live()), { code: 'token-expired' });
    assert.deepEqual(asked, ['rejected']);
  });

  it('that nobody could replace is not asked for a second time by a call whose refusal comes later', async () => {
    const { tokens, asked } = source('old', silent);
    await assert.rejects(tokens.renew('old', live()), { code: 'token-expired' });
    await assert.rejects(tokens.renew('old', live()), { code: 'token-expired' });
    assert.deepEqual(asked, ['rejected']);
  });

  it('is asked for again if it is sent again and refused again', async () => {
    const { tokens, asked } = source('old', silent);
    await assert.rejects(tokens.renew('old', live()), { code: 'token-expired' });
    await tokens.current(live());
    await assert.rejects(tokens.renew('old', live()), { code: 'token-expired' });
    assert.deepEqual(asked, ['rejected', 'rejected']);
  });
});

describe('another customer', () => {
  it('is not spoken for by the token that was asked for the last one', async () => {
    const { tokens, asked } = source('', giving('fresh'));
    await tokens.current(live());
    tokens.forgetAnswer();
    assert.deepEqual([tokens.token, await tokens.current(live()), asked], ['', 'fresh', ['missing', 'missing']]);
  });

  it('is spoken for by a token that was given', async () => {
    const { tokens, asked } = source('', giving('fresh'));
    await tokens.current(live());
    tokens.token = 'given';
    tokens.forgetAnswer();
    assert.deepEqual([await tokens.current(live()), asked], ['given', ['missing']]);
  });
});

describe('the clock', () => {
  const token = jwt({ iat: inSeconds(0), exp: inSeconds(3_600) });

  for (const [name, device, expected] of [
    ['that is right is believed', now + 60_000, now + 60_000],
    ['that is behind is put forward to when the token was issued', now - 86_400_000, now],
    ['that is ahead is put back to when the token was issued', now + 86_400_000, now],
  ] as const) {
    it(name, () => {
      assert.equal(source(token, silent, device).tokens.now(), expected);
    });
  }

  it('is not known where the token says nothing', () => {
    assert.equal(source('opaque', silent, 123).tokens.now(), undefined);
  });
});
