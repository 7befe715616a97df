import { untilAborted } from '../flow/abort.js';
import { KycError } from '../flow/errors.js';
import type { Session } from '../platforms/platform.js';
import type { Capture, CaptureEnd, CapturePlace } from './capture.js';
import { cameraTrouble } from './camera.js';
import { follow } from './persona-frame.js';

/** ms for the SDK's chunk, which has been on its way since the run began. */
const loadLimit = 15_000;

const sdk = () => import('./persona-sdk.js');

/**
 * Persona's inline flow in a frame of our own (contracts.md section B). The SDK only builds the frame's address and
 * permissions; messages are listened to here, because the SDK takes them from any page of the same site.
 */
export class Persona implements Capture {
  readonly provider = 'persona';
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

  /** Starts what `open` will need: the SDK's chunk and the connection to the frame's origin. Undone at abort. */
  warm(signal: AbortSignal): void {
    sdk().catch(() => undefined);
    const link = document.createElement('link');
    link.rel = 'preconnect';
    link.href = this.#base.origin;
    // An element of the page may be called `head`.
    if (document.head instanceof HTMLHeadElement) document.head.append(link);
    signal.addEventListener('abort', () => {
      link.remove();
    });
  }

  async open(session: Session, place: CapturePlace, signal: AbortSignal): Promise<CaptureEnd> {
    const { setupIframe } = await loadSdk(signal);
    signal.throwIfAborted();
    const { origin, host, pathname } = this.#base;
    const iframe = document.createElement('iframe');
    const containerId = `kyc-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
    try {
      const end = follow({ iframe, containerId, origin, place }, signal);
      setupIframe(iframe, containerId, 'inline', {
        inquiryId: session.inquiryId,
        host: `${host}${pathname}`,
        iframeTitle: place.title,
        language: place.language,
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

async function loadSdk(signal: AbortSignal): ReturnType<typeof sdk> {
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort(new KycError('provider-timeout', "The provider's SDK did not load in time."));
  }, loadLimit);
  try {
    return await untilAborted(sdk(), AbortSignal.any([signal, late.signal]));
  } catch (cause) {
    signal.throwIfAborted();
    if (cause instanceof KycError) throw cause;
    throw new KycError('provider-blocked', "The provider's SDK could not be loaded.", { cause });
  } finally {
    clearTimeout(timer);
  }
}
