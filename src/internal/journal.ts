import type { KycEventCommon, KycEventDetail, KycEventDetails, KycEventName } from '../events.js';

/** What the journal asks the element for at each entry. */
export type Standing = Omit<KycEventCommon, 'type' | 'seq' | 'at'>;

/** Numbers, freezes, keeps and dispatches every event of one element. Nothing else dispatches `kyc-*` events. */
export class Journal {
  readonly #target: EventTarget;
  readonly #standing: () => Standing;
  readonly #entries: KycEventDetail[] = [];

  constructor(target: EventTarget, standing: () => Standing) {
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
    return this.#target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true, cancelable }));
  }
}

function freezeDeeply(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const part of Object.values(value)) freezeDeeply(part);
}
