export { KycVerification } from './kyc-verification.js';
export { kycEventNames } from './events.js';
export type { KycEventCommon, KycEventDetail, KycEventDetails, KycEventMap, KycEventName } from './events.js';
export { errorCodes, KycError } from './flow/errors.js';
export type { KycErrorCode, KycErrorDetail } from './flow/errors.js';
export { states } from './flow/state.js';
export type { State, StepName, Verdict } from './flow/state.js';
export type { Onboarding, Situation } from './flow/situation.js';
export type { GetToken, Settled } from './internal/host.js';
export type { TokenReason } from './internal/token-source.js';
export type { Dictionary } from './locales/en.js';
export { registerLocale } from './locales/languages.js';
export type {
  Admission,
  Associate,
  Look,
  PersonaSession,
  Platform,
  Session,
  SumsubSession,
  VerificationDetails,
} from './platforms/platform.js';
