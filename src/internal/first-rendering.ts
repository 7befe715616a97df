import { isServer, type ReactiveController, type ReactiveControllerHost } from 'lit';

/**
 * Puts the first rendering off to a task of its own: the first requests go out before it. Not where something is seen already:
 * a server's markup, or what the page has slotted in.
 */
export class FirstRendering implements ReactiveController {
  /** The next update is to render. */
  isDue: boolean;
  readonly #host: ReactiveControllerHost & Element;
  #arrival: Promise<void> | undefined;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
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
function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
