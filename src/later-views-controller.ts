import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { loadLimit } from './internal/load-part.js';
import type { LaterViews, ViewModel } from './views/view.js';

/** One for all elements of the page. */
let views: LaterViews | undefined;

/** Loads the views that come later, once the element has a use for them. A failure is followed by another try in the next state. */
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

  hostUpdate(): void {
    const need = this.#need();
    if (need === this.#needed) return;
    this.#needed = need;
    if (need !== undefined) this.load();
  }

  readonly load = (): void => {
    if (views) return;
    this.#arrival ??= this.#load();
  };

  async #load(): Promise<void> {
    this.#failed = false;
    // They are taken when they come later than that, too.
    const timer = setTimeout(this.#fail, loadLimit);
    try {
      ({ laterViews: views } = await import('./views/later/later-views.js'));
    } catch {
      this.#fail();
    }
    clearTimeout(timer);
    this.#arrival = undefined;
    this.#host.requestUpdate();
  }

  readonly #fail = (): void => {
    this.#failed = true;
    this.#host.requestUpdate();
  };
}
