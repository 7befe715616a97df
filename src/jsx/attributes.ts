/** What `<kyc-verification>` takes in templates, for the typings of each framework beside this file. Types only. */
import type { KycEventMap, KycEventName } from '../events.js';
import type { Inputs } from '../internal/settings.js';
import type { KycVerification } from '../kyc-verification.js';

interface TextAttributes {
  readonly 'customer-guid'?: string | undefined;
  readonly token?: string | undefined;
  readonly platform?: string | undefined;
  readonly environment?: string | undefined;
  readonly 'api-base'?: string | undefined;
  readonly 'provider-host'?: string | undefined;
  readonly display?: string | undefined;
  readonly 'redirect-uri'?: string | undefined;
  readonly language?: string | undefined;
  readonly method?: string | undefined;
  readonly 'country-code'?: string | undefined;
  readonly 'expected-behaviours'?: string | undefined;
}

type BooleanName = 'require-tax-id' | 'manual' | 'debug';

/** Where nothing but attributes can be set: a boolean one is there (empty) or it is not. */
export type KycAttributes = TextAttributes & { readonly [Name in BooleanName]?: '' | undefined };

type Settable = keyof Inputs | 'token' | 'getToken' | 'language' | 'manual' | 'debug' | 'strings';

export type KycProperties = { readonly [Name in Settable]?: KycVerification[Name] | undefined };

/** Where a name is a property if the element has it, and else an attribute. */
export type KycInputs = Omit<KycAttributes, keyof KycProperties> & KycProperties;

/** `onkyc-verified`, or with another prefix. */
export type KycListeners<Prefix extends string = 'on'> = {
  readonly [Name in KycEventName as `${Prefix}${Name}`]?: ((event: KycEventMap[Name]) => void) | undefined;
};
