/** journey.js: one inquiry from its first screen to its last, with the messages Persona sends on the way. */
export const journeyScript = String.raw`
import { find, show } from './screens.js';
import { ask, keepSession, post } from './visit.js';

/** @typedef {{ status: number, code: string, message?: string }} InquiryError */
/** @typedef {{ phase?: string, screens?: string[], referenceId?: string }} Opening */

/** @type {Record<string, string[]>} */
const CAPTURES = {
  'document-photo': ['document-camera-select', 'document-camera-capture', 'document-upload'],
  selfie: ['selfie-camera-select', 'selfie-camera-capture', 'selfie-record-upload'],
};

export class Journey {
  /** @type {boolean} */
  #over = false;
  /** @type {string} */
  #at = 'consent';

  /** @type {boolean} */
  #started;
  /** @type {string | undefined} */
  #referenceId;

  /** @param {import('./visit.js').Visit} visit @param {Opening} opening */
  constructor(visit, { phase, screens = [], referenceId }) {
    this.visit = visit;
    this.screens = screens;
    this.fresh = phase === 'fresh';
    this.#started = phase === 'resumed';
    this.#referenceId = referenceId;
  }

  /** @param {string} name @param {Record<string, unknown>} [metadata] */
  tell(name, metadata) {
    post(this.visit, name, metadata);
  }

  /** @param {string} name */
  turnTo(name) {
    this.#at = name;
    this.tell('page-change', show(name, this.screens));
  }

  /** A resumed inquiry goes on after the consent, which was given before. */
  enter() {
    this.turnTo(this.fresh ? 'consent' : (this.screens[1] ?? 'review'));
  }

  get atEnd() {
    return this.#at === 'review';
  }

  /** What a customer does on this screen, in Persona's words. */
  get captures() {
    return CAPTURES[this.#at] ?? [];
  }

  next() {
    this.turnTo(this.screens[this.screens.indexOf(this.#at) + 1] ?? 'review');
  }

  /** The customer agrees: the inquiry is pending from now on. */
  async start() {
    const answer = await this.#ask('start');
    if (answer === undefined) return false;
    this.#started = true;
    keepSession(this.visit, answer.sessionToken);
    this.tell('start', { inquiryId: this.visit.inquiryId });
    return true;
  }

  /** @param {'complete' | 'fail'} result @param {boolean} [silent]  moves the record only */
  async submit(result, silent = false) {
    if (this.#over) return false;
    show('sending', this.screens);
    const answer = await this.#ask('submit', { result });
    if (answer === undefined) return false;
    this.#over = true;
    if (!silent) this.tell(result, { inquiryId: this.visit.inquiryId, status: answer.status, fields: {} });
    show(result === 'complete' ? 'done' : 'failed', this.screens);
    this.#return(answer.status);
    return true;
  }

  leave() {
    if (this.#over) return;
    this.#over = true;
    const { inquiryId, sessionToken } = this.visit;
    this.tell('exit', { inquiryId, sessionToken });
    show('left', this.screens);
    this.#return(this.#started ? 'pending' : 'created');
  }

  /** @param {InquiryError} error */
  refuse(error) {
    this.#over = true;
    find('#refused-title', HTMLElement).textContent = error.message ?? 'Something went wrong';
    show('refused', this.screens);
    post(this.visit, 'error', undefined, error);
  }

  /** @param {'start' | 'submit'} what @param {Record<string, unknown>} [more] */
  async #ask(what, more) {
    try {
      const answer = await ask(this.visit, what, more);
      if ('code' in answer) this.refuse(answer);
      else return answer;
    } catch {
      this.refuse({ status: 0, code: 'application_error', message: 'Something went wrong' });
    }
  }

  /** A hosted page leads back to where the customer came from.
   * @param {string} status */
  #return(status) {
    const { redirectUri, inquiryId } = this.visit;
    if (redirectUri === undefined) return;
    const url = new URL(redirectUri);
    url.searchParams.set('inquiry-id', inquiryId);
    url.searchParams.set('status', status);
    if (this.#referenceId !== undefined) url.searchParams.set('reference-id', this.#referenceId);
    location.assign(url);
  }
}
`;
