/** For how long an address stands on the screen at most, ms: whoever sees it can go on with the customer's verification. */
const longestShown = 10 * 60_000;

/** What another device goes on with. */
export interface HandOffAddress {
  readonly href: string;
  /** ms until it ends by itself; absent for an address that says nothing of its end. */
  readonly lifeLeft?: number | undefined;
}

/** Where handing the capture to another device stands. */
export type HandOffState =
  | { readonly stage: 'offered' | 'preparing' | 'begun' | 'over' | 'failed' }
  | {
      readonly stage: 'shown';
      readonly href: string;
      readonly code: { readonly path: string; readonly size: number };
      readonly copied: 'no' | 'yes' | 'refused';
    };

export interface HandOffParts {
  /** Mints an address. Undefined: the capture is not open any more. */
  readonly address: (signal: AbortSignal) => Promise<HandOffAddress | undefined>;
  /** An address has been shown: the customer may be elsewhere now. */
  readonly onShown: () => void;
  readonly onChange: () => void;
}

/**
 * Hands the open capture to another device: an address, minted when the customer asks for it, as a QR code and to copy.
 * It goes away when the other device has begun, when it expires, and with the capture. Kept nowhere else.
 */
export class HandOff {
  state: HandOffState = { stage: 'offered' };
  /** Whether somebody had begun with the capture when the address was shown. */
  #begunBefore = false;
  #begun = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #parts: HandOffParts;
  readonly #signal: AbortSignal;

  constructor(parts: HandOffParts, signal: AbortSignal) {
    this.#parts = parts;
    this.#signal = signal;
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
    });
  }

  async show(): Promise<void> {
    if (this.#isPreparing) return;
    this.#enter({ stage: 'preparing' });
    try {
      const [address, { qrCode }] = await Promise.all([this.#parts.address(this.#signal), import('./qr-code.js')]);
      if (this.#signal.aborted || !this.#isPreparing) return;
      if (!address) {
        this.#enter({ stage: 'failed' });
        return;
      }
      this.#begunBefore = this.#begun;
      this.#timer = setTimeout(
        () => {
          this.#enter({ stage: 'over' });
        },
        Math.min(address.lifeLeft ?? Infinity, longestShown),
      );
      this.#enter({ stage: 'shown', href: address.href, code: qrCode(address.href), copied: 'no' });
      this.#parts.onShown();
    } catch {
      if (!this.#signal.aborted) this.#enter({ stage: 'failed' });
    }
  }

  /** The customer goes on here instead. */
  hide(): void {
    this.#enter({ stage: 'offered' });
  }

  async copy(): Promise<void> {
    if (this.state.stage !== 'shown') return;
    const { href } = this.state;
    const copied = await navigator.clipboard.writeText(href).then(
      () => 'yes' as const,
      () => 'refused' as const,
    );
    if (this.state.stage === 'shown') this.#enter({ ...this.state, copied });
  }

  /** What the records say: somebody is at the capture. If nobody was before, it is the device that has the address. */
  note(begun: boolean): void {
    this.#begun = begun;
    if (begun && !this.#begunBefore && this.state.stage === 'shown') this.#enter({ stage: 'begun' });
  }

  /** Not hidden meanwhile. */
  get #isPreparing(): boolean {
    return this.state.stage === 'preparing';
  }

  #enter(state: HandOffState): void {
    if (state.stage !== 'shown') clearTimeout(this.#timer);
    this.state = state;
    this.#parts.onChange();
  }
}
