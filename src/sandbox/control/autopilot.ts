/** What the stand-in for Persona's screens does by itself. */
export type AutopilotMode =
  | 'off'
  | 'complete'
  | 'fail'
  | 'exit'
  | 'nothing'
  | 'no-load'
  | 'no-ready'
  | 'duplicate-complete'
  | 'wrong-container'
  | 'null-data'
  | 'camera-failed'
  | `error:${string}`;

const modes: readonly string[] = [
  'off',
  'complete',
  'fail',
  'exit',
  'nothing',
  'no-load',
  'no-ready',
  'duplicate-complete',
  'wrong-container',
  'null-data',
  'camera-failed',
];

export const isAutopilotMode = (value: unknown): value is AutopilotMode =>
  typeof value === 'string' && (modes.includes(value) || /^error:[\w-]+$/.test(value));

/** One mode for everybody, and exceptions for single customers. */
export class Autopilot {
  #everybody: AutopilotMode = 'off';
  readonly #exceptions = new Map<string, AutopilotMode>();

  set(mode: AutopilotMode, customerGuid?: string): void {
    if (customerGuid === undefined) this.#everybody = mode;
    else this.#exceptions.set(customerGuid, mode);
  }

  for(customerGuid: string | undefined): AutopilotMode {
    return this.#exceptions.get(customerGuid ?? '') ?? this.#everybody;
  }

  forget(customerGuid?: string): void {
    if (customerGuid !== undefined) {
      this.#exceptions.delete(customerGuid);
      return;
    }
    this.#everybody = 'off';
    this.#exceptions.clear();
  }
}
