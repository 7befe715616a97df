import type { StepName } from './state.js';

/**
 * What the platform's records say now, reduced to what has to happen next.
 * Unknown values wait; only `absent`, or an `action` the customer agreed to, leads to a creation.
 */
export type Situation =
  /** No usable verification: one has to be created. */
  | { readonly kind: 'absent' }
  /** The platform is busy; look again at this pace. */
  | { readonly kind: 'waiting'; readonly step: StepName; readonly pace: PaceName }
  /** The customer's turn, in the provider's screens. */
  | { readonly kind: 'capture' }
  /** The customer has to agree to go on; `creates`: by a new verification. */
  | { readonly kind: 'action'; readonly reasons: readonly string[]; readonly creates: boolean }
  | {
      readonly kind: 'verdict';
      readonly verdict: 'verified' | 'rejected';
      readonly reasons: readonly string[];
      readonly canRetry: boolean;
      readonly onboarding?: Onboarding | undefined;
    }
  | { readonly kind: 'frozen' };

/** How far the platform's own onboarding has come, of which the verification is one step. */
export interface Onboarding {
  readonly currentStep: string | null;
  readonly complete: boolean;
  readonly steps: readonly { readonly step: string; readonly status: string }[];
}

/** `preparing`: machines at work, seconds. `deciding`: seconds to minutes. `reviewing`: people, hours to days. */
export type PaceName = 'preparing' | 'deciding' | 'reviewing';
