import { setupIframe } from 'persona';
import type { PersonaSession } from '../platforms/platform.js';
import type { Capture, CaptureEnd, CapturePlace } from './capture.js';
import { cameraTrouble } from './camera.js';
import { follow } from './frame.js';
import { personaProtocol } from './persona-frame.js';
import { personaLanguage } from './persona-language.js';

/**
 * Persona's inline flow in a frame of our own (contracts.md section B). The SDK only builds the frame's address and
 * permissions; messages are listened to here, because the SDK takes them from any page of the same site.
 */
export class Persona implements Capture<PersonaSession> {
  readonly #base: URL;
  readonly #frameAncestors: readonly string[];
  readonly #messageTargetOrigin: string | undefined;

  /**
   * @param base from `personaBase()`
   * @param frameAncestors origins of the pages that this page is framed by; Persona wants to know them
   * @param messageTargetOrigin where the frame posts to; absent: this page, which Persona is told if it is framed
   */
  constructor(base: URL, frameAncestors: readonly string[], messageTargetOrigin?: string) {
    this.#base = base;
    this.#frameAncestors = frameAncestors;
    this.#messageTargetOrigin = messageTargetOrigin ?? (frameAncestors.length > 0 ? window.origin : undefined);
  }

  async open(session: PersonaSession, place: CapturePlace, signal: AbortSignal): Promise<CaptureEnd> {
    signal.throwIfAborted();
    const { origin, host, pathname } = this.#base;
    const iframe = document.createElement('iframe');
    const containerId = `kyc-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
    try {
      const frame = { iframe, origin, place };
      const end = follow(frame, personaProtocol(frame, containerId), signal);
      setupIframe(iframe, containerId, 'inline', {
        inquiryId: session.inquiryId,
        host: `${host}${pathname}`,
        iframeTitle: place.title,
        language: personaLanguage(place.language),
        ...(session.sessionToken !== undefined && { sessionToken: session.sessionToken }),
        ...(this.#frameAncestors.length > 0 && { frameAncestors: [window.origin, ...this.#frameAncestors] }),
        ...(this.#messageTargetOrigin !== undefined && { messageTargetOrigin: this.#messageTargetOrigin }),
      });
      place.container.replaceChildren(iframe);
      void cameraTrouble(iframe).then((trouble) => {
        if (trouble) place.onCameraTrouble(trouble);
      });
      return await end;
    } finally {
      place.onClose();
      iframe.remove();
    }
  }
}
