import type { ReactiveControllerHost } from 'lit';
import type { CapturePlace } from '../captures/capture.js';
import type { KycErrorDetail } from '../flow/errors.js';
import type { State, Verdict } from '../flow/state.js';
import type { Inputs } from './settings.js';
import type { TokenReason } from './token-source.js';

/** Gives a fresh customer token. `signal` aborts when the answer is no longer wanted. */
export type GetToken = (reason: TokenReason, signal: AbortSignal) => string | Promise<string>;

/** What `settled()` resolves with. */
export interface Settled {
  readonly state: State;
  readonly verdict: Verdict | undefined;
  readonly error: KycErrorDetail | undefined;
  readonly reasons: readonly string[];
}

/** The provider's screens: on their way, ready, or on their way once more, which the customer need not hear of. */
export type Screens = 'opening' | 'ready' | 'reopening';

/** What the controller needs of the element. */
export interface VerificationHost extends ReactiveControllerHost, EventTarget {
  readonly isConnected: boolean;
  readonly baseURI: string;
  readonly manual: boolean;
  readonly debug: boolean;
  readonly getToken: GetToken | undefined;
  inputs(): Inputs;
  place(): Pick<CapturePlace, 'container' | 'title' | 'language' | 'onClose'>;
  /** The first rendering waits for the first requests. */
  readonly rendersLater: boolean;
  /** It has nothing to wait for any more. */
  renderSoon(): void;
  /** The state has changed: shows it as `:state()` at once. */
  reflect(): void;
}
