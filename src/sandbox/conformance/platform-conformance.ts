import type { Look } from '../../platforms/platform.js';
import { demand, settledLook, unending, type Bench, type Check, type Standing, type Subject } from './bench.js';

/** A check of one standing; a service that does not know it passes. */
function check(name: string, standing: Standing, run: (subject: Subject) => Promise<void>): Check {
  return {
    name,
    run: async (bench: Bench) => {
      const subject = await bench.prepare(standing);
      if (subject) await run(subject);
    },
  };
}

const kindOf = ({ situation }: Look): string =>
  situation.kind === 'waiting' ? `waiting for the ${situation.step} (${situation.pace})` : situation.kind;

function expectKind(look: Look, ...wanted: string[]): void {
  demand(wanted.includes(look.situation.kind), `The situation is ${kindOf(look)}, not ${wanted.join(' or ')}.`);
}

/** What was thrown, told by its form: a platform may come with a KycError of another copy of the package. */
async function failureOf(work: Promise<unknown>): Promise<{ name: string; code: string }> {
  const thrown: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  const isError = typeof thrown === 'object' && thrown !== null;
  const name: unknown = isError ? Reflect.get(thrown, 'name') : undefined;
  const code: unknown = isError ? Reflect.get(thrown, 'code') : undefined;
  return { name: typeof name === 'string' ? name : 'nothing', code: typeof code === 'string' ? code : '' };
}

const firstLook: readonly Check[] = [
  check('a new customer has nothing yet, or can begin', 'new', async ({ platform }) => {
    expectKind(await settledLook(platform), 'absent', 'capture');
  }),
  check('looking creates nothing, however often', 'new', async ({ platform, created }) => {
    for (let count = 0; count < 3; count += 1) await settledLook(platform);
    demand(created() === 0, `${String(created())} verifications were created by looking.`);
  }),
  check('two looks at once see the same', 'new', async ({ platform }) => {
    await settledLook(platform);
    const [one, other] = await Promise.all([platform.look(unending()), platform.look(unending())]);
    demand(kindOf(one) === kindOf(other), `One saw ${kindOf(one)}, the other ${kindOf(other)}.`);
  }),
  check('a platform that has forgotten which record it followed finds it again', 'begun', async ({ platform }) => {
    const before = await settledLook(platform);
    platform.forget?.();
    const after = await settledLook(platform);
    const found = kindOf(before) === kindOf(after) && before.verificationGuid === after.verificationGuid;
    demand(found, `Before it was ${kindOf(before)}, afterwards ${kindOf(after)}.`);
  }),
];

const keys: readonly Check[] = [
  check('the key is the same for every instance and every look', 'new', async ({ platform, again }) => {
    const key = await platform.key(unending());
    await settledLook(platform);
    demand(key !== '' && key === (await platform.key(unending())), 'The key changed.');
    demand(key === (await again().key(unending())), 'A second tab has another key: both could create.');
  }),
  check('neither key nor look holds the token', 'begun', async ({ platform, secret }) => {
    const told = JSON.stringify([platform.name, await platform.key(unending()), await settledLook(platform)]);
    demand(!told.includes(secret), 'The token is in the key or in the look.');
  }),
];

const creation: readonly Check[] = [
  check('creating makes exactly one, which the next look finds', 'new', async ({ platform, created }) => {
    if ((await settledLook(platform)).situation.kind !== 'absent') return;
    await platform.create(unending());
    demand(created() === 1, `${String(created())} verifications were created.`);
    expectKind(await settledLook(platform), 'capture', 'waiting', 'verdict');
  }),
  check('a second tab finds what the first has created', 'new', async ({ platform, again }) => {
    if ((await settledLook(platform)).situation.kind !== 'absent') return;
    await platform.create(unending());
    const { situation } = await settledLook(again());
    demand(situation.kind !== 'absent', 'The second tab would create another one.');
  }),
  check('a creation that is given up before it begins is not sent', 'new', async ({ platform, created }) => {
    if ((await settledLook(platform)).situation.kind !== 'absent') return;
    const given = new AbortController();
    given.abort();
    await platform.create(given.signal).catch(() => undefined);
    demand(created() === 0, 'It was sent.');
  }),
];

