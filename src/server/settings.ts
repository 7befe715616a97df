import type { Authorize, Log } from './parts.js';
import type { PersonaOptions } from './persona/options.js';
import type { Limit, Store } from './store.js';
import type { WebhookOptions } from './webhooks/options.js';

export type Variables = Readonly<Record<string, unknown>>;

export interface CybridOptions {
  /** Of the bank's client at Cybrid's identity API. Default: `CYBRID_CLIENT_ID`. */
  readonly clientId?: string | undefined;
  /** Default: `CYBRID_CLIENT_SECRET`. */
  readonly clientSecret?: string | undefined;
  /** Chooses the two bases. Default: `CYBRID_ENVIRONMENT`. */
  readonly environment?: 'sandbox' | 'production' | undefined;
  /** Default: `CYBRID_IDENTITY_BASE`, else `https://id.ENVIRONMENT.cybrid.app`. */
  readonly identityBase?: string | undefined;
  /** Default: `CYBRID_BANK_BASE`, else `https://bank.ENVIRONMENT.cybrid.app`. */
  readonly bankBase?: string | undefined;
}

/** For each customer, in all instances together. */
export interface Limits {
  /** New customer tokens; those from the cache are not counted. 20 a minute. */
  readonly token: Limit;
  /** All calls of the proxy. 240 a minute. */
  readonly proxy: Limit;
  /** Creations of a verification. 10 in ten minutes. */
  readonly creation: Limit;
  /** Session tokens of Persona. 30 a minute. */
  readonly session: Limit;
}

export interface KycServerOptions {
  /** The host's own session check: whose request this is. It must not read the request's body. */
  readonly authorize: Authorize;
  /** `false`: no Cybrid, so neither /token nor /cybrid. */
  readonly cybrid?: CybridOptions | false | undefined;
  /** `false`, or absent without `PERSONA_API_KEY`: no /persona. */
  readonly persona?: PersonaOptions | false | undefined;
  /** Absent: no /webhooks. */
  readonly webhooks?: WebhookOptions | undefined;
  /** Where the routes begin, if whoever calls `fetch` does not cut it off: `/api/kyc`. */
  readonly basePath?: string | undefined;
  /** Exact origins of other pages that may call, with credentials. Default: `KYC_ALLOWED_ORIGINS`, else none. */
  readonly allowedOrigins?: readonly string[] | undefined;
  /** What several instances share. Default: a store in memory, for one instance. */
  readonly store?: Store | undefined;
  readonly limits?: Partial<Limits> | undefined;
  /** Default: a line of JSON on the console. */
  readonly log?: Log | undefined;
  /** For calls to Cybrid and Persona. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** ms since the epoch. */
  readonly now?: (() => number) | undefined;
  /** The environment: a Worker's `env`. Default: `process.env`, where there is one. */
  readonly variables?: Variables | undefined;
}

export interface CybridSettings {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly environment: 'sandbox' | 'production';
  readonly identityBase: string;
  readonly bankBase: string;
}

/** The server was given too little, or something wrong. Its words name what, and never say what it was. */
export class ServerConfigError extends Error {
  override readonly name = 'ServerConfigError';
}

const minute = 60_000;

export const usualLimits: Limits = {
  token: { points: 20, duration: minute },
  proxy: { points: 240, duration: minute },
  creation: { points: 10, duration: 10 * minute },
  session: { points: 30, duration: minute },
};

export function environmentVariables(): Variables {
  return typeof process === 'undefined' ? {} : process.env;
}

/** Throws `ServerConfigError`. */
export function readCybrid(options: CybridOptions, variables: Variables): CybridSettings {
  const clientId = options.clientId ?? textOf(variables, 'CYBRID_CLIENT_ID');
  const clientSecret = options.clientSecret ?? textOf(variables, 'CYBRID_CLIENT_SECRET');
  const environment = options.environment ?? textOf(variables, 'CYBRID_ENVIRONMENT');
  if (!clientId || !clientSecret || !environment) {
    const missing = [
      ...(clientId ? [] : ['cybrid.clientId (CYBRID_CLIENT_ID)']),
      ...(clientSecret ? [] : ['cybrid.clientSecret (CYBRID_CLIENT_SECRET)']),
      ...(environment ? [] : ['cybrid.environment (CYBRID_ENVIRONMENT)']),
    ];
    throw new ServerConfigError(`The server cannot start without ${missing.join(', ')}.`);
  }
  if (environment !== 'sandbox' && environment !== 'production') {
    throw new ServerConfigError('cybrid.environment (CYBRID_ENVIRONMENT) is neither `sandbox` nor `production`.');
  }
  const base = (host: string, given: string | undefined, variable: string): string => {
    const text = given ?? textOf(variables, variable) ?? `https://${host}.${environment}.cybrid.app`;
    return readBase(text, environment, variable);
  };
  return {
    clientId,
    clientSecret,
    environment,
    identityBase: base('id', options.identityBase, 'CYBRID_IDENTITY_BASE'),
    bankBase: base('bank', options.bankBase, 'CYBRID_BANK_BASE'),
  };
}

/** Throws `ServerConfigError`. */
export function readOrigins(given: readonly string[] | undefined, variables: Variables): readonly string[] {
  const origins = given ?? textOf(variables, 'KYC_ALLOWED_ORIGINS')?.split(/[\s,]+/) ?? [];
  for (const origin of origins) {
    if (URL.canParse(origin) && new URL(origin).origin === origin && !origin.includes('*')) continue;
    throw new ServerConfigError(
      'allowedOrigins (KYC_ALLOWED_ORIGINS) takes exact origins only, such as https://app.example.com.',
    );
  }
  return origins;
}

/** Several instances that each count for themselves would look as if they acted as one. */
export function refuseForgottenRedis(variables: Variables): void {
  if (textOf(variables, 'KYC_REDIS_URL') === undefined) return;
  throw new ServerConfigError(
    'KYC_REDIS_URL is set, but there is no store: pass `store: new RedisStore()` from kyc-verification/server/redis.',
  );
}

function readBase(text: string, environment: string, variable: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const secure = url?.protocol === 'https:' || (url?.protocol === 'http:' && environment === 'sandbox');
  if (!url || !secure || url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') {
    throw new ServerConfigError(`${variable} has to be an https URL (http only in the sandbox) without a query.`);
  }
  return url.href.replace(/\/$/, '');
}

export function textOf(variables: Variables, name: string): string | undefined {
  const value = variables[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}
