import { Hono } from 'hono';
import { MovableClock, realSleep, type Clock, type Sleep } from './clock.js';
import { Autopilot, type AutopilotMode } from './control/autopilot.js';
import { CallLog } from './control/calls.js';
import { createControl, type Control } from './control/control.js';
import { Faults } from './control/faults.js';
import { observe } from './control/observe.js';
import { controlRoutes } from './control/routes.js';
import { cybridApi } from './cybrid/app.js';
import { identityApi } from './cybrid/identity.js';
import type { Pace } from './lifecycle.js';
import { personaScreens } from './persona/app.js';
import { Inquiries } from './persona/inquiry.js';
import type { FindInquiry } from './persona/known-inquiry.js';
import { OneTimeLinks } from './persona/one-time-links.js';
import { PersonaAccounts } from './persona/rest/accounts.js';
import { personaRest } from './persona/rest/app.js';
import { Idempotency } from './persona/rest/idempotency.js';
import { sumvinSide } from './sumvin/side.js';
import { Users } from './sumvin/users.js';
import { subjectOf, Tokens } from './tokens.js';
import { World } from './world.js';

export type { Clock, Sleep } from './clock.js';
export type { AutopilotMode } from './control/autopilot.js';
export { NonConformance, type Bench, type Check, type Standing, type Subject } from './conformance/bench.js';
export { platformConformance } from './conformance/platform-conformance.js';
export type { Call } from './control/calls.js';
export type { Control, HandSetValues } from './control/control.js';
export type { Fault, FaultEffect } from './control/faults.js';
export { SANDBOX_CLIENT } from './cybrid/identity.js';
export { PERSONA_TEMPLATE } from './persona/rest/accounts.js';
export {
  hasWorkflow,
  magicReference,
  magicReferences,
  type MagicReference,
  type PersonaStoryName,
} from './persona/rest/stories.js';
export { magicCustomers, magicGuid, type MagicCustomer, type StoryName } from './stories.js';
export { magicUser, magicUsers, type MagicUser, type UserStoryName } from './sumvin/stories.js';
export { FLOW_SCOPES, type TokenRequest } from './tokens.js';

export interface SandboxOptions {
  /** `Date` */
  clock?: Clock;
  /** Host and port of Persona's stand-in, as its tokens name it: `localhost:4812` */
  persona?: string;
  /** What tokens are signed with. */
  secret?: string;
  /** Durations of the stories are divided by it: 1 */
  speed?: number;
  /** How slow stories and latency faults wait. */
  sleep?: Sleep;
  /** Cuts the connection a request came by, given the environment passed to `fetch`; for servers. */
  cut?: (environment: unknown) => void;
}

export interface Sandbox {
  /** Cybrid's bank API and its identity API under /api and /oauth, the control under /sandbox. */
  readonly cybrid: Hono;
  /** Persona's screens, and its REST API under /api/v1; belongs on another origin. */
  readonly persona: Hono;
  /** The token/status KYC API under /v0. */
  readonly sumvin: Hono;
  /** Sumsub's screens; belong on another origin. */
  readonly sumsub: Hono;
  readonly control: Control;
}

/**
 * Stand-ins for Cybrid's APIs, Persona's screens and Persona's REST API, with one memory between them, and for the
 * token/status KYC API and Sumsub's screens, with another.
 */
export function createSandbox(options: SandboxOptions = {}): Sandbox {
  const { persona = 'localhost:4812', secret = 'the sandbox keeps no secrets', speed = 1, sleep = realSleep } = options;
  const cut = options.cut ?? (() => undefined);
  const clock = new MovableClock(options.clock ?? Date);
  const pace: Pace = (milliseconds) => milliseconds / speed;
  const world = new World(clock, pace);
  const accounts = new PersonaAccounts(clock, pace);
  const links = new OneTimeLinks(clock);
  const idempotency = new Idempotency(clock);
  const users = new Users(clock, pace);
  const tokens = new Tokens(secret, clock);
  const autopilot = new Autopilot();
  const log = new CallLog();
  const faults = new Faults();
  const settings = { refusesDuplicates: false };
  const control = createControl({
    world,
    users,
    accounts,
    links,
    idempotency,
    clock,
    tokens,
    autopilot,
    log,
    faults,
    settings,
  });
  const observing = { now: () => clock.now(), log, faults, sleep, cut };

  const cybrid = new Hono();
  cybrid.onError((error) => {
    throw error;
  });
  cybrid.route('/sandbox', controlRoutes(control));
  cybrid.route(
    '/',
    identityApi({ world, tokens, observed: observe({ ...observing, service: 'cybrid', customerOf: () => undefined }) }),
  );
  cybrid.route(
    '/api',
    cybridApi({
      world,
      tokens,
      persona,
      pace,
      sleep,
      refusesDuplicates: () => settings.refusesDuplicates,
      observed: observe({
        ...observing,
        service: 'cybrid',
        customerOf: (context) => subjectOf(context.req.header('Authorization')),
      }),
    }),
  );

  const find: FindInquiry = (id) => world.inquiry(id) ?? accounts.find(id);
  const autopilotFor = (customerGuid?: string): AutopilotMode => autopilot.for(customerGuid);
  const inquiries = new Inquiries({ find, links, tokens, host: persona, autopilotFor });
  const screens = personaScreens(
    inquiries,
    observe({
      ...observing,
      service: 'persona',
      customerOf: (context) => find(context.req.query('inquiry-id') ?? '')?.customerGuid,
    }),
  );
  const observed = observe({
    ...observing,
    service: 'persona',
    customerOf: ({ req }) =>
      req.query('filter[reference-id]') ?? accounts.find(/\binq_\w+/.exec(req.path)?.[0] ?? '')?.referenceId,
  });
  screens.route('/api/v1', personaRest({ accounts, links, tokens, clock, idempotency, host: persona, observed }));
  const { sumvin, sumsub } = sumvinSide({ users, tokens, autopilot, pace, observing });
  return { cybrid, persona: screens, sumvin, sumsub, control };
}
