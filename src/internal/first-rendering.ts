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
  /** As high as what is going to be rendered, from the first moment on. */
  #placeholder: HTMLElement | undefined;
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

  /** Before an update: a task of its own for the first one, if it does not render yet. Its place is kept. */
  turn(): Promise<void> | undefined {
    if (!this.isLater || this.#arrival) return undefined;
    this.#keepPlace();
    return nextTask();
  }

  hostConnected(): void {
    this.isDue ||= this.#host.childElementCount > 0;
  }

  hostDisconnected(): void {
    this.come();
  }

  hostUpdate(): void {
    this.isDue = !this.isLater;
    if (this.isDue) this.#placeholder?.remove();
    else this.#keepPlace();
  }

  hostUpdated(): void {
    if (!this.isDue) this.#arrival ??= this.#arrive();
  }

  #keepPlace(): void {
    if (this.#placeholder) return;
    this.#placeholder = document.createElement('div');
    this.#placeholder.className = 'base';
    this.#placeholder.part.add('base');
    this.#host.shadowRoot?.append(this.#placeholder);
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
