import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { json, lost, refused, secret, troubled } from '../support/network.js';
import { repeat } from '../support/script.js';
import { mePath, status, statusPath, stepsPath, sumvin } from '../support/sumvin.js';

const live = () => new AbortController().signal;
const get = `GET ${statusPath}`;
const post = 'POST /v0/kyc/access-token';

/** A platform whose customer has opened the capture and submitted, after a first look that said `before`. */
async function submitted(before: object, ...after: readonly unknown[]) {
  const scene = sumvin({ [get]: [before, ...after], [post]: { access_token: 'sbx:abc' } });
  await scene.platform.look(live());
  await scene.platform.admit({ fresh: false }, live());
  scene.platform.submitted();
  return scene;
}

type Scene = Awaited<ReturnType<typeof submitted>>;
const kindOf = async ({ platform }: Pick<Scene, 'platform'>) => (await platform.look(live())).situation.kind;

describe('the first look', () => {
  it('asks for the status as the platform has it, with the token in its own header', async () => {
    const { platform, network } = sumvin({ [get]: status('pending') });
    assert.deepEqual(await platform.look(live()), {
      situation: { kind: 'capture' },
      verificationGuid: '65abc123def456',
    });
    const [sent] = network.sent;
    assert.equal(sent?.url, 'https://api.example/v0/kyc/status');
    assert.deepEqual([sent?.headers.get('x-juno-jwt'), sent?.headers.get('authorization')], [secret, null]);
  });

  it('of a user without an applicant knows no GUID', async () => {
    const { platform } = sumvin({ [get]: { status: 'pending' } });
    assert.equal((await platform.look(live())).verificationGuid, undefined);
  });

  it('of a user whom the provider has not heard of is a capture', async () => {
    assert.equal(await kindOf(sumvin({ [get]: () => troubled(404, 'KYC-404-001') })), 'capture');
  });

  it('at an address where nothing answers so is no capture', async () => {
    await assert.rejects(sumvin({ [get]: () => json({}, 404) }).platform.look(live()), { code: 'api-rejected' });
  });

  for (const body of [{}, [], { status: 7 }, { state: 'approved' }]) {
    it(`that finds no status is a bad response: ${JSON.stringify(body)}`, async () => {
      await assert.rejects(sumvin({ [get]: [body] }).platform.look(live()), { code: 'bad-response' });
    });
  }

  it('that finds the customer rejected tells the reason', async () => {
    const { situation } = await sumvin({ [get]: status('rejected', 'Forged.') }).platform.look(live());
    assert.deepEqual(situation, { kind: 'verdict', verdict: 'rejected', reasons: ['Forged.'], canRetry: false });
  });
});

