import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { nextTask } from './next-task.js';

/** ms that the first requests are waited for. */
const longestWait = 100;

/**
 * Puts the first rendering off where a run begins, until its first requests are on their way. Not where something is seen
 * already: a server's markup, or what the page has slotted in.
 */
export class FirstRendering implements ReactiveController {
  /** The next update is to render. */
  isDue: boolean;
  readonly #host: ReactiveControllerHost & Element;
  readonly #begins: () => boolean;
  #arrival: Promise<void> | undefined;
  /** Waits for nothing any more but the end of this task. */
  come: () => void = () => undefined;

  /** @param begins whether a run begins with the first update */
  constructor(host: ReactiveControllerHost & Element, begins: () => boolean) {
    this.#host = host;
    this.#begins = begins;
    this.isDue = isServer || host.shadowRoot !== null;
    host.addController(this);
  }

  /** It waits for the first requests, or is going to. */
  get isLater(): boolean {
    return !this.isDue && (this.#arrival !== undefined || this.#begins());
  }

  /** Resolves when the element is to render. */
  get arrival(): Promise<void> | undefined {
    return this.#arrival;
  }

  /** Before the first update: a task of its own for it, if it does not render yet. */
  get turn(): Promise<void> | undefined {
    return this.isLater && !this.#arrival ? nextTask() : undefined;
  }

  hostConnected(): void {
    this.isDue ||= this.#host.childElementCount > 0;
  }

  hostDisconnected(): void {
    this.come();
  }

  hostUpdate(): void {
    this.isDue = !this.isLater;
  }

  hostUpdated(): void {
    if (!this.isDue) this.#arrival ??= this.#arrive();
  }

  async #arrive(): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, longestWait);
      this.come = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    await nextTask();
    this.#arrival = undefined;
    this.isDue = true;
    this.#host.requestUpdate();
  }
}
