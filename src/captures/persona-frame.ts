import { abortReason } from '../flow/abort.js';
import { KycError } from '../flow/errors.js';
import { windowOf } from '../internal/window-of.js';
import type { CaptureEnd, CapturePlace } from './capture.js';
import { cameraTrouble } from './camera.js';
import { parsePersonaMessage, pixels, progressOf, type PersonaMessage } from './persona-message.js';

/** ms from the frame's start to its first message, and from there until it can be used. */
const firstMessageLimit = 15_000;
const readyLimit = 30_000;

/** CSS px. */
const frameHeight = { least: 320, most: 2_000 };
const frameWidth = { least: 280, most: 1_200 };

export interface FollowedFrame {
  readonly iframe: HTMLIFrameElement;
  readonly containerId: string;
  readonly origin: string;
  readonly place: CapturePlace;
}

/**
 * Listens to one frame until the customer is through or leaves, or the frame fails. Begins before the frame loads.
 * A message counts only from the frame's own window and exact origin, with its container's id and a known shape.
 */
export async function follow(frame: FollowedFrame, signal: AbortSignal): Promise<CaptureEnd> {
  const { iframe, containerId, origin, place } = frame;
  const page = windowOf(place.container) ?? window;
  const ended = new AbortController();
  const listen = { signal: ended.signal };
  try {
    return await new Promise<CaptureEnd>((resolve, reject) => {
      const watchdog = new Watchdog(ended.signal, () => {
        reject(latenessOf(origin));
      });
      watchdog.expectWithin(firstMessageLimit);
      let heard = false;
      let ready = false;
      const take = (message: PersonaMessage) => {
        if (!heard) watchdog.expectWithin(readyLimit);
        heard = true;
        if (!ready && tellsReady(message)) {
          ready = true;
          watchdog.stop();
          frame.place.onReady();
        }
        reactTo(message, frame, resolve, reject);
      };
      page.addEventListener(
        'message',
        (event: MessageEvent<unknown>) => {
          if (event.source !== iframe.contentWindow || event.origin !== origin) return;
          const message = parsePersonaMessage(event.data, containerId);
          if (message) take(message);
        },
        listen,
      );
      // At the window, which they bubble to: an element of the page may be called `addEventListener` on the document.
      page.addEventListener(
        'securitypolicyviolation',
        (violation) => {
          if (blocksFrame(violation, origin)) reject(blockedBy(violation, origin));
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
    });
  } finally {
    ended.abort();
  }
}

/** Barks if what is expected does not come in time. */
class Watchdog {
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #bark: () => void;

  constructor(ended: AbortSignal, bark: () => void) {
    this.#bark = bark;
    ended.addEventListener('abort', () => {
      this.stop();
    });
  }

  expectWithin(milliseconds: number): void {
    this.stop();
    this.#timer = setTimeout(this.#bark, milliseconds);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}

function reactTo(
  message: PersonaMessage,
  { iframe, place }: FollowedFrame,
  end: (end: CaptureEnd) => void,
  fail: (failure: KycError) => void,
): void {
  const progress = progressOf(message);
  if (progress) place.onProgress(progress, message.name);
  switch (message.name) {
    case 'ready':
    case 'page-change':
      fit(iframe, message);
      break;
    case 'load-camera-failed':
      void cameraTrouble(iframe).then((trouble = 'camera-blocked') => {
        fail(new KycError(trouble, 'The provider could not use the camera.'));
      });
      break;
    case 'complete':
    case 'fail':
      end('submitted');
      break;
    case 'exit':
      end('left');
      break;
    case 'error':
      if (isUnauthenticated(message)) end('unauthenticated');
      else fail(providerError(message));
      break;
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

/** Whoever goes from page to page is ready, said or not. */
function tellsReady(message: PersonaMessage): boolean {
  if (['ready', 'complete', 'fail'].includes(message.name)) return true;
  const progress = progressOf(message);
  return progress !== undefined && progress !== 'opened';
}

/** Why a frame may have stayed silent, as far as the page can tell. */
function latenessOf(origin: string): KycError {
  if (!navigator.onLine) return new KycError('offline', 'The browser went offline before the frame got ready.');
  if (window.origin === 'null') {
    return new KycError('provider-blocked', `The page is sandboxed, and so is the frame of ${origin}.`);
  }
  if (!window.isSecureContext) {
    return new KycError('insecure-context', `The frame of ${origin} did not get ready: the page is not secure.`);
  }
  return new KycError('provider-timeout', `The frame of ${origin} did not get ready in time.`);
}

function blocksFrame(violation: SecurityPolicyViolationEvent, origin: string): boolean {
  const { blockedURI, disposition, effectiveDirective } = violation;
  if (disposition === 'report' || !/^(?:frame|child|default)-src/.test(effectiveDirective)) return false;
  return blockedURI === origin || blockedURI.startsWith(`${origin}/`);
}

function blockedBy({ effectiveDirective }: SecurityPolicyViolationEvent, origin: string): KycError {
  return new KycError(
    'provider-blocked',
    `The page's Content-Security-Policy (${effectiveDirective}) blocks ${origin}.`,
  );
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