describe('a look while the platform is at work', () => {
  it('asks the provider, and no more often than every 3 s', async () => {
    const scene = sumvin({ [get]: status('in_progress') });
    for (let count = 0; count < 5; count += 1) await scene.platform.look(live());
    assert.deepEqual(
      scene.network.sent.map(({ url }) => new URL(url).search),
      ['', ...repeat(4, '?refresh=true')],
    );
    assert.deepEqual(scene.network.sentAt, [0, 0, 3_000, 6_000, 9_000]);
  });

  it('does not wait longer than it has to', async () => {
    const scene = sumvin({ [get]: status('in_progress') });
    await scene.platform.look(live());
    await scene.platform.look(live());
    scene.clock.now += 2_000;
    await scene.platform.look(live());
    scene.clock.now += 10_000;
    await scene.platform.look(live());
    assert.deepEqual(scene.network.sentAt, [0, 0, 3_000, 13_000]);
  });

  it('keeps the distance when it is repeated after a 502, too', async () => {
    const bad = () => troubled(502, 'KYC-502-001');
    const scene = sumvin({
      [get]: [status('in_progress'), bad, bad, bad, status('approved')],
      [`GET ${mePath}`]: lost,
    });
    await scene.platform.look(live());
    await scene.platform.look(live());
    const refreshes = scene.network.sentAt.slice(1, 5);
    assert.deepEqual(
      refreshes.map((at, index) => at - (refreshes[index - 1] ?? at) >= (index === 0 ? 0 : 3_000)),
      repeat(4, true),
    );
  });

  it('keeps the distance when a fresh token is needed, too', async () => {
    const scene = sumvin({ [get]: [status('in_progress'), () => troubled(401, 'USR-401-001'), status('in_progress')] });
    await scene.platform.look(live());
    await scene.platform.look(live());
    assert.deepEqual(scene.network.sentAt, [0, 0, 3_000]);
  });

  it('is not sent when it is given up while it keeps the distance', async () => {
    const scene = sumvin({ [get]: status('in_progress') });
    await scene.platform.look(live());
    await scene.platform.look(live());
    const controller = new AbortController();
    scene.network.sleep = async (_, signal) => {
      controller.abort();
      signal.throwIfAborted();
    };
    await assert.rejects(scene.platform.look(controller.signal), { name: 'AbortError' });
    assert.equal(scene.network.sent.length, 2);
  });

  it('gives up after three repetitions, by a code that passes', async () => {
    const scene = sumvin({ [get]: [status('in_progress'), () => troubled(502, 'KYC-502-001')] });
    await scene.platform.look(live());
    await assert.rejects(scene.platform.look(live()), {
      code: 'api-unavailable',
      facts: { status: 502, platformCode: 'KYC-502-001' },
    });
  });

  it('follows the platform’s own link, on its own origin only', async () => {
    const link = (href: string) => ({ ...status('in_progress'), _links: { refresh: { href } } });
    const scene = sumvin({
      [get]: [link('/v1/kyc/latest?refresh=true'), link('https://evil.example/')],
      'GET /v1/kyc/latest': link('https://evil.example/v0/kyc/status'),
    });
    for (let count = 0; count < 3; count += 1) await scene.platform.look(live());
    assert.deepEqual(
      scene.network.sent.map(({ url }) => url.replace('https://api.example', '')),
      ['/v0/kyc/status', '/v1/kyc/latest?refresh=true', '/v0/kyc/status?refresh=true'],
    );
  });

  it('is one at the platform’s own memory again when a new pass begins', async () => {
    const scene = sumvin({ [get]: status('in_progress') });
    await scene.platform.look(live());
    scene.platform.forget();
    await scene.platform.look(live());
    assert.deepEqual(
      scene.network.sent.map(({ url }) => new URL(url).search),
      ['', ''],
    );
  });
});

describe('after a submission', () => {
  it('the first look asks the provider at once', async () => {
    const scene = await submitted(status('pending'), status('in_progress'));
    await scene.platform.look(live());
    assert.equal(new URL(scene.network.sent.at(-1)?.url ?? '').search, '?refresh=true');
    assert.deepEqual(scene.network.slept, []);
  });

  it('a stale retry is waited out, and the verdict is believed', async () => {
    const old = status('retry', 'Blurred.');
    const scene = await submitted(old, old, status('in_progress'), status('rejected', 'Forged.'));
    assert.deepEqual(
      [await kindOf(scene), await kindOf(scene), await kindOf(scene)],
      ['waiting', 'waiting', 'verdict'],
    );
  });

  it('a retry for the same reason is believed once there was progress, with its reason', async () => {
    const old = status('retry', 'Blurred.');
    const scene = await submitted(old, old, status('in_progress'), old);
    assert.deepEqual([await kindOf(scene), await kindOf(scene)], ['waiting', 'waiting']);
    assert.deepEqual((await scene.platform.look(live())).situation, {
      kind: 'action',
      reasons: ['Blurred.'],
      creates: false,
    });
  });

  it('a retry for another reason is believed at once', async () => {
    const scene = await submitted(status('retry', 'Blurred.'), status('retry', 'Too dark.'));
    assert.equal(await kindOf(scene), 'action');
  });

  it('what never changes is believed after 30 s', async () => {
    const old = status('retry', 'Blurred.');
    const scene = await submitted(old, old);
    const kinds: string[] = [];
    while (kinds.at(-1) !== 'action') kinds.push(await kindOf(scene));
    assert.deepEqual(kinds, [...repeat(10, 'waiting'), 'action']);
    assert.equal(scene.clock.now, 30_000);
  });

  it('the customer’s word leads to the capture again: a retry on the first look is no second question', async () => {
    const again = status('retry', 'Too dark.');
    const scene = await submitted(status('retry', 'Blurred.'), again);
    assert.equal(await kindOf(scene), 'action');
    scene.platform.forget();
    assert.equal(await kindOf(scene), 'capture');
  });

  it('a pass that begins anew after a failure does not forget what was submitted', async () => {
    const old = status('retry', 'Blurred.');
    const scene = await submitted(old, old);
    scene.platform.forget();
    assert.equal(await kindOf(scene), 'waiting');
  });

  it('a provider who has not heard of the user is a stale pending', async () => {
    const scene = await submitted(status('pending'), () => refused(404));
    assert.equal(await kindOf(scene), 'waiting');
  });
});

