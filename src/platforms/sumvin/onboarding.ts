import type { Onboarding } from '../../flow/situation.js';
import type { Api } from '../../http/api.js';
import { onboardingSchema } from './records.js';

/** ms that the onboarding may keep a verdict waiting. */
const patience = 3_000;

/**
 * How far the platform's onboarding has come: expanded in the user's record, or where today's API has it. Undefined: it cannot
 * be read in time, which is no failure of the verification.
 * @param user path of the user's record
 */
export async function readOnboarding(api: Api, user: string, signal: AbortSignal): Promise<Onboarding | undefined> {
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort();
  }, patience);
  const either = AbortSignal.any([signal, late.signal]);
  const expanded = await read(api, `${user}?expand=onboarding`, either);
  const onboarding = expanded ?? (await read(api, `${user}/onboarding/steps`, either));
  clearTimeout(timer);
  signal.throwIfAborted();
  return onboarding;
}

/** Never rejects. */
async function read(api: Api, path: string, signal: AbortSignal): Promise<Onboarding | undefined> {
  try {
    const { onboarding } = await api.get({ path, answer: onboardingSchema }, signal);
    if (!onboarding || (onboarding.current_step === null && onboarding.steps.length === 0)) return undefined;
    return {
      currentStep: onboarding.current_step,
      complete: onboarding.is_complete,
      steps: onboarding.steps,
    };
  } catch {
    return undefined;
  }
}
