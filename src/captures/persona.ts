import { abortReason } from '../flow/abort.js';
import { KycError } from '../flow/errors.js';
import type { Session } from '../platforms/platform.js';
import type { Capture, CaptureEnd, CapturePlace } from './capture.js';
import { parsePersonaMessage, pixels, progressOf, type PersonaMessage } from './persona-message.js';

/** ms from the frame's start to its first message, and from there until it can be used. */
const firstMessageLimit = 15_000;
const readyLimit = 30_000;

/** CSS px. */
const frameHeight = { least: 320, most: 2_000 };
const frameWidth = { least: 280, most: 1_200 };

const sdk = () => import('./persona-sdk.js');

/**
 * Persona's inline flow in a frame of our own (contracts.md section B). The SDK only builds the frame's address and
 * permissions; messages are listened to here, because the SDK takes them from any page of the same site.
 */
export class Persona implements Capture {
  readonly provider = 'persona';
  readonly #base: URL;

  /** @param base from `personaBase()` */
  constructor(base: URL) {
    this.#base = base;
  }

  /** Starts what `open` will need: the SDK's chunk and the connection to the frame's origin. Undone at abort. */
  warm(signal: AbortSignal): void {
    sdk().catch(() => undefined);
    const link = document.createElement('link');
    link.rel = 'preconnect';
    link.href = this.#base.origin;
    document.head.append(link);
    signal.addEventListener('abort', () => {
      link.remove();
    });
  }

  async open(session: Session, place: CapturePlace, signal: AbortSignal): Promise<CaptureEnd> {
    const { setupIframe } = await loadSdk();
    signal.throwIfAborted();
    const iframe = document.createElement('iframe');
    const containerId = `kyc-${crypto.getRandomValues(new Uint32Array(4)).join('-')}`;
    const closed = new AbortController();
    try {
      return await new Promise<CaptureEnd>((resolve, reject) => {
        const late = (what: string) => () => {
          reject(new KycError('provider-timeout', `The provider's frame ${what} in time.`));
        };
        let timer = setTimeout(late('did not answer'), firstMessageLimit);
        let heard = false;
        const take = (message: PersonaMessage) => {
          if (!heard) {
            heard = true;
            clearTimeout(timer);
            timer = setTimeout(late('did not get ready'), readyLimit);
          }
          const progress = progressOf(message);
          if (progress) place.onProgress(progress, message.name);
          switch (message.name) {
            case 'ready':
              clearTimeout(timer);
              fit(iframe, message);
              place.onReady();
              break;
            case 'page-change':
              fit(iframe, message);
              break;
            case 'complete':
            case 'fail':
              resolve('submitted');
              break;
            case 'exit':
              resolve('left');
              break;
            case 'error':
              if (isUnauthenticated(message)) resolve('unauthenticated');
              else reject(providerError(message));
              break;
          }
        };
        const listen = { signal: closed.signal };
        window.addEventListener(
          'message',
          (event: MessageEvent<unknown>) => {
            if (event.source !== iframe.contentWindow || event.origin !== this.#base.origin) return;
            const message = parsePersonaMessage(event.data, containerId);
            if (message) take(message);
          },
          listen,
        );
        document.addEventListener(
          'securitypolicyviolation',
          (violation) => {
            if (!this.#isBlocked(violation)) return;
            reject(
              new KycError(
                'provider-blocked',
                `The page's Content-Security-Policy (${violation.effectiveDirective}) blocks ${this.#base.origin}.`,
              ),
            );
          },
          listen,
        );
        signal.addEventListener(
          'abort',
          () => {
            reject(abortReason(signal));
          },
          listen,
        );
        closed.signal.addEventListener('abort', () => {
          clearTimeout(timer);
        });
        setupIframe(iframe, containerId, 'inline', {
          inquiryId: session.inquiryId,
          host: `${this.#base.host}${this.#base.pathname}`,
          iframeTitle: place.title,
          language: place.language,
          ...(session.sessionToken !== undefined && { sessionToken: session.sessionToken }),
        });
        place.container.replaceChildren(iframe);
      });
    } finally {
      closed.abort();
      place.onClose();
      iframe.remove();
    }
  }

  #isBlocked({ blockedURI, effectiveDirective }: SecurityPolicyViolationEvent): boolean {
    if (!/^(?:frame|child|default)-src/.test(effectiveDirective)) return false;
    return blockedURI === this.#base.origin || blockedURI.startsWith(`${this.#base.origin}/`);
  }
}

async function loadSdk(): ReturnType<typeof sdk> {
  try {
    return await sdk();
  } catch (cause) {
    throw new KycError('provider-blocked', "The provider's SDK could not be loaded.", { cause });
  }
}

function fit(iframe: HTMLIFrameElement, { metadata }: PersonaMessage): void {
  const dimensions = metadata?.preferredDimensions;
  const wishes = {
    height: pixels(metadata?.pageHeight ?? dimensions?.minimumHeight, frameHeight.least, frameHeight.most),
    'max-width': pixels(dimensions?.maximumWidth, frameWidth.least, frameWidth.most),
    'border-radius': pixels(metadata?.styles?.borderRadius, 0, 32),
  };
  for (const [property, value] of Object.entries(wishes)) {
    if (value !== undefined) iframe.style.setProperty(property, `${String(value)}px`);
  }
}

function isUnauthenticated({ error }: PersonaMessage): boolean {
  return error?.code === 'unauthenticated' || error?.status === 409;
}

function providerError({ error }: PersonaMessage): KycError {
  const platformCode = /^[\w-]{1,40}$/.exec(error?.code ?? '')?.[0];
  return new KycError('provider-error', 'The provider reported an error.', {
    ...(error?.status && { status: error.status }),
    ...(platformCode !== undefined && { platformCode }),
  });
}
