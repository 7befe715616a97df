import { personaBase } from '../captures/persona-host.js';
import { KycError } from '../flow/errors.js';
import { isPersonaMethod, personaMethods, type PersonaMethod } from '../platforms/cybrid/records.js';
import type { Platform } from '../platforms/platform.js';

export type Environment = 'sandbox' | 'production';
export type PlatformName = 'cybrid';
export type Display = 'inline';

/** The element's properties as the page gave them. */
export interface Inputs {
  readonly customerGuid: string;
  readonly platform: string | Platform;
  readonly environment: string;
  readonly apiBase: string;
  readonly providerHost: string;
  readonly display: string;
  readonly method: string;
  readonly countryCode: string;
  readonly requireTaxId: boolean;
  readonly expectedBehaviours: string;
  readonly frameAncestors: readonly string[] | undefined;
  readonly messageTargetOrigin: string;
}

/** The same, checked. Absent where the page left the choice to the element. */
export interface Settings {
  readonly customerGuid: string;
  readonly platform: PlatformName | Platform;
  readonly environment: Environment | undefined;
  readonly apiBase: URL | undefined;
  /** Base URL of the provider's frame. */
  readonly provider: URL;
  readonly method: PersonaMethod | undefined;
  readonly countryCode: string | undefined;
  readonly requireTaxId: boolean;
  readonly expectedBehaviours: readonly string[];
  /** Origins of the pages that this page is framed by, nearest first. */
  readonly frameAncestors: readonly string[];
  /** Where the provider's frame posts its messages to. */
  readonly messageTargetOrigin: string | undefined;
}

/** Throws `config-missing` or `config-invalid`, naming the attribute. An empty value counts as absent. */
export function readSettings(inputs: Inputs, pageUrl: string): Settings {
  const customerGuid = inputs.customerGuid.trim();
  if (customerGuid === '')
    throw new KycError('config-missing', 'customer-guid is missing.', { attribute: 'customer-guid' });
  if (inputs.display !== 'inline') throw invalid('display', 'must be "inline"');
  return {
    customerGuid,
    platform: readPlatform(inputs.platform),
    environment: readEnvironment(inputs.environment),
    apiBase: inputs.apiBase === '' ? undefined : readBase(inputs.apiBase, pageUrl),
    provider: readProvider(inputs.providerHost),
    method: inputs.method === '' ? undefined : readMethod(inputs.method),
    countryCode: inputs.countryCode === '' ? undefined : readCountry(inputs.countryCode),
    requireTaxId: inputs.requireTaxId,
    expectedBehaviours: inputs.expectedBehaviours.split(/\s+/).filter((behaviour) => behaviour !== ''),
    frameAncestors: inputs.frameAncestors ?? ancestors(),
    messageTargetOrigin: inputs.messageTargetOrigin === '' ? undefined : readOrigin(inputs.messageTargetOrigin),
  };
}

/** Simulated outcomes exist in the sandbox only. Throws `config-invalid`, before anything is sent. */
export function demandSandbox(expectedBehaviours: readonly string[], environment: Environment): void {
  if (expectedBehaviours.length === 0 || environment === 'sandbox') return;
  throw invalid('expected-behaviours', 'is allowed in the sandbox environment only');
}

/** Firefox does not tell; there the page has to. */
function ancestors(): readonly string[] {
  return typeof location === 'undefined' ? [] : Array.from<string>(location.ancestorOrigins ?? []);
}

function invalid(attribute: string, demand: string): KycError {
  return new KycError('config-invalid', `${attribute} ${demand}.`, { attribute });
}

function readPlatform(platform: string | Platform): PlatformName | Platform {
  if (typeof platform !== 'string' || platform === 'cybrid') return platform;
  throw invalid('platform', 'must be "cybrid", or (as property) a Platform object');
}

function readEnvironment(environment: string): Environment | undefined {
  if (environment === '') return undefined;
  if (environment === 'sandbox' || environment === 'production') return environment;
  throw invalid('environment', 'must be "sandbox" or "production"');
}

function readBase(base: string, pageUrl: string): URL {
  const mistyped = /\s/.test(base) || /^(?!https?:\/\/)[^/]*:/i.test(base);
  const url = !mistyped && URL.canParse(base, pageUrl) ? new URL(base, pageUrl) : undefined;
  const plain = url && url.username === '' && url.password === '' && !/[?#]/.test(url.href);
  if (plain && /^https?:$/.test(url.protocol)) return url;
  throw invalid('api-base', 'must be an http(s) URL, absolute or relative to the page, without query or credentials');
}

function readProvider(host: string): URL {
  const base = host === '' ? personaBase() : personaBase(host);
  if (base) return base;
  throw invalid('provider-host', 'must be a host[:port][/path] as Persona takes it, without a scheme');
}

function readOrigin(origin: string): string {
  const url = /^https?:\/\/\S+$/i.test(origin) && URL.canParse(origin) ? new URL(origin) : undefined;
  if (url?.href === `${url?.origin}/`) return url.origin;
  throw invalid('messageTargetOrigin', 'must be an http(s) origin, as in location.origin');
}

function readMethod(method: string): PersonaMethod {
  if (isPersonaMethod(method)) return method;
  throw invalid('method', `must be one of ${personaMethods.join(', ')}`);
}

function readCountry(countryCode: string): string {
  if (/^[A-Za-z]{2}$/.test(countryCode)) return countryCode.toUpperCase();
  throw invalid('country-code', 'must be a two-letter ISO 3166-1 code');
}
