import type { KycEventDetails, KycEventName } from '../events.js';
import type { LogReport } from '../flow/run.js';

/** Events that end a phase of a run, and the phase's name; a step ends the phase of its own name. */
const ends: Partial<Record<KycEventName, string>> = {
  'kyc-ready': 'ready',
  'kyc-submitted': 'submitted',
  'kyc-verified': 'verdict',
  'kyc-rejected': 'verdict',
};

/** When each phase of a run was over: as user-timing marks, `kyc:start` and `kyc:PHASE`, and in ms since the start. */
export class Phases {
  #start: number | undefined;
  #times: Record<string, number> = {};

  /** Gives the one line of a run, once its capture can be used. */
  note<K extends KycEventName>(type: K, own: KycEventDetails[K]): LogReport | undefined {
    if (type === 'kyc-before-start') {
      this.#start = mark('start');
      this.#times = {};
    }
    const phase = type === 'kyc-step-complete' && 'step' in own ? own.step : ends[type];
    if (phase === undefined || this.#start === undefined || phase in this.#times) return undefined;
    this.#times[phase] = Math.round(mark(phase) - this.#start);
    if (phase !== 'ready') return undefined;
    return {
      level: 'info',
      message: 'The capture can be used; ms from the start of the run.',
      data: { ...this.#times },
    };
  }
}

function mark(name: string): number {
  const startTime = performance.now();
  try {
    performance.mark(`kyc:${name}`, { startTime });
  } catch {
    // The page's own.
  }
  return startTime;
}
