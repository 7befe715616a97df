/**
 * Checked by `npm run typecheck` alone: our schemas take in Cybrid's published models, what we send is one of theirs, and the
 * values we decide over are values of theirs. A new version of their package that breaks this breaks the build.
 */
import type {
  CustomerBankModel,
  CustomerStateBankModel,
  CustomerTypeBankModel,
  IdentityVerificationBankModel,
  IdentityVerificationListBankModel,
  IdentityVerificationOutcomeBankModel,
  IdentityVerificationPersonaStateBankModel,
  IdentityVerificationStateBankModel,
  IdentityVerificationWithDetailsBankModel,
  PersonaSessionBankModel,
  PostIdentityVerificationBankModel,
  PostIdentityVerificationBankModelExpectedBehavioursEnum,
  PostPersonaSessionBankModel,
} from '@cybrid/cybrid-api-bank-typescript';
import type * as v from 'valibot';
import type { VerificationFacts } from '../../src/platforms/cybrid/decide.js';
import type { PersonaMethod } from '../../src/platforms/cybrid/methods.js';
import type {
  customerSchema,
  personaSessionSchema,
  verificationDetailsSchema,
  verificationListSchema,
  verificationSchema,
} from '../../src/platforms/cybrid/records.js';

/** Fails to compile unless `Given` can be used where `Wanted` is asked for. */
type Takes<Wanted, Given extends Wanted> = Given;

/** Whether both have the same members. `Is` fails to compile unless they have. */
type Same<Left, Right> = [Left, Right] extends [Right, Left] ? true : false;
type Is<Truth extends true> = Truth;

/** Their models say that even the GUID may be missing; a verification without one cannot be followed and is refused. */
type Named<Model> = Model & { readonly guid: string };

type Input<Schema extends v.GenericSchema> = v.InferInput<Schema>;

export type Answers = [
  Takes<Input<typeof customerSchema>, CustomerBankModel>,
  Takes<Input<typeof verificationSchema>, Named<IdentityVerificationBankModel>>,
  Takes<Input<typeof verificationDetailsSchema>, Named<IdentityVerificationWithDetailsBankModel>>,
  Takes<
    Input<typeof verificationListSchema>,
    Omit<IdentityVerificationListBankModel, 'objects'> & { objects: Named<IdentityVerificationBankModel>[] }
  >,
  Takes<Input<typeof personaSessionSchema>, PersonaSessionBankModel>,
  Takes<VerificationFacts, IdentityVerificationWithDetailsBankModel>,
];

/** Every field that we read is a field of theirs: none is misspelt, none has gone. */
export type Fields = [
  Takes<keyof CustomerBankModel, keyof Input<typeof customerSchema>>,
  Takes<keyof IdentityVerificationBankModel, keyof Input<typeof verificationSchema>>,
  Takes<keyof IdentityVerificationWithDetailsBankModel, keyof Input<typeof verificationDetailsSchema>>,
  Takes<keyof IdentityVerificationListBankModel, keyof Input<typeof verificationListSchema>>,
  Takes<keyof PersonaSessionBankModel, keyof Input<typeof personaSessionSchema>>,
  Takes<keyof IdentityVerificationWithDetailsBankModel, keyof VerificationFacts>,
];

/** The body of a creation, as src/platforms/cybrid/cybrid.ts sends it. */
type Creation = 'type' | 'method' | 'customer_guid' | 'country_code' | 'require_tax_id' | 'expected_behaviours';
type Session = 'persona_inquiry_id' | 'identity_verification_guid';

export type Requests = [
  Takes<keyof PostIdentityVerificationBankModel, Creation>,
  Takes<`${NonNullable<PostIdentityVerificationBankModel['type']>}`, 'kyc'>,
  Takes<`${NonNullable<PostIdentityVerificationBankModel['method']>}`, PersonaMethod>,
  Takes<
    `${PostIdentityVerificationBankModelExpectedBehavioursEnum}`,
    'passed_immediately' | 'failed_immediately' | 'tax_id_not_checked'
  >,
  Is<Same<keyof PostPersonaSessionBankModel, Session>>,
];

/** Exactly these: a value of theirs that is missing here is one that `decide` has not been thought through for. */
export type Values = [
  Is<Same<`${CustomerStateBankModel}`, 'storing' | 'unverified' | 'verified' | 'rejected' | 'frozen'>>,
  Is<Same<`${CustomerTypeBankModel}`, 'individual' | 'business'>>,
  Is<
    Same<
      `${IdentityVerificationStateBankModel}`,
      'storing' | 'waiting' | 'pending' | 'reviewing' | 'expired' | 'completed'
    >
  >,
  Is<
    Same<
      `${IdentityVerificationPersonaStateBankModel}`,
      'waiting' | 'pending' | 'reviewing' | 'processing' | 'expired' | 'completed' | 'unknown'
    >
  >,
  Is<Same<`${IdentityVerificationOutcomeBankModel}`, 'passed' | 'failed'>>,
];
