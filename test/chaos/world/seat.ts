import { kycEventNames, states, type KycEventDetail, type KycVerification } from '../../../src/index.js';
import type { Chronicle } from './chronicle.js';
import type { Judge } from './rules.js';

/** How an element comes by its tokens. */
export type TokenWay = 'property' | 'attribute' | 'get-token' | 'event';

const jwt = /eyJ[\w-]+\.[\w-]+/;

/** One element, with everything it has told. */
export class Seat {
  readonly number: number;
  readonly element: KycVerification;
  customerGuid: string;
  /** Removed, and the turn of the removal is over. */
  gone = false;
  /** Its page was left. */
  forsaken = false;
  /** The moment of the customer's last word in this run to go on where it could mean a new verification. */
  askedAt = -1;
  /** The moment of this element's last request to which the platform answered that the customer is verified. */
  toldVerifiedAt = -1;
  #runBeganAt = 0;
  #verdicts = 0;
  #heard: KycEventDetail[] = [];
  #lastState = 'idle';
  readonly #judge: Judge;
  readonly #chronicle: Chronicle;

  constructor(
    number: number,
    element: KycVerification,
    customerGuid: string,
    { judge, chronicle, network }: { judge: Judge; chronicle: Chronicle; network: { readonly moment: number } },
  ) {
    this.number = number;
    this.element = element;
    this.customerGuid = customerGuid;
    this.#judge = judge;
    this.#chronicle = chronicle;
    for (const name of kycEventNames) {
      element.addEventListener(name, (event) => {
        this.#hear(event.detail, network.moment);
      });
    }
  }

  get iframe(): HTMLIFrameElement | null {
    return this.element.renderRoot.querySelector('iframe');
  }

  /** What holds between events too. */
  check(): void {
    const { element } = this;
    const { history, state } = element;
    this.#judge.demand(
      'seq without gaps, history equals events',
      history.length === this.#heard.length && history.every((detail, index) => detail === this.#heard[index]),
      () => `element ${this.number}: ${history.length} in history, ${this.#heard.length} heard`,
    );
    this.#judge.demand(
      'known states, and the last change tells the state',
      state === this.#lastState && states.includes(state),
      () => `element ${this.number} is in ${state}, and the last change led to ${this.#lastState}`,
    );
    const markup = element.cloneNode(false) as Element;
    this.#judge.demand('no secret in events and attributes', !jwt.test(markup.outerHTML), () => markup.outerHTML);
  }

  #hear(detail: KycEventDetail, moment: number): void {
    this.#heard.push(detail);
    this.#chronicle.note(`element ${this.number}`, detail);
    this.#judge.demand(
      'seq without gaps, history equals events',
      detail.seq === this.#heard.length,
      () => `element ${this.number}: ${detail.type} has seq ${detail.seq}, is the ${this.#heard.length}th`,
    );
    const text = JSON.stringify(detail);
    this.#judge.demand('no secret in events and attributes', !jwt.test(text), () => text);
    this.#hearOfRun(detail, moment);
    if (!('from' in detail)) return;
    this.#judge.demand(
      'known states, and the last change tells the state',
      detail.from === this.#lastState && detail.to === detail.state && detail.from !== detail.to,
      () => `element ${this.number}: ${text} after ${this.#lastState}`,
    );
    this.#lastState = detail.to;
  }

  #hearOfRun({ type }: KycEventDetail, moment: number): void {
    if (type === 'kyc-before-start') {
      this.#runBeganAt = moment;
      this.askedAt = -1;
      this.#verdicts = 0;
    }
    if (type !== 'kyc-verified' && type !== 'kyc-rejected') return;
    this.#verdicts += 1;
    this.#judge.demand('one verdict per run', this.#verdicts === 1, () => `element ${this.number}: ${this.#verdicts}`);
    if (type === 'kyc-rejected') return;
    this.#judge.demand(
      'verified only by the word of the platform',
      this.toldVerifiedAt > this.#runBeganAt,
      () => `element ${this.number} says so, the platform did not`,
    );
  }
}