describe('a capture that was left', () => {
  for (const [said, kind] of [
    ['pending', 'capture'],
    ['retry', 'capture'],
    ['in_progress', 'capture'],
    ['on_hold', 'waiting'],
    ['rejected', 'verdict'],
  ] as const) {
    it(`is ${kind === 'capture' ? 'gone on with' : 'not opened'} while the status says ${said}`, async () => {
      const scene = sumvin({ [get]: [status('pending'), status(said)], [post]: { access_token: 'sbx:abc' } });
      await scene.platform.look(live());
      await scene.platform.admit({ fresh: false }, live());
      scene.platform.forget();
      assert.equal(await kindOf(scene), kind);
    });
  }
});

describe('the onboarding of an approved user', () => {
  const onboarding = {
    current_step: 'byo_safe',
    is_complete: false,
    steps: [
      { step: 'kyc_verification', status: 'completed', gated: false, meta: { applicant: 'x' } },
      { step: 'byo_safe', status: 'current' },
    ],
  };
  const read = {
    currentStep: 'byo_safe',
    complete: false,
    steps: [
      { step: 'kyc_verification', status: 'completed' },
      { step: 'byo_safe', status: 'current' },
    ],
  };
  const approved = { [get]: status('approved') };
  const verdictOf = async (replies: object) => {
    const scene = sumvin({ ...approved, ...replies });
    const { situation } = await scene.platform.look(live());
    assert.ok(situation.kind === 'verdict' && situation.verdict === 'verified');
    return { onboarding: situation.onboarding, calls: scene.network.calls, sent: scene.network.sent, situation };
  };

  it('is expanded in the user’s record', async () => {
    const { onboarding: told, sent } = await verdictOf({ [`GET ${mePath}`]: { id: 'usr_1', onboarding } });
    assert.deepEqual(told, read);
    assert.equal(sent.at(-1)?.url, 'https://api.example/v0/user/me?expand=onboarding');
    assert.equal(sent.length, 2);
  });

  it('comes without the user’s name', async () => {
    const me = { first_name: 'Zoë', last_names: 'Zoé', onboarding: { ...onboarding, email: 'zoe@example.com' } };
    const { situation } = await verdictOf({ [`GET ${mePath}`]: me });
    assert.doesNotMatch(JSON.stringify(situation), /zo[eëé]|meta|applicant/i);
  });

  for (const [name, me] of [
    ['says nothing of it', { id: 'usr_1' }],
    ['says null', { onboarding: null }],
    ['says something else', { onboarding: 'byo_safe' }],
    ['has it empty', { onboarding: {} }],
    ['cannot be read', () => refused(403)],
  ] as const) {
    it(`is at an address of its own where the user’s record ${name}`, async () => {
      const replies = { [`GET ${mePath}`]: me, [`GET ${stepsPath}`]: { onboarding } };
      const { onboarding: told, calls } = await verdictOf(replies);
      assert.deepEqual([told, calls.at(-1)], [read, `GET ${stepsPath}`]);
    });
  }

  it('may be missing altogether: the verdict stands', async () => {
    const { onboarding: told } = await verdictOf({
      [`GET ${mePath}`]: () => refused(404),
      [`GET ${stepsPath}`]: () => refused(404),
    });
    assert.equal(told, undefined);
  });

  it('keeps the verdict waiting for 3 s, and no longer', async (context) => {
    context.mock.timers.enable({ apis: ['setTimeout'] });
    const hangs = ({ init }: { init: RequestInit }) =>
      new Promise((_, reject) => {
        init.signal?.addEventListener('abort', () => reject(new Error('Aborted')));
      });
    const scene = sumvin({ ...approved, [`GET ${mePath}`]: hangs, [`GET ${stepsPath}`]: hangs });
    let told = false;
    const looking = scene.platform.look(live()).then((look) => {
      told = true;
      return look;
    });
    await turns();
    context.mock.timers.tick(2_999);
    await turns();
    assert.equal(told, false);
    context.mock.timers.tick(1);
    const { situation } = await looking;
    assert.deepEqual(situation, { ...situation, kind: 'verdict', verdict: 'verified', onboarding: undefined });
  });

  it('is not waited for once nobody wants it', async () => {
    const controller = new AbortController();
    const scene = sumvin({
      ...approved,
      [`GET ${mePath}`]: () => {
        controller.abort();
        throw lost;
      },
      [`GET ${stepsPath}`]: lost,
    });
    await assert.rejects(scene.platform.look(controller.signal), { name: 'AbortError' });
  });
});

async function turns(): Promise<void> {
  for (let count = 0; count < 20; count += 1) await new Promise(setImmediate);
}
