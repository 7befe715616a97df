import { Hono } from 'hono';
import type { Autopilot } from '../control/autopilot.js';
import { observe, type Observing } from '../control/observe.js';
import type { Pace } from '../lifecycle.js';
import { accessTokenIn, sumsubScreens } from '../sumsub/app.js';
import { Screens, withoutPrefix } from '../sumsub/screens.js';
import { subjectOf, type Tokens } from '../tokens.js';
import { sumvinApi } from './app.js';
import type { Users } from './users.js';

interface SideParts {
  readonly users: Users;
  readonly tokens: Tokens;
  readonly autopilot: Autopilot;
  readonly pace: Pace;
  readonly observing: Observing;
}

/** The token/status API and the screens that belong to it, on the same records. */
export function sumvinSide({ users, tokens, autopilot, pace, observing }: SideParts): { sumvin: Hono; sumsub: Hono } {
  const sumvin = new Hono();
  sumvin.onError((error) => {
    throw error;
  });
  const customerOf = (request: Request) => subjectOf(request.headers.get('x-juno-jwt') ?? undefined);
  const observed = observe({ ...observing, service: 'sumvin', customerOf: ({ req }) => customerOf(req.raw) });
  sumvin.route('/', sumvinApi({ users, tokens, pace, sleep: observing.sleep, observed }));

  const userOf = (request: Request) => subjectOf(withoutPrefix(accessTokenIn(request)));
  const screens = new Screens(users, tokens, (guid) => autopilot.for(guid) === 'error:invalid-token');
  const watched = observe({ ...observing, service: 'sumsub', customerOf: ({ req }) => userOf(req.raw) });
  return { sumvin, sumsub: sumsubScreens(screens, (request) => autopilot.for(userOf(request)), watched) };
}
