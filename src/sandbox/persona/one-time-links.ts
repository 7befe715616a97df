import type { Clock } from '../clock.js';
import { linkCodeFor } from '../identifiers.js';

interface Link {
  readonly inquiryId: string;
  readonly expiresAt: number;
}

/** Codes that open an inquiry on another device, once each. */
export class OneTimeLinks {
  readonly #clock: Clock;
  readonly #links = new Map<string, Link>();
  #count = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  create(inquiryId: string, life: number): string {
    const code = linkCodeFor(`${inquiryId}/link/${String(this.#count++)}`);
    this.#links.set(code, { inquiryId, expiresAt: this.#clock.now() + life });
    return code;
  }

  /** The inquiry's id; undefined: no such code, or used, or too late. */
  redeem(code: string): string | undefined {
    const link = this.#links.get(code);
    this.#links.delete(code);
    return link !== undefined && this.#clock.now() < link.expiresAt ? link.inquiryId : undefined;
  }

  clear(): void {
    this.#links.clear();
  }
}
