import { realNow } from './clock.js';

/** Rounds without any news after which the page is at rest. */
const quietRounds = 3;
/** ms of real time. */
const patience = 20_000;

/** What goes on in real time (cryptography, locks, devices), so that virtual time waits for it. */
export class Activity {
  #busy = 0;
  #stamp = 0;
  readonly #others = new Set<() => boolean>();

  during<T>(work: Promise<T>): Promise<T> {
    this.#busy += 1;
    this.#stamp += 1;
    const over = (): void => {
      this.#busy -= 1;
      this.#stamp += 1;
    };
    work.then(over, over);
    return work;
  }

  /** Another thing that may be going on. Returns what ends the watch. */
  watch(isBusy: () => boolean): () => void {
    this.#others.add(isBusy);
    return () => this.#others.delete(isBusy);
  }

  /** Resolves when nothing can happen any more unless virtual time passes. */
  readonly settle = async (): Promise<void> => {
    const started = realNow();
    let stamp = this.#stamp;
    for (let quiet = 0; quiet < quietRounds;) {
      await macrotask();
      const calm = this.#busy === 0 && stamp === this.#stamp && ![...this.#others].some((isBusy) => isBusy());
      quiet = calm ? quiet + 1 : 0;
      stamp = this.#stamp;
      if (!calm && realNow() - started > patience) throw new Error('The page does not come to rest.');
    }
  };
}

const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.onmessage = () => waiting.shift()?.();

/** Resolves in a task of its own, after all microtasks. */
export function macrotask(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    channel.port2.postMessage(null);
  });
}

export const activity = new Activity();
