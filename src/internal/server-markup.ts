import { isServer, type CSSResultOrNative, type ReactiveController, type ReactiveControllerHost } from 'lit';
import { restyle } from './restyle.js';

/** What a server renders of an element, which on the page is first to render the same and then to go on from it. */
export class ServerMarkup implements ReactiveController {
  /** To be rendered, or to be taken over, with the next update. */
  isDue: boolean;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #styles: readonly CSSResultOrNative[];

  constructor(host: ReactiveControllerHost & HTMLElement, styles: readonly CSSResultOrNative[]) {
    this.#host = host;
    this.#styles = styles;
    this.isDue = isServer || (host.shadowRoot !== null && 'litElementHydrateSupport' in globalThis);
    // A page that does not load Lit's hydration gets the element anew.
    if (!this.isDue) host.shadowRoot?.replaceChildren();
    host.addController(this);
  }

  hostUpdated(): void {
    if (!this.isDue) return;
    this.isDue = false;
    // The markup brings its styles along, but not every page allows those.
    restyle(this.#host, this.#styles);
    this.#host.requestUpdate();
  }
}
