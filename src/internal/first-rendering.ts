import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';

/**
 * Puts the first rendering off to a task of its own where a run begins: its first requests go out before it. Not where something
 * is seen already: a server's markup, or what the page has slotted in.
 */
export class FirstRendering implements ReactiveController {
  /** The next update is to render. */
  isDue: boolean;
  readonly #host: ReactiveControllerHost & Element;
  readonly #begins: () => boolean;
  #arrival: Promise<void> | undefined;

  /** @param begins whether a run begins with the first update */
  constructor(host: ReactiveControllerHost & Element, begins: () => boolean) {
    this.#host = host;
    this.#begins = begins;
    this.isDue = isServer || host.shadowRoot !== null;
    host.addController(this);
  }

  hostConnected(): void {
    this.isDue ||= this.#host.childElementCount > 0;
  }

  /** Resolves when the element is to render. */
  get arrival(): Promise<void> | undefined {
    return this.#arrival;
  }

  hostUpdate(): void {
    this.isDue ||= !this.#arrival && !this.#begins();
  }

  hostUpdated(): void {
    if (this.isDue) return;
    this.#arrival ??= nextTask().then(() => {
      this.#arrival = undefined;
      this.isDue = true;
      this.#host.requestUpdate();
    });
  }
}

/** Not by a timer: those of a tab in the background are slow. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
