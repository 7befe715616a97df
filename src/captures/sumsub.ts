import snsWebSdk, { type SnsWebSdk } from '@sumsub/websdk';
import { KycError } from '../flow/errors.js';
import type { SumsubSession } from '../platforms/platform.js';
import { cameraTrouble } from './camera.js';
import type { Capture, CaptureEnd, CapturePlace } from './capture.js';
import { follow } from './frame.js';
import { sumsubProtocol } from './sumsub-frame.js';
import { sumsubLanguage } from './sumsub-language.js';

/**
 * Sumsub's screens, built by Sumsub's SDK (contracts.md section D). The SDK takes messages from every window of its origin and
 * changes their data for other listeners, so that it is let hear its own frame only, through here.
 */
export class Sumsub implements Capture<SumsubSession> {
  readonly #origin: string;

  /** @param origin from `sumsubOrigin()` */
  constructor(origin: string) {
    this.#origin = origin;
  }

  async open(session: SumsubSession, place: CapturePlace, signal: AbortSignal): Promise<CaptureEnd> {
    signal.throwIfAborted();
    const over = new AbortController();
    const either = AbortSignal.any([signal, over.signal]);
    let renewal: Promise<string> | undefined;
    const sdk = snsWebSdk
      .init(session.accessToken, () => (renewal = session.renew(either)))
      // Else the token itself would say where the frame comes from.
      .withBaseUrl(this.#origin)
      .withConf({ lang: sumsubLanguage(place.language) })
      .withOptions({ addViewportTag: false, adaptIframeHeight: true, enableScrollIntoView: false })
      .build();
    const hear = confine(sdk, this.#origin);
    try {
      sdk.launch(place.container);
      const iframe = place.container.querySelector('iframe');
      if (!iframe) throw new KycError('internal', "The provider's SDK has made no frame.");
      iframe.title = place.title;
      const frame = { iframe, origin: this.#origin, place };
      const listener = {
        hear,
        get renewal() {
          return renewal;
        },
      };
      const end = follow(frame, sumsubProtocol(frame, listener), signal);
      void cameraTrouble(iframe).then((trouble) => {
        if (trouble) place.onCameraTrouble(trouble);
      });
      return await end;
    } finally {
      over.abort();
      place.onClose();
      sdk.destroy();
    }
  }
}

/**
 * Keeps the SDK from listening to the page; what it gives lets it hear one message. By a field of the SDK that is not meant for
 * others, which is why its version is pinned.
 */
function confine(sdk: SnsWebSdk, origin: string): (data: object) => void {
  const heard: unknown = sdk['onMessage'];
  if (typeof heard !== 'function') throw new KycError('internal', "The provider's SDK is another one than expected.");
  sdk['onMessage'] = () => undefined;
  return (data) => {
    // A copy: the SDK takes messages apart that others may want to read.
    Reflect.apply(heard, sdk, [new MessageEvent('message', { data: { ...data }, origin })]);
  };
}
