import { personaBase } from '../captures/persona-host.js';
import { sumsubOrigin } from '../captures/sumsub-origin.js';
import { KycError } from '../flow/errors.js';
import { isPersonaMethod, personaMethods, type PersonaMethod } from '../platforms/cybrid/methods.js';
import type { Platform } from '../platforms/platform.js';

export type Environment = 'sandbox' | 'production';

/** Platforms by name, with the provider whose capture each of them opens. */
const providerByPlatform = { cybrid: 'persona', sumvin: 'sumsub', persona: 'persona' } as const;
export type PlatformName = keyof typeof providerByPlatform;

const displays = ['inline', 'modal', 'hosted'] as const;
export type Display = (typeof displays)[number];

/** The element's properties as the page gave them. */
export interface Inputs {
  readonly customerGuid: string;
  readonly platform: string | Platform;
  readonly environment: string;
  readonly apiBase: string;
  readonly providerHost: string;
  readonly display: string;
  readonly redirectUri: string;
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
  readonly display: Display;
  /** Where the hosted capture leads back to, in the same tab. Absent: it opens in a tab of its own. */
  readonly redirectUri: URL | undefined;
  readonly providers: Providers;
  readonly method: PersonaMethod | undefined;
  readonly countryCode: string | undefined;
  readonly requireTaxId: boolean;
  readonly expectedBehaviours: readonly string[];
  /** Origins of the pages that this page is framed by, nearest first. */
  readonly frameAncestors: readonly string[];
  /** Where the provider's frame posts its messages to. */
  readonly messageTargetOrigin: string | undefined;
}

/** Where each provider's capture comes from. */
export interface Providers {
  /** Base URL. */
  readonly persona: URL;
  /** Exact origin. */
  readonly sumsub: string;
}

/** Properties that are text, with the attributes that set them: a page in JavaScript may give them anything. */
const texts = {
  customerGuid: 'customer-guid',
  environment: 'environment',
  apiBase: 'api-base',
  providerHost: 'provider-host',
  display: 'display',
  redirectUri: 'redirect-uri',
  method: 'method',
  countryCode: 'country-code',
  expectedBehaviours: 'expected-behaviours',
  messageTargetOrigin: 'messageTargetOrigin',
} as const satisfies Partial<Record<keyof Inputs, string>>;

