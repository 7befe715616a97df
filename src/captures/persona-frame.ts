import { KycError } from '../flow/errors.js';
import { cameraTrouble } from './camera.js';
import { fit, pixels, providerError, type Frame, type Protocol } from './frame.js';
import { parsePersonaMessage, progressOf, type PersonaMessage } from './persona-message.js';

/** CSS px. */
const frameHeight = { least: 320, most: 2_000 };
const frameWidth = { least: 280, most: 1_200 };

/** What Persona's frame may say (contracts.md section B): each message has the id of its container. */
export function personaProtocol({ iframe, place }: Frame, containerId: string): Protocol<PersonaMessage> {
  return {
    parse: (data) => parsePersonaMessage(data, containerId),
    tellsReady,
    react(message, { end, fail }) {
      const progress = progressOf(message);
      if (progress) place.onProgress(progress, message.name);
      switch (message.name) {
        case 'ready':
        case 'page-change':
          fit(iframe, sizesOf(message));
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
          else fail(providerError(message.error?.code, message.error?.status));
          break;
      }
    },
  };
}

function sizesOf({ metadata }: PersonaMessage): Record<string, number | undefined> {
  const dimensions = metadata?.preferredDimensions;
  return {
    height: pixels(metadata?.pageHeight ?? dimensions?.minimumHeight, frameHeight.least, frameHeight.most),
    'max-width': pixels(dimensions?.maximumWidth, frameWidth.least, frameWidth.most),
    'border-radius': pixels(metadata?.styles?.borderRadius, 0, 32),
  };
}

/** Whoever goes from page to page is ready, said or not. */
function tellsReady(message: PersonaMessage): boolean {
  if (['ready', 'complete', 'fail'].includes(message.name)) return true;
  const progress = progressOf(message);
  return progress !== undefined && progress !== 'opened';
}

function isUnauthenticated({ error }: PersonaMessage): boolean {
  return error?.code === 'unauthenticated' || error?.status === 409;
}
