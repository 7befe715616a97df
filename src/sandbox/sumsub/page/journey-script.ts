/** journey.js: one user from the first screen to the last, with the messages Sumsub sends on the way. */
export const journeyScript = String.raw`
import { find, show } from './screens.js';
import { ask, post } from './visit.js';

const ORDER = ['consent', 'document-choice', 'document-photo', 'selfie', 'review'];

/** @type {Record<string, string[]>} */
const TYPES = { IDENTITY: ['PASSPORT', 'DRIVERS', 'ID_CARD'], SELFIE: ['SELFIE'] };

/** What is told on entering a screen, and what on leaving it.
 * @type {Record<string, (journey: Journey) => void>} */
const entering = {
  'document-choice': (journey) => journey.beginStep('IDENTITY', 1),
  selfie: (journey) => journey.beginStep('SELFIE', 2),
};
/** @type {Record<string, (journey: Journey) => void>} */
const leaving = {
  consent: (journey) => journey.tell('onAgreementSigned', { residency: 'GBR' }),
  'document-photo': (journey) => journey.endStep('IDENTITY'),
  selfie(journey) {
    journey.tell('onLivenessCompleted', { answer: 'GREEN', allowContinuing: true });
    journey.endStep('SELFIE');
  },
};

export class Journey {
  /** @type {string} */
  #at = 'consent';
  /** @type {boolean} */
  #over = false;
  /** @type {number} */
  #images = 0;

  /** @param {import('./visit.js').Visit} visit @param {{ applicantId: string, again: boolean }} applicant */
  constructor(visit, applicant) {
    this.visit = visit;
    this.applicant = applicant;
  }

  /** @param {string} name @param {Record<string, unknown>} [payload] */
  tell(name, payload) {
    post(this.visit, name, { ...payload, applicantId: this.applicant.applicantId, levelName: 'sandbox-level' });
  }

  /** @param {string} name */
  turnTo(name) {
    this.#at = name;
    this.tell('onResize', { height: show(name) });
    entering[name]?.(this);
  }

  next() {
    leaving[this.#at]?.(this);
    this.turnTo(ORDER[ORDER.indexOf(this.#at) + 1] ?? 'review');
  }

  get atEnd() {
    return this.#at === 'review';
  }

  /** @param {string} idDocSetType @param {number} currentStep */
  beginStep(idDocSetType, currentStep) {
    this.tell('onVerificationProgressChanged', { currentStep, totalSteps: 2 });
    this.tell('onStepInitiated', { idDocSetType, types: TYPES[idDocSetType] ?? [] });
  }

  /** @param {string} idDocSetType */
  endStep(idDocSetType) {
    this.#images += 1;
    this.tell('onDocumentAdded', { imageId: this.#images, idDocSetType, country: 'GBR' });
    this.tell('onStepCompleted', { idDocSetType });
  }

  /** @param {string} reviewStatus @param {Record<string, unknown> | null} [reviewResult] */
  tellStatus(reviewStatus, reviewResult) {
    this.tell('onApplicantStatusChanged', { reprocessing: false, reviewStatus, ...(reviewResult && { reviewResult }) });
  }

  /** The user agrees to begin. */
  async begin() {
    return this.#isAccepted(await ask(this.visit, 'begin'));
  }

  /** @param {'complete' | 'fail'} result @param {boolean} [silent]  moves the record only */
  async submit(result, silent = false) {
    if (this.#over) return false;
    show('sending');
    if (!this.#isAccepted(await ask(this.visit, 'submit', { result }))) return false;
    this.#over = true;
    if (!silent) this.tellSubmission();
    this.tell('onResize', { height: show('done') });
    return true;
  }

  tellSubmission() {
    this.tell(this.applicant.again ? 'onApplicantResubmitted' : 'onApplicantSubmitted');
    this.tellStatus('pending');
  }

  /** @param {string} code @param {string} words */
  refuse(code, words) {
    this.#over = true;
    find('#refused-title', HTMLElement).textContent = words;
    this.tell('onResize', { height: show('refused') });
    // What the page was asked for and did not give, it knows.
    if (code !== 'invalid-token') this.tell('onError', { code, error: words });
  }

  /** @param {{ code?: string, error?: string }} answer */
  #isAccepted(answer) {
    if (answer.code === undefined) return true;
    this.refuse(answer.code, answer.error ?? 'Something went wrong');
    return false;
  }
}
`;
