import { abortReason } from '../flow/abort.js';
import { KycError, toKycError } from '../flow/errors.js';
import { windowOf } from '../internal/window-of.js';
import type { CaptureEnd, CapturePlace } from './capture.js';

/** ms from the frame's start to its first message, and from there until it can be used. */
const firstMessageLimit = 15_000;
const readyLimit = 30_000;

export interface Frame {
  readonly iframe: HTMLIFrameElement;
  readonly origin: string;
  readonly place: CapturePlace;
}

/** What a provider's frame may say, and what follows from it. */
export interface Protocol<Message> {
  /** Undefined for anything that is no message of this frame. */
  parse(data: unknown): Message | undefined;
  /** Whether a frame that says so can be used. */
  tellsReady(message: Message): boolean;
  react(message: Message, following: Following): void;
}

/** The frame that is followed. Whatever comes first ends it. */
export interface Following {
  readonly end: (end: CaptureEnd) => void;
  readonly fail: (failure: KycError) => void;
  /** The frame waits for work of this page: the time does not count against it, and a failure of the work ends it. */
  readonly holdFor: (work: Promise<unknown>) => void;
}

/**
 * Listens to one frame until the customer is through or leaves, or the frame fails. Begins before the frame can have said
 * anything. A message counts only from the frame's own window and exact origin, in a known shape.
 */
export async function follow<Message>(
  { iframe, origin, place }: Frame,
  protocol: Protocol<Message>,
  signal: AbortSignal,
): Promise<CaptureEnd> {
  const page = windowOf(place.container) ?? window;
  const ended = new AbortController();
  const listen = { signal: ended.signal };
  try {
    return await new Promise<CaptureEnd>((end, fail) => {
      const watchdog = new Watchdog(ended.signal, () => {
        fail(latenessOf(origin));
      });
      watchdog.expectWithin(firstMessageLimit);
      let heard = false;
      let ready = false;
      const holdFor = (work: Promise<unknown>) => {
        watchdog.stop();
        work.then(
          () => {
            if (!ready && !ended.signal.aborted) watchdog.expectWithin(readyLimit);
          },
          (error: unknown) => {
            fail(toKycError(error));
          },
        );
      };
      const take = (message: Message) => {
        if (!heard) watchdog.expectWithin(readyLimit);
        heard = true;
        if (!ready && protocol.tellsReady(message)) {
          ready = true;
          watchdog.stop();
          place.onReady();
        }
        protocol.react(message, { end, fail, holdFor });
      };
      page.addEventListener(
        'message',
        (event: MessageEvent<unknown>) => {
          if (event.source !== iframe.contentWindow || event.origin !== origin) return;
          const message = protocol.parse(event.data);
          if (message !== undefined) take(message);
        },
        // Before others: SDKs on the page may change the data of messages that are not theirs.
        { ...listen, capture: true },
      );
      // At the window, which they bubble to: an element of the page may be called `addEventListener` on the document.
      page.addEventListener(
        'securitypolicyviolation',
        (violation) => {
          if (blocksFrame(violation, origin)) fail(blockedBy(violation, origin));
        },
        listen,
      );
      signal.addEventListener(
        'abort',
        () => {
          fail(abortReason(signal));
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

/** A provider's code for support, if it looks like one; its words are never passed on. */
export function providerError(code: string | undefined, status?: number): KycError {
  const platformCode = /^[\w-]{1,40}$/.exec(code ?? '')?.[0];
  return new KycError('provider-error', 'The provider reported an error.', {
    ...(status !== undefined && status !== 0 && { status }),
    ...(platformCode !== undefined && { platformCode }),
  });
}

/** Sets the sizes that a frame wishes for, CSS px; those that are undefined stay as they are. */
export function fit(iframe: HTMLIFrameElement, wishes: Readonly<Record<string, number | undefined>>): void {
  for (const [property, value] of Object.entries(wishes)) {
    if (value !== undefined) iframe.style.setProperty(property, `${String(value)}px`);
  }
}

/** CSS px of a provider's wish, within bounds; undefined for anything but a plain number of px. */
export function pixels(wish: string | number | undefined, least: number, most: number): number | undefined {
  const number = typeof wish === 'number' ? wish : Number(/^(\d{1,5}(?:\.\d{1,3})?)px$/.exec(wish ?? '')?.[1] ?? NaN);
  return Number.isFinite(number) ? Math.min(Math.max(Math.round(number), least), most) : undefined;
}
