import type { KycEventCommon, KycEventDetail, KycEventDetails, KycEventName } from '../events.js';
import { print } from './console.js';
import { Phases } from './phases.js';

/** What the journal asks the element for at each entry. */
export type Standing = Omit<KycEventCommon, 'type' | 'seq' | 'at'>;

export interface JournalTarget extends EventTarget {
  /** Log lines go to the console too. */
  readonly debug: boolean;
}

/** Numbers, freezes, keeps and dispatches every event of one element. Nothing else dispatches `kyc-*` events. */
export class Journal {
  readonly #target: JournalTarget;
  readonly #standing: () => Standing;
  readonly #entries: KycEventDetail[] = [];
  readonly #phases = new Phases();

  constructor(target: JournalTarget, standing: () => Standing) {
    this.#target = target;
    this.#standing = standing;
  }

  get entries(): readonly KycEventDetail[] {
    return Object.freeze([...this.#entries]);
  }

  /** False: a listener refused (cancelable events only). */
  record<K extends KycEventName>(type: K, own: KycEventDetails[K], cancelable = false): boolean {
    const common: KycEventCommon = {
      type,
      seq: this.#entries.length + 1,
      at: new Date().toISOString(),
      ...this.#standing(),
    };
    const detail: KycEventDetail<K> = Object.assign(common, own);
    freezeDeeply(detail);
    this.#entries.push(detail);
    if ('level' in own && this.#target.debug) print(own);
    const agreed = this.#target.dispatchEvent(
      new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }),
    );
    const phases = agreed ? this.#phases.note(type, own) : undefined;
    if (phases) this.record('kyc-log', phases);
    return agreed;
  }
}

function freezeDeeply(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freezeDeeply(part);
}
