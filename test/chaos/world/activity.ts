import { realNow } from './clock.js';

/** Rounds without any news after which the page is at rest. */
const quietRounds = 2;
/** ms of real time without any news. */
const patience = 120_000;

/**
 * What goes on in real time (cryptography, locks, devices, modules), so that virtual time waits for it. Its news come
 * one after the other, in the order in which they were asked for: else the machine's load would tell another story.
 */
export class Activity {
  #busy = 0;
  #stamp = 0;
  /** The last piece of news that is awaited. */
  #line: Promise<unknown> = Promise.resolve();
  #delay: () => Promise<void> = () => Promise.resolve();

  /** The same, but in its turn. */
  during<T>(work: Promise<T>): Promise<T> {
    const before = this.#line;
    this.#busy += 1;
    this.#stamp += 1;
    const turn = (async () => {
      await Promise.all([before, work.catch(() => undefined).then(() => this.#delay())]);
      await round();
      this.#busy -= 1;
      this.#stamp += 1;
    })();
    this.#line = turn;
    return turn.then(() => work);
  }

  /** From now on the browser takes so much longer. Returns what ends it. */
  slowDown(delay: () => Promise<void>): () => void {
    const usual = this.#delay;
    this.#delay = delay;
    return () => {
      this.#delay = usual;
    };
  }

  /** Resolves when nothing can happen any more unless virtual time passes. */
  readonly settle = async (): Promise<void> => {
    let stamp = this.#stamp;
    let newsAt = realNow();
    for (let quiet = 0; quiet < quietRounds;) {
      await round();
      const news = stamp !== this.#stamp;
      if (news) newsAt = realNow();
      quiet = this.#busy === 0 && !news ? quiet + 1 : 0;
      stamp = this.#stamp;
      if (realNow() - newsAt > patience) throw new Error('The page does not come to rest.');
    }
  };
}

/** Ends after all that is already on its way without being watched: the element's `import()` of its lazy parts. */
async function round(): Promise<void> {
  await import('../../../src/run.js');
  await import('../../../src/captures/persona-sdk.js');
  await import('../../../src/views/later/later-views.js');
  await macrotask();
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