/** Throws `config-missing` or `config-invalid`, naming the attribute. An empty value counts as absent. */
export function readSettings(inputs: Inputs, pageUrl: string): Settings {
  for (const [name, attribute] of Object.entries(texts)) {
    const value: unknown = Reflect.get(inputs, name);
    if (typeof value !== 'string') throw invalid(attribute, 'must be a text');
  }
  const customerGuid = inputs.customerGuid.trim();
  if (customerGuid === '')
    throw new KycError('config-missing', 'customer-guid is missing.', { attribute: 'customer-guid' });
  const platform = readPlatform(inputs.platform);
  const apiBase = inputs.apiBase === '' ? undefined : readBase(inputs.apiBase, pageUrl);
  if (platform === 'persona' && !apiBase) {
    throw new KycError('config-missing', 'api-base is missing: where your server serves the persona platform.', {
      attribute: 'api-base',
    });
  }
  return {
    customerGuid,
    platform,
    environment: readEnvironment(inputs.environment),
    apiBase,
    display: readDisplay(inputs.display, platform),
    redirectUri: inputs.redirectUri === '' ? undefined : readAddress('redirect-uri', inputs.redirectUri, pageUrl),
    providers: readProviders(inputs.providerHost, platform),
    method: inputs.method === '' ? undefined : readMethod(inputs.method),
    countryCode: inputs.countryCode === '' ? undefined : readCountry(inputs.countryCode),
    requireTaxId: inputs.requireTaxId,
    expectedBehaviours: inputs.expectedBehaviours.split(/\s+/).filter((behaviour) => behaviour !== ''),
    frameAncestors: inputs.frameAncestors == null ? ancestors() : readAncestors(inputs.frameAncestors),
    messageTargetOrigin:
      inputs.messageTargetOrigin === '' ? undefined : readOrigin('messageTargetOrigin', inputs.messageTargetOrigin),
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
  if (isPlatformName(platform)) return platform;
  if (typeof platform !== 'string' && isPlatform(platform)) return platform;
  throw invalid('platform', `must be ${anyOf(Object.keys(providerByPlatform))}, or (as property) a Platform object`);
}

/** Anything else is a `Platform` object, or wrong. */
export function isPlatformName(platform: string | Platform): platform is PlatformName {
  return typeof platform === 'string' && Object.hasOwn(providerByPlatform, platform);
}

function isPlatform(platform: Platform): boolean {
  const { name, key, look, create, admit }: Partial<Record<keyof Platform, unknown>> = platform;
  return typeof name === 'string' && [key, look, create, admit].every((method) => typeof method === 'function');
}

function readDisplay(display: string, platform: PlatformName | Platform): Display {
  const known = displays.find((name) => name === display);
  if (!known) throw invalid('display', `must be ${anyOf(displays)}`);
  if (known === 'hosted' && platform === 'sumvin') {
    throw noAddress();
  }
  return known;
}

/** `hosted` is not for every provider. */
export function noAddress(): KycError {
  return invalid('display', 'cannot be "hosted" with Sumsub, which has no address to open');
}

function anyOf(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(' or ');
}

function readEnvironment(environment: string): Environment | undefined {
  if (environment === '') return undefined;
  if (environment === 'sandbox' || environment === 'production') return environment;
  throw invalid('environment', 'must be "sandbox" or "production"');
}

function readBase(base: string, pageUrl: string): URL {
  const url = readAddress('api-base', base, pageUrl);
  if (!/[?#]/.test(url.href)) return url;
  throw invalid('api-base', addressDemand);
}

const addressDemand = 'must be an http(s) URL, absolute or relative to the page, without query or credentials';

function readAddress(attribute: string, address: string, pageUrl: string): URL {
  const mistyped = /\s/.test(address) || /^(?!https?:\/\/)[^/]*:/i.test(address);
  const url = !mistyped && URL.canParse(address, pageUrl) ? new URL(address, pageUrl) : undefined;
  if (url?.username === '' && url.password === '' && /^https?:$/.test(url.protocol)) return url;
  throw invalid(attribute, addressDemand);
}

/** One attribute for whichever provider the platform uses; a platform of the page's own tells by the form it gives. */
function readProviders(host: string, platform: PlatformName | Platform): Providers {
  const isOrigin = host.includes('://');
  const provider = typeof platform === 'string' ? providerByPlatform[platform] : isOrigin ? 'sumsub' : 'persona';
  const persona = personaBase(provider === 'persona' && host !== '' ? host : undefined);
  const sumsub = sumsubOrigin(provider === 'sumsub' && host !== '' ? host : undefined);
  if (!persona) throw invalid('provider-host', 'must be a host[:port][/path] as Persona takes it, without a scheme');
  if (!sumsub) throw invalid('provider-host', "must be an https origin as Sumsub's frame has it, without a path");
  return { persona, sumsub };
}

function readAncestors(origins: unknown): readonly string[] {
  if (!Array.isArray(origins)) throw invalid('frameAncestors', 'must be a list of origins');
  return origins.map((origin: unknown) => readOrigin('frameAncestors', String(origin)));
}

function readOrigin(property: string, origin: string): string {
  const url = /^https?:\/\/\S+$/i.test(origin) && URL.canParse(origin) ? new URL(origin) : undefined;
  if (url?.href === `${url?.origin}/`) return url.origin;
  throw invalid(property, 'takes http(s) origins, as in location.origin');
}

function readMethod(method: string): PersonaMethod {
  if (isPersonaMethod(method)) return method;
  throw invalid('method', `must be one of ${personaMethods.join(', ')}`);
}

function readCountry(countryCode: string): string {
  if (/^[A-Za-z]{2}$/.test(countryCode)) return countryCode.toUpperCase();
  throw invalid('country-code', 'must be a two-letter ISO 3166-1 code');
}
