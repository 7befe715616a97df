/** autopilot.js: plays the customer, or a frame that misbehaves. */
export const autopilotScript = String.raw`
import { post, postRaw } from './visit.js';

/** @typedef {import('./journey.js').Journey} Journey */

/** @type {Record<string, number>} */
const STATUS = { invalid_config: 400, inactive_template: 422, unauthenticated: 409, application_error: 0 };

/** Each begins on the first screen, after load and ready.
 * @type {Record<string, (journey: Journey) => Promise<unknown>>} */
const flights = {
  async complete(journey) {
    if (await walk(journey)) await journey.submit('complete');
  },

  async fail(journey) {
    if (await walk(journey)) await journey.submit('fail');
  },

  async exit(journey) {
    if (journey.fresh && !(await journey.start())) return;
    if (journey.fresh) journey.next();
    journey.leave();
  },

  async 'duplicate-complete'(journey) {
    if (!(await walk(journey)) || !(await journey.submit('complete'))) return;
    const { inquiryId } = journey.visit;
    journey.tell('complete', { inquiryId, status: 'completed', fields: {} });
  },

  /** Claims to be done in the name of another frame; the record does not move. */
  async 'wrong-container'({ visit }) {
    const metadata = { inquiryId: visit.inquiryId, status: 'completed', fields: {} };
    postRaw(visit, { name: 'complete', metadata, containerId: 'persona-widget-of-somebody-else' });
  },

  /** Rubbish first, and at the end a complete that says nothing. */
  async 'null-data'(journey) {
    for (const data of [null, 'complete', 1, [], {}, { name: null }, { name: 'no-such-event' }]) postRaw(journey.visit, data);
    if ((await walk(journey)) && (await journey.submit('complete', true))) journey.tell('complete');
  },

  /** Gets as far as the document and leaves the rest to a person. */
  async 'camera-failed'(journey) {
    if (journey.fresh && !(await journey.start())) return;
    journey.turnTo('document-photo');
    cameraRefused(journey);
  },

  async nothing() {},
};

/** @param {Journey} journey */
export function cameraRefused(journey) {
  const permissions = { hasCameraPermission: false, hasMicrophonePermission: false, requestedMicrophone: false };
  journey.tell('camera-permissions-check-result', permissions);
  journey.tell('load-camera-failed');
}

/** All screens, without waiting on any.
 * @param {Journey} journey */
async function walk(journey) {
  if (journey.fresh) {
    if (!(await journey.start())) return false;
    journey.next();
  }
  while (!journey.atEnd) {
    for (const name of journey.captures) journey.tell(name);
    journey.next();
  }
  return true;
}

/** Modes that end before the customer sees a thing. True: nothing else may happen.
 * @param {import('./visit.js').Visit} visit @param {string} mode @param {() => void} ready */
export function misbehave(visit, mode, ready) {
  if (mode === 'no-load') return true;
  post(visit, 'load');
  if (mode === 'no-ready') return true;
  if (!mode.startsWith('error:')) return false;
  const code = mode.slice('error:'.length);
  ready();
  post(visit, 'error', undefined, { status: STATUS[code] ?? 500, code, message: 'Injected by the sandbox' });
  return true;
}

/** @param {string} mode @param {Journey} journey */
export function fly(mode, journey) {
  return flights[mode]?.(journey);
}
`;
