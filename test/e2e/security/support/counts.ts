/** What the browser holds on to, by the DevTools protocol. */
import type { CDPSession, Page } from '@playwright/test';

declare global {
  interface Window {
    /** Timers of the page that are running: timeouts and intervals. */
    timers: Set<number>;
  }
}

/** Runs in the page before its own scripts. */
export function countTimers(): void {
  if (window !== window.top) return;
  const timers = new Set<number>();
  window.timers = timers;
  const { setTimeout, clearTimeout, setInterval, clearInterval } = window;
  const start = (native: typeof setTimeout | typeof setInterval, once: boolean) =>
    ((handler: TimerHandler, delay?: number, ...rest: unknown[]) => {
      const id = native(
        (...args: unknown[]) => {
          if (once) timers.delete(id);
          if (typeof handler === 'function') Reflect.apply(handler, window, args);
        },
        delay,
        ...rest,
      );
      timers.add(id);
      return id;
    }) as never;
  window.setTimeout = start(setTimeout, true);
  window.setInterval = start(setInterval, false);
  window.clearTimeout = (id) => {
    timers.delete(id as number);
    clearTimeout(id);
  };
  window.clearInterval = (id) => {
    timers.delete(id as number);
    clearInterval(id);
  };
}

export interface Counts {
  /** Of the window and the document, by type. */
  readonly listeners: Readonly<Record<string, number>>;
  readonly allListeners: number;
  readonly nodes: number;
  readonly documents: number;
  readonly frames: number;
  readonly timers: number;
  /** Requests under way. */
  readonly requests: number;
  readonly locks: number;
  /** Bytes in use after a forced collection. */
  readonly heap: number;
}

export class Counter {
  readonly #page: Page;
  readonly #cdp: CDPSession;
  #requests = 0;

  private constructor(page: Page, cdp: CDPSession) {
    this.#page = page;
    this.#cdp = cdp;
    page.on('request', () => (this.#requests += 1));
    page.on('requestfinished', () => (this.#requests -= 1));
    page.on('requestfailed', () => (this.#requests -= 1));
  }

  static async attach(page: Page): Promise<Counter> {
    return new Counter(page, await page.context().newCDPSession(page));
  }

  async count(): Promise<Counts> {
    for (let round = 0; round < 3; round += 1) await this.#cdp.send('HeapProfiler.collectGarbage');
    const { documents, nodes, jsEventListeners } = await this.#cdp.send('Memory.getDOMCounters');
    const { usedSize } = await this.#cdp.send('Runtime.getHeapUsage');
    const listeners = await this.#evaluate<Record<string, number>>(`(() => {
      const counts = {};
      for (const target of [window, document, navigator.locks])
        for (const [type, list] of Object.entries(getEventListeners(target))) counts[type] = (counts[type] ?? 0) + list.length;
      return counts;
    })()`);
    const locks = await this.#evaluate<number>(
      'navigator.locks.query().then(({ held, pending }) => held.length + pending.length)',
    );
    const timers = await this.#evaluate<number>('window.timers.size');
    const frames = this.#page.frames().length;
    return {
      ...{ listeners, allListeners: jsEventListeners, nodes, documents, frames, timers },
      ...{ requests: this.#requests, locks, heap: usedSize },
    };
  }

  async #evaluate<T>(expression: string): Promise<T> {
    const { result } = await this.#cdp.send('Runtime.evaluate', {
      expression,
      includeCommandLineAPI: true,
      awaitPromise: true,
      returnByValue: true,
    });
    return result.value as T;
  }
}
