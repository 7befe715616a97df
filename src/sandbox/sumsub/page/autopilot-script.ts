/** autopilot.js: plays the user, or a frame that misbehaves. */
export const autopilotScript = String.raw`
import { postRaw } from './visit.js';

/** @typedef {import('./journey.js').Journey} Journey */

/** Each begins on the first screen.
 * @type {Record<string, (journey: Journey) => Promise<unknown>>} */
const flights = {
  async complete(journey) {
    if (await walk(journey)) await journey.submit('complete');
  },

  async fail(journey) {
    if (await walk(journey)) await journey.submit('fail');
  },

  async 'duplicate-complete'(journey) {
    if (!(await walk(journey)) || !(await journey.submit('complete'))) return;
    journey.tellSubmission();
    journey.tell('onApplicantVerificationCompleted', { reviewStatus: 'completed', reviewResult: { reviewAnswer: 'GREEN' } });
  },

  /** Rubbish first, and at the end a submission that says nothing more. */
  async 'null-data'(journey) {
    const { visit } = journey;
    for (const data of [null, 'idCheck', 1, [], {}, { method: 1 }, { method: 'idCheck.noSuchMessage' }]) postRaw(visit, data);
    if ((await walk(journey)) && (await journey.submit('complete', true))) postRaw(visit, { method: 'idCheck.onApplicantSubmitted' });
  },

  /** Gets as far as the document and leaves the rest to a person. */
  async 'camera-failed'(journey) {
    if (!(await journey.begin())) return;
    journey.next();
    journey.next();
    cameraRefused(journey);
  },
};

/** @param {Journey} journey */
export function cameraRefused(journey) {
  journey.tell('onError', { code: 'camera-not-available', error: 'The camera cannot be used' });
}

/** All screens, without waiting on any.
 * @param {Journey} journey */
async function walk(journey) {
  if (!(await journey.begin())) return false;
  while (!journey.atEnd) journey.next();
  return true;
}

/** @param {string} mode @param {Journey} journey */
export function fly(mode, journey) {
  if (mode.startsWith('error:')) journey.refuse(mode.slice('error:'.length), 'Injected by the sandbox');
  return flights[mode]?.(journey);
}
`;