const admission: readonly Check[] = [
  check('what was begun is gone on with, by credentials', 'begun', async ({ platform }) => {
    expectKind(await settledLook(platform), 'capture');
    const session = await platform.admit({ fresh: false }, unending());
    demand(session !== undefined, 'There is no session.');
    const credential = session.provider === 'persona' ? session.sessionToken : session.accessToken;
    demand(credential !== undefined && credential !== '', 'The session has no credential.');
  }),
  check('fresh credentials are other ones', 'begun', async ({ platform }) => {
    await settledLook(platform);
    const [one, other] = [
      await platform.admit({ fresh: true }, unending()),
      await platform.admit({ fresh: true }, unending()),
    ];
    const same = JSON.stringify(one) === JSON.stringify(other);
    demand(one !== undefined && !same, 'The provider would refuse them as it refused the last.');
  }),
];

const decided: readonly Check[] = [
  check('what was submitted is awaited, and never captured again', 'submitted', async ({ platform }) => {
    platform.submitted?.();
    const look = await settledLook(platform);
    demand(look.situation.kind === 'waiting' && look.situation.step !== 'customer', `It is ${kindOf(look)}.`);
  }),
  check('a review is awaited at the pace of people', 'reviewed', async ({ platform }) => {
    const look = await settledLook(platform);
    demand(look.situation.kind === 'waiting' && look.situation.pace === 'reviewing', `It is ${kindOf(look)}.`);
  }),
  check('a failure that can be mended asks the customer, with reasons as texts', 'failed', async ({ platform }) => {
    platform.submitted?.();
    const { situation } = await settledLook(platform);
    demand(situation.kind === 'action', `It is ${situation.kind}.`);
    demand(
      situation.reasons.every((reason) => typeof reason === 'string' && reason !== ''),
      'A reason is no text.',
    );
  }),
  ...(['verified', 'rejected'] as const).map((verdict) =>
    check(`${verdict} is a verdict at the first look`, verdict, async ({ platform, created }) => {
      const { situation } = await settledLook(platform);
      demand(situation.kind === 'verdict' && situation.verdict === verdict, `It is ${situation.kind}.`);
      demand(created() === 0, 'Something was created for it.');
    }),
  ),
  check('a value that nobody knows is waited out', 'unknown', async ({ platform, created }) => {
    const look = await platform.look(unending());
    expectKind(look, 'waiting');
    demand(created() === 0, 'Something was created for it.');
  }),
];

const failures: readonly Check[] = [
  check('a service that is down is a named failure', 'down', async ({ platform }) => {
    const { name, code } = await failureOf(platform.look(unending()));
    const isNamed = name === 'KycError' && ['api-unreachable', 'api-unavailable', 'bad-response'].includes(code);
    demand(isNamed, `Thrown was ${name} ${code}.`);
  }),
  check('a token that is refused and not replaced is a named failure', 'refused', async ({ platform }) => {
    const { name, code } = await failureOf(platform.look(unending()));
    demand(name === 'KycError' && code.startsWith('token-'), `Thrown was ${name} ${code}.`);
  }),
  check('a look that is given up ends, and is no failure of the platform', 'new', async ({ platform }) => {
    const given = new AbortController();
    given.abort();
    const { name } = await failureOf(platform.look(given.signal));
    demand(name === 'AbortError', `Thrown was ${name}.`);
  }),
];

/** What the element relies on, check by check: hand each one to the test runner of your choice. */
export const platformConformance: readonly Check[] = [
  ...firstLook,
  ...keys,
  ...creation,
  ...admission,
  ...decided,
  ...failures,
];
