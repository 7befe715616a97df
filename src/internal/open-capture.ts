import type { HandOff } from './hand-off.js';
import type { Screens } from './host.js';

/** A capture that opens outside of this page: to be opened by a click, opened, or refused by the browser. */
export type OutsideState = 'offered' | 'opened' | 'refused';

/** What is known of the capture that is open, for the view. */
export class OpenCapture {
  screens: Screens = 'opening';
  /** The camera will not work on this page. */
  cameraless = false;
  /** The customer is asked whether to leave. */
  leaving = false;
  /** Undefined: it is inside of this page. */
  outside: OutsideState | undefined;
  /** Undefined: the provider offers no way to another device, or its own. */
  readonly handOff: HandOff | undefined;
  #openOutside: (() => boolean) | undefined;

  constructor(handOff: HandOff | undefined) {
    this.handOff = handOff;
  }

  offer(open: () => boolean): void {
    this.outside = 'offered';
    this.#openOutside = open;
  }

  /** From within a click. */
  openOutside(): void {
    if (this.#openOutside) this.outside = this.#openOutside() ? 'opened' : 'refused';
  }
}
