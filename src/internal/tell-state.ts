import type { Change } from '../flow/run.js';
import type { State } from '../flow/state.js';
import type { Journal } from './journal.js';

/** Tells the page of a state that has been entered; states on the way are told by `kyc-statechange` alone. */
export function tellState(state: State, change: Change, journal: Journal): void {
  const { reasons = [], canRetry = false, onboarding, error } = change;
  switch (state) {
    case 'verified':
    case 'rejected':
      journal.record(`kyc-${state}`, { reasons, canRetry, ...(onboarding && { onboarding }) });
      break;
    case 'review':
    case 'action':
    case 'cancelled':
    case 'frozen':
      journal.record(`kyc-${state}`, { reasons });
      break;
    case 'error':
      if (!error) break;
      journal.record('kyc-log', {
        level: 'error',
        message: error.message,
        data: { code: error.code, status: error.status },
      });
      journal.record('kyc-error', { error });
      break;
    default:
  }
}
