/** Virtual time: `setTimeout`, `Date` and `performance.now` of the page, while a sequence runs. */

interface Timer {
  readonly at: number;
  /** `page`: set by `setTimeout`, so by the element. `world`: the network's and the sandbox's. */
  readonly whose: 'page' | 'world';
  readonly fire: () => void;
}

const real = {
  setTimeout: window.setTimeout.bind(window),
  clearTimeout: window.clearTimeout.bind(window),
  now: performance.now.bind(performance),
  Date,
};

/** ms of real time. */
export const realNow = real.now;

const epoch = Date.UTC(2026, 0, 5, 9);

export class VirtualClock {
  #now = epoch;
  #lastId = 0;
  readonly #timers = new Map<number, Timer>();
  readonly #settle: () => Promise<void>;

  /** @param settle resolves when everything that a timer set off has come to rest */
  constructor(settle: () => Promise<void>) {
    this.#settle = settle;
  }

  now(): number {
    return this.#now;
  }

  /** A timer of the world around the element. */
  after(milliseconds: number, fire: () => void): () => void {
    const id = this.#add(milliseconds, 'world', fire);
    return () => this.#timers.delete(id);
  }

  get pageTimers(): number {
    return [...this.#timers.values()].filter(({ whose }) => whose === 'page').length;
  }

  /** Lets time pass, timer by timer; ends early after so many of them, since a wait of hours can hold thousands. */
  async pass(milliseconds: number, mostTimers = Infinity): Promise<void> {
    const end = this.#now + milliseconds;
    for (let fired = 0; fired < mostTimers; fired += 1) {
      if (!(await this.#fireNext(end))) {
        this.#now = Math.max(this.#now, end);
        return;
      }
    }
  }

  /** The machine sleeps: afterwards everything that has become due fires late. */
  async suspend(milliseconds: number): Promise<void> {
    this.#now += milliseconds;
    const due = this.#now;
    while (await this.#fireNext(due));
  }

  install(): () => void {
    const now = (): number => this.#now;
    class VirtualDate extends real.Date {
      constructor(...parts: [] | [number | string]) {
        super(parts[0] ?? now());
      }
      static override now = now;
    }
    Object.assign(window, {
      setTimeout: (fire: () => void, milliseconds = 0) => this.#add(Math.trunc(milliseconds), 'page', fire),
      clearTimeout: (id?: number) => this.#timers.delete(id ?? 0),
      Date: VirtualDate,
    });
    performance.now = () => this.#now - epoch;
    return () => {
      Object.assign(window, { setTimeout: real.setTimeout, clearTimeout: real.clearTimeout, Date: real.Date });
      Reflect.deleteProperty(performance, 'now');
    };
  }

  #add(milliseconds: number, whose: Timer['whose'], fire: () => void): number {
    this.#lastId += 1;
    this.#timers.set(this.#lastId, { at: this.#now + Math.max(0, milliseconds), whose, fire });
    return this.#lastId;
  }

  /** False: nothing is due by then. */
  async #fireNext(end: number): Promise<boolean> {
    let next: [number, Timer] | undefined;
    for (const entry of this.#timers) if (!next || entry[1].at < next[1].at) next = entry;
    if (!next || next[1].at > end) return false;
    const [id, { at, fire }] = next;
    this.#timers.delete(id);
    this.#now = Math.max(this.#now, at);
    fire();
    await this.#settle();
    return true;
  }
}
