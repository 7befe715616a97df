/** The page's timers: counted, and brought forward where a test has no time to wait for them. */

interface Timer {
  readonly delay: number;
  readonly fire: () => void;
}

const realSet: (handler: TimerHandler, delay?: number) => number = window.setTimeout.bind(window);
const realClear = window.clearTimeout.bind(window);

export class Timers {
  readonly #live = new Map<number, Timer>();

  /**
   * From now until `release()`.
   * @param held timers of so many ms or more do not fire by themselves
   */
  constructor(held = Infinity) {
    const set = (handler: (...args: unknown[]) => void, delay = 0, ...args: unknown[]): number => {
      const fire = (): void => {
        realClear(id);
        this.#live.delete(id);
        handler(...args);
      };
      const id = realSet(fire, delay < held ? delay : 2 ** 31 - 1);
      this.#live.set(id, { delay, fire });
      return id;
    };
    const clear = (id?: number): void => {
      realClear(id);
      if (id !== undefined) this.#live.delete(id);
    };
    Object.assign(window, { setTimeout: set, clearTimeout: clear });
  }

  /** Delays of the timers that are still to come, ms. */
  get delays(): number[] {
    return [...this.#live.values()].map(({ delay }) => delay);
  }

  /** Lets the one timer of this delay (ms) fire now. */
  fire(delay: number): void {
    const due = [...this.#live.values()].filter((timer) => timer.delay === delay);
    if (due.length !== 1) throw new Error(`${due.length} timers of ${delay} ms, among ${this.delays.join(', ')}`);
    due[0]?.fire();
  }

  release(): void {
    Object.assign(window, { setTimeout: realSet, clearTimeout: realClear });
  }
}
