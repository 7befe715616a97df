import fc from 'fast-check';
import { honestWords, lies, type Lie, type Word } from './world/persona.js';
import type { TokenWay } from './world/seat.js';
import type { Supply } from './world/tokens.js';
import type { Effect, Fault } from './world/weather.js';

/** One thing that happens. Plain data, so that a failing sequence can be read, shrunk and replayed. */
export type Command =
  | { readonly do: 'mount'; readonly tokens: TokenWay; readonly manual: boolean }
  | { readonly do: 'unmount' | 'move' | 'put back' | 'reload' | 'language' | 'strings'; readonly which: number }
  | { readonly do: 'fault'; readonly fault: Fault }
  | { readonly do: 'supply'; readonly supply: Supply }
  | { readonly do: 'revoke' | 'offline' | 'online' | 'hide' | 'show' | 'pageshow' }
  | { readonly do: 'token'; readonly which: number; readonly life: number }
  | { readonly do: 'say'; readonly which: number; readonly word: Word; readonly truly: boolean; readonly times: number }
  | { readonly do: 'lie'; readonly which: number; readonly lie: Lie; readonly word: Word }
  | { readonly do: 'go through'; readonly which: number; readonly result: 'complete' | 'fail' }
  | { readonly do: 'wait' | 'suspend'; readonly ms: number }
  | { readonly do: 'retry' | 'cancel' | 'reset' | 'start' | 'press'; readonly which: number }
  | { readonly do: 'switch customer'; readonly which: number; readonly token: boolean }
  | { readonly do: 'decide'; readonly decision: Decision };

/** The platform's word. */
export const decisions = ['pass', 'fail', 'reject', 'review', 'freeze', 'expire'] as const;
export type Decision = (typeof decisions)[number];

export interface Step {
  readonly command: Command;
  /** ms afterwards. */
  readonly then: number;
}

export type Weights = Readonly<Record<Command['do'], number>>;

const minute = 60_000;
const hour = 60 * minute;

/**
 * How much later than it was sent a creation may still be taken up, ms. The element looks for about 10 s: a platform
 * that takes longer cannot be told from one that never got the request.
 */
const latestCreation = 8_000;

const record = <T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record<T>(model, { noNullPrototype: true });
const which = fc.nat(5);
const times = fc.constantFrom(1, 1, 1, 2, 4, 8);
const retryAfter = fc.constantFrom(undefined, '1', '5', '30', 'Mon, 05 Jan 2026 09:01:00 GMT', 'soon');

const status = record({
  kind: fc.constant('status' as const),
  status: fc.constantFrom(400, 401, 403, 404, 408, 409, 422, 429, 429, 500, 502, 503, 504),
  retryAfter,
  processed: fc.constant(false),
});
/** The platform did it, but something on the way back said otherwise. */
const gatewayTimeout = record({
  kind: fc.constant('status' as const),
  status: fc.constantFrom(408, 500, 502, 504),
  processed: fc.constant(true),
});
const effect: fc.Arbitrary<Effect> = fc.oneof(
  { weight: 4, arbitrary: fc.constant({ kind: 'lose-reply' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'drop' as const }) },
  { weight: 2, arbitrary: record({ kind: fc.constant('hang' as const), processed: fc.boolean() }) },
  { weight: 2, arbitrary: record({ kind: fc.constant('slow' as const), by: fc.nat(latestCreation) }) },
  { weight: 2, arbitrary: record({ kind: fc.constant('late' as const), by: fc.nat(30_000) }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'twice' as const }) },
  { weight: 6, arbitrary: status },
  { weight: 2, arbitrary: gatewayTimeout },
  {
    weight: 2,
    arbitrary: record({
      kind: fc.constant('garbage' as const),
      what: fc.constantFrom('html', 'truncated', 'wrong-shape', 'null', 'empty'),
    }),
  },
);
const on = fc.constantFrom(
  'creation' as const,
  'creation' as const,
  'session' as const,
  'read' as const,
  'any' as const,
);

const wait = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 300 }) },
  { weight: 4, arbitrary: fc.integer({ min: 300, max: 5_000 }) },
  { weight: 2, arbitrary: fc.integer({ min: 5_000, max: minute }) },
  { weight: 1, arbitrary: fc.constantFrom(5 * minute, hour, 24 * hour) },
);
const shortly = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 150 }) },
  { weight: 2, arbitrary: fc.integer({ min: 150, max: 2_500 }) },
);

const plain = <D extends Command['do']>(what: D) => record({ do: fc.constant(what) });
const toOne = <D extends Command['do']>(what: D) => record({ do: fc.constant(what), which });

const commands: { readonly [D in Command['do']]: fc.Arbitrary<Extract<Command, { do: D }> | Command> } = {
  mount: record({
    do: fc.constant('mount' as const),
    tokens: fc.constantFrom<TokenWay>('property', 'attribute', 'get-token', 'get-token', 'event'),
    manual: fc.constantFrom(false, false, false, false, true),
  }),
  unmount: toOne('unmount'),
  move: toOne('move'),
  'put back': toOne('put back'),
  reload: toOne('reload'),
  language: toOne('language'),
  strings: toOne('strings'),
  fault: record({ do: fc.constant('fault' as const), fault: record({ on, effect, times }) }),
  supply: record({
    do: fc.constant('supply' as const),
    supply: fc.constantFrom<Supply>('fresh', 'fresh', 'none', 'revoked', 'never', 'throws'),
  }),
  revoke: plain('revoke'),
  offline: plain('offline'),
  online: plain('online'),
  hide: plain('hide'),
  show: plain('show'),
  pageshow: plain('pageshow'),
  token: record({ do: fc.constant('token' as const), which, life: fc.constantFrom(3_600, 3_600, 40, 90, -10) }),
  say: record({
    do: fc.constant('say' as const),
    which,
    word: fc.constantFrom(...honestWords),
    truly: fc.boolean(),
    times: fc.constantFrom(1, 1, 1, 2, 3),
  }),
  lie: record({
    do: fc.constant('lie' as const),
    which,
    lie: fc.constantFrom(...lies),
    word: fc.constantFrom('complete', 'exit', 'error', 'unauthenticated', 'ready'),
  }),
  'go through': record({
    do: fc.constant('go through' as const),
    which,
    result: fc.constantFrom('complete', 'complete', 'complete', 'fail'),
  }),
  wait: record({ do: fc.constant('wait' as const), ms: wait }),
  suspend: record({ do: fc.constant('suspend' as const), ms: fc.constantFrom(minute, 10 * minute, hour, 25 * hour) }),
  retry: toOne('retry'),
  cancel: toOne('cancel'),
  reset: toOne('reset'),
  start: toOne('start'),
  press: toOne('press'),
  'switch customer': record({
    do: fc.constant('switch customer' as const),
    which,
    token: fc.constantFrom(true, true, true, false),
  }),
  decide: record({ do: fc.constant('decide' as const), decision: fc.constantFrom(...decisions) }),
};

/** Steps with commands as often as their weights say. */
export function stepsBy(weights: Weights, most: number): fc.Arbitrary<Step[]> {
  const choices = (Object.keys(weights) as Command['do'][])
    .filter((what) => weights[what] > 0)
    .map((what) => ({ weight: weights[what], arbitrary: commands[what] }));
  const step = record({ command: fc.oneof(...choices), then: shortly });
  return fc.array(step, { minLength: 4, maxLength: most, size: 'max' });
}
