/** What can be set in the controls: every attribute, and the main tokens. */
import type { ArgTypes } from '@storybook/web-components-vite';
import type { AutopilotMode } from '../../src/sandbox/index.js';
import type { KycVerification } from '../../src/kyc-verification.js';

export const tokens = {
  '--kyc-accent': 'color',
  '--kyc-on-accent': 'color',
  '--kyc-surface': 'color',
  '--kyc-text': 'color',
  '--kyc-muted': 'color',
  '--kyc-border': 'color',
  '--kyc-outline': 'color',
  '--kyc-danger': 'color',
  '--kyc-success': 'color',
  '--kyc-warning': 'color',
  '--kyc-radius': 'text',
  '--kyc-button-radius': 'text',
  '--kyc-gap': 'text',
  '--kyc-font': 'text',
  '--kyc-frame-min-height': 'text',
  '--kyc-min-height': 'text',
  '--kyc-max-width': 'text',
} as const;
export type Token = keyof typeof tokens;

const texts = [
  'customerGuid',
  'token',
  'platform',
  'environment',
  'apiBase',
  'providerHost',
  'display',
  'redirectUri',
  'language',
  'method',
  'countryCode',
  'expectedBehaviours',
] as const;
const switches = ['requireTaxId', 'manual', 'debug'] as const;
type Attribute = (typeof texts)[number] | (typeof switches)[number];
export const attributes: readonly Attribute[] = [...texts, ...switches];

export type Arguments = Partial<Pick<KycVerification, Attribute> & Record<Token, string>> & {
  /** What the provider's stand-in does by itself. */
  autopilot?: AutopilotMode;
};

const choices: Partial<Record<Attribute, string[]>> = {
  platform: ['cybrid', 'sumvin', 'persona'],
  environment: ['sandbox', 'production'],
  display: ['inline', 'modal', 'hosted'],
  method: ['id_and_selfie', 'business_registration', 'tax_id_and_selfie'],
  language: ['en', 'ar', 'de', 'es', 'fr', 'he', 'hi', 'it', 'ja', 'nl', 'pl', 'pt-BR', 'tr', 'uk', 'zh-Hans'],
};

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const attributeTypes = attributes.map((name): [string, ArgTypes[string]] => {
  const options = choices[name];
  const isSwitch = switches.some((known) => known === name);
  const control = { type: isSwitch ? ('boolean' as const) : options ? ('select' as const) : ('text' as const) };
  return [name, { name: kebab(name), control, ...(options && { options }), table: { category: 'attributes' } }];
});

const tokenTypes = Object.entries(tokens).map(([name, type]): [string, ArgTypes[string]] => [
  name,
  { control: { type }, table: { category: 'custom properties' } },
]);

export const argTypes: ArgTypes = {
  ...Object.fromEntries(attributeTypes),
  ...Object.fromEntries(tokenTypes),
  autopilot: {
    description: 'What the provider’s stand-in does by itself. It counts from the next “remount”.',
    control: { type: 'select' },
    options: ['off', 'nothing', 'complete', 'fail', 'exit', 'camera-failed', 'error:application_error'],
    table: { category: 'sandbox' },
  },
};

export const controlled: readonly string[] = Object.keys(argTypes);
