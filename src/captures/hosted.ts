import { untilAborted } from '../flow/abort.js';
import type { PersonaSession } from '../platforms/platform.js';
import type { Capture, CaptureEnd, CapturePlace } from './capture.js';
import { hostedAddress } from './hosted-address.js';

/**
 * Persona's hosted flow in a tab of its own, or in this one if it leads back. Opened by the customer's own click, since
 * browsers block anything else. It sends no messages: the platform's records tell how it ended.
 */
export class Hosted implements Capture<PersonaSession> {
  readonly #base: URL;
  readonly #redirectUri: URL | undefined;

  /** @param base from `personaBase()` */
  constructor(base: URL, redirectUri: URL | undefined) {
    this.#base = base;
    this.#redirectUri = redirectUri;
  }

  open(session: PersonaSession, place: CapturePlace, signal: AbortSignal): Promise<CaptureEnd> {
    const { language } = place;
    const address = hostedAddress(this.#base, session, { language, redirectUri: this.#redirectUri });
    place.onOffer(() => (this.#redirectUri ? openHere(address) : openBeside(address)));
    place.onReady();
    return untilAborted(new Promise<CaptureEnd>(() => undefined), signal).finally(() => {
      place.onClose();
    });
  }
}

function openHere(address: URL): boolean {
  window.location.assign(address);
  return true;
}

/** Blank at first, so that the new tab never learns which window opened it. False: the browser refused. */
function openBeside(address: URL): boolean {
  const tab = window.open('about:blank', '_blank');
  if (!tab) return false;
  tab.opener = null;
  tab.location.replace(address);
  return true;
}
