import type { CaptureEnd, Position, ProgressName } from '../captures/capture.js';
import type { Look, Session } from '../platforms/platform.js';
import type { KycErrorDetail } from './errors.js';
import type { Onboarding } from './situation.js';
import type { State, StepName, Verdict } from './state.js';

/** What the loop tells besides the state, as the events that the element makes of it. */
export interface Reports {
  'kyc-step-start': StepReport;
  'kyc-step-complete': StepReport;
  'kyc-step-fail': StepReport & { readonly error: KycErrorDetail };
  'kyc-ready': { readonly provider: string };
  'kyc-progress': { readonly name: ProgressName; readonly raw: string } & Partial<Position>;
  'kyc-submitted': Record<never, never>;
  'kyc-log': LogReport;
}

export interface StepReport {
  readonly step: StepName;
  /** 1 for the first time in this run. */
  readonly attempt: number;
  readonly durationMs: number;
  /** The verification was there before this run. */
  readonly resumed: boolean;
}

/** One line, free of secrets and personal data. */
export interface LogReport {
  readonly level: 'debug' | 'info' | 'warn' | 'error';
  readonly message: string;
  readonly data: Readonly<Record<string, string | number | boolean | undefined>>;
}

export interface Change {
  readonly reasons?: readonly string[];
  readonly canRetry?: boolean;
  readonly onboarding?: Onboarding | undefined;
  readonly error?: KycErrorDetail;
}

/** How a run ends. */
export type Ending = Verdict | 'frozen';

/** Undefined: the record has moved on. */
export type Link = (signal: AbortSignal) => Promise<string | Session | undefined>;

/** Everything the loop needs of the world: time, locks, the screen, the customer. The element gives it; tests give a scripted one. */
export interface Run {
  /** Ends everything: the element was removed or its inputs changed. */
  readonly signal: AbortSignal;
  /** ms since the epoch. */
  now(): number;
  /** In [0, 1). */
  random(): number;
  /** ms of this run so far in which nobody saw the page or the network was away. */
  idleTime(): number;
  /** Resolves after so many ms, or at once when a look may bring news: tab visible, network back, `retry()`. Rejects at abort. */
  pause(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Resolves after so many ms, seen or not: others may wait for what is done meanwhile. Rejects at abort. */
  sleep(milliseconds: number, signal: AbortSignal): Promise<void>;
  /** Runs `work` alone if nobody holds the lock of this key, in any tab or element; else resolves to undefined at once. */
  aloneIfFree<T>(key: string, work: () => Promise<T>): Promise<T | undefined>;
  /** Notes for all tabs that a creation with this key is under way, or that its outcome is known. */
  noteCreation(key: string, underWay: boolean): void;
  /** ms since a creation was noted as under way and nobody has noted its outcome: its page may have been left. */
  sinceCreation(key: string): number | undefined;
  show(state: State, change?: Change): void;
  report<K extends keyof Reports>(type: K, detail: Reports[K]): void;
  /** The last look lacked a token: a new one ends the pause before the next. */
  wantToken(): void;
  /** What the records told last. */
  know(look: Omit<Look, 'situation'>): void;
  /** The capture opens outside of this page, where credentials are always needed. */
  readonly leavesPage: boolean;
  /** Opens the capture. `link` gives what another device goes on with: an address, or a session of its own. */
  capture(session: Session, link: Link, signal: AbortSignal): Promise<CaptureEnd>;
  /** Resolves once the customer may be at the capture elsewhere: on a phone, in another tab. */
  elsewhere(signal: AbortSignal): Promise<void>;
  /** The associate's inquiry that was chosen to be opened next, once. */
  takeChoice(): string | undefined;
  /** A signal that `cancel()` ends too. A new one for each pass. */
  pass(): AbortSignal;
  /** Waits for `retry()`, the button, or (after a failure that it cures) a new token. True: the customer agreed. */
  wayOn(): Promise<boolean>;
}
