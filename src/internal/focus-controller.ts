import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { State } from '../flow/state.js';
import { focusHeading, showDialog } from './dialog.js';

/** What the controller needs of the element. */
export interface FocusHost extends ReactiveControllerHost, Element {
  readonly state: State;
}

/** Opens and closes the dialog, and leads the focus on to what comes. */
export class FocusController implements ReactiveController {
  readonly #host: FocusHost;
  /** The focus was in here; if it was taken away with what had it, it goes to what comes. */
  #had = false;
  /** The customer asked for what comes. */
  #wanted = false;

  constructor(host: FocusHost) {
    this.#host = host;
    host.addController(this);
  }

  /** What is shown next is to have it. */
  readonly lead = (): void => {
    this.#wanted = true;
  };

  /** Something that may have it is about to go. */
  readonly note = (): void => {
    this.#had ||= Boolean(this.#host.shadowRoot?.activeElement);
  };

  hostUpdate(): void {
    this.note();
  }

  hostUpdated(): void {
    const dialog = showDialog(this.#host, this.#host.state === 'capturing');
    const due = this.#wanted || (this.#had && !this.#host.shadowRoot?.activeElement);
    if (due) focusHeading(this.#host, dialog);
    this.#had = false;
    // The heading is on its way.
    this.#wanted = due && this.#host.shadowRoot?.querySelector('.coming') !== null;
  }
}
