/** What the element shows (design.md section 3). One string, never several flags. */
export type State =
  | 'idle'
  | 'starting'
  | 'capturing'
  | 'processing'
  | 'review'
  | 'action'
  | 'cancelled'
  | 'verified'
  | 'rejected'
  | 'frozen'
  | 'error';

export const states: readonly State[] = [
  'idle',
  'starting',
  'capturing',
  'processing',
  'review',
  'action',
  'cancelled',
  'verified',
  'rejected',
  'frozen',
  'error',
];

/** States in which nothing more happens without the customer, the host or a long wait. */
export const settledStates: ReadonlySet<State> = new Set<State>([
  'verified',
  'rejected',
  'frozen',
  'review',
  'action',
  'cancelled',
  'error',
]);

/** States that end a run: only `reset()` or new inputs lead on. */
export const finalStates: ReadonlySet<State> = new Set<State>(['verified', 'rejected', 'frozen']);

/** One named piece of the way. */
export type StepName = 'customer' | 'verification' | 'session' | 'capture' | 'decision' | 'confirmation';

/** Only ever the platform's word. */
export type Verdict = 'verified' | 'rejected';
