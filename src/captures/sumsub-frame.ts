import { KycError } from '../flow/errors.js';
import { cameraTrouble } from './camera.js';
import { fit, pixels, providerError, type Frame, type Protocol } from './frame.js';
import { endOf, parseSumsubMessage, positionOf, progressOf, type SumsubMessage } from './sumsub-message.js';

/** CSS px. The frame does not scroll by itself, so that all of it has to find room. */
const frameHeight = { least: 320, most: 5_000 };

/** The SDK, as far as the frame's messages concern it. */
export interface Listener {
  /** Lets the SDK hear a message of its frame. */
  hear(data: object): void;
  /** The access token that the SDK has asked for last. */
  readonly renewal: Promise<string> | undefined;
}

interface Heard {
  readonly message: SumsubMessage;
  readonly data: object;
}

/** What Sumsub's frame may say (contracts.md section D). */
export function sumsubProtocol({ iframe, place }: Frame, sdk: Listener): Protocol<Heard> {
  /** `unproven`: the last access token is a renewed one, and the frame has not gone on with it yet. */
  let renewal: 'none' | 'under-way' | 'unproven' = 'none';

  return {
    parse(data) {
      const message = parseSumsubMessage(data);
      return message && typeof data === 'object' && data !== null ? { message, data } : undefined;
    },

    tellsReady({ message }) {
      if (message.method === 'idCheck.onInitialized' || endOf(message) !== undefined) return true;
      const progress = progressOf(message);
      return progress !== undefined && progress !== 'opened' && progress !== 'other';
    },

    react({ message, data }, { end, fail, holdFor }) {
      const { method, code = '' } = message;
      const refused = method === 'idCheck.onError' && code === 'invalid-token';
      if (refused && renewal === 'unproven') {
        end('unauthenticated');
        return;
      }
      // Sizes are set here, within bounds.
      if (method === 'idCheck.onResize' || method === 'idCheck.onSetBorderRadius') fit(iframe, sizesOf(message));
      else sdk.hear(data);

      const progress = progressOf(message);
      if (progress) place.onProgress(progress, method, positionOf(message));
      if (progress && progress !== 'opened' && renewal === 'unproven') renewal = 'none';
      const ending = endOf(message);
      if (ending) end(ending);
      else if (refused) awaitRenewal();
      else if (method === 'idCheck.onError') void report();

      function awaitRenewal(): void {
        if (renewal === 'under-way' || !sdk.renewal) return;
        renewal = 'under-way';
        const renewed = sdk.renewal.then(() => {
          renewal = 'unproven';
        });
        holdFor(renewed);
      }

      async function report(): Promise<void> {
        if (!/camera/i.test(code)) {
          fail(providerError(code));
          return;
        }
        const trouble = (await cameraTrouble(iframe)) ?? 'camera-blocked';
        fail(new KycError(trouble, 'The provider could not use the camera.'));
      }
    },
  };
}

function sizesOf({ height, radius }: SumsubMessage): Record<string, number | undefined> {
  return {
    height: pixels(height, frameHeight.least, frameHeight.most),
    'border-radius': pixels(radius, 0, 32),
  };
}
