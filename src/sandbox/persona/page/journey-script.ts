/** journey.js: one inquiry from its first screen to its last, with the messages Persona sends on the way. */
export const journeyScript = String.raw`
import { find, show } from './screens.js';
import { ask, keepSession, post } from './visit.js';

/** @typedef {{ status: number, code: string, message?: string }} InquiryError */

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

  /** @param {import('./visit.js').Visit} visit @param {string[]} screens @param {boolean} fresh */
  constructor(visit, screens, fresh) {
    this.visit = visit;
    this.screens = screens;
    this.fresh = fresh;
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

  /** @param {string} status */
  #return(status) {
    const { redirectUri, inquiryId } = this.visit;
    if (redirectUri === undefined) return;
    const url = new URL(redirectUri);
    url.searchParams.set('inquiry-id', inquiryId);
    url.searchParams.set('status', status);
    location.assign(url);
  }
}
`;
