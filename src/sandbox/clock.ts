/** Where the sandbox takes the time from: `Date` itself, or a test's own clock. */
export interface Clock {
  now(): number;
}

/** The injected clock plus an offset that only the control moves. */
export class MovableClock implements Clock {
  readonly #source: Clock;
  #offset = 0;

  constructor(source: Clock) {
    this.#source = source;
  }

  now(): number {
    return this.#source.now() + this.#offset;
  }

  advance(milliseconds: number): void {
    this.#offset += milliseconds;
  }

  rewind(): void {
    this.#offset = 0;
  }
}

/** Waits, unless the signal ends first. Injected, so that tests need no real waiting. */
export type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<void>;

export const realSleep: Sleep = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
