import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadPart } from './internal/load-part.js';
import type { LaterViews, ViewModel } from './views/view.js';

/** One for all elements of the page. */
let views: LaterViews | undefined;

/** Those that show what has come. */
const hosts = new Set<ReactiveControllerHost>();

async function loadViews(): Promise<void> {
  ({ laterViews: views } = await import('./views/later/later-views.js'));
  for (const host of hosts) host.requestUpdate();
}

/**
 * Loads the views that come later, once the element has a use for them. A failure is followed by another try in the next
 * state; what comes after its time is taken too.
 */
export class LaterViewsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #need: () => string | undefined;
  #needed: string | undefined;
  #arrival: Promise<void> | undefined;
  #failed = false;

  /** @param need what they are needed for; undefined: not yet */
  constructor(host: ReactiveControllerHost, need: () => string | undefined) {
    this.#host = host;
    this.#need = need;
    host.addController(this);
  }

  get views(): ViewModel['later'] {
    return views ?? (this.#failed ? 'missing' : 'coming');
  }

  /** Resolves when they are here or have failed to come. */
  get arrival(): Promise<void> | undefined {
    return this.#arrival;
  }

  hostConnected(): void {
    hosts.add(this.#host);
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
  }

  hostUpdate(): void {
    const need = this.#need();
    if (need === this.#needed) return;
    this.#needed = need;
    if (need !== undefined) this.load();
  }

  readonly load = (): void => {
    if (!views) this.#arrival ??= this.#load();
  };

  async #load(): Promise<void> {
    try {
      await loadPart(loadViews, new AbortController().signal);
    } catch {
      this.#failed = true;
    }
    this.#arrival = undefined;
    this.#host.requestUpdate();
  }
}
