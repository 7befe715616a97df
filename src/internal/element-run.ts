import type { Capture, CaptureEnd, CapturePlace } from '../captures/capture.js';
import { untilAborted } from '../flow/abort.js';
import type { Change, Reports, Run } from '../flow/run.js';
import type { State } from '../flow/state.js';
import type { Session } from '../platforms/platform.js';
import { noteCreation, sinceCreation } from './creation-note.js';
import { aloneIfFree } from './lock.js';
import type { IdleTime } from './idle-time.js';
import { browserNetwork } from './network.js';
import { pause } from './pause.js';

/** ms between a stop and going on that no person has asked for. */
const leastStop = 250;

/** The element, as its run sees it. */
export interface Stage {
  show(state: State, change?: Change): void;
  report<K extends keyof Reports>(type: K, detail: Reports[K]): void;
  know(facts: { verificationGuid?: string | undefined; inquiryId?: string | undefined }): void;
  /** The camera will not work here; the customer may be told what will. */
  noteCameraTrouble(): void;
  place(): Pick<CapturePlace, 'container' | 'title' | 'language' | 'onClose'>;
}

/** Joins one run of the loop to the element, to the browser, and to what the customer and the host do meanwhile. */
export class ElementRun implements Run {
  readonly signal: AbortSignal;
  readonly #stage: Stage;
  readonly #capture: () => Capture;
  readonly #wake = new EventTarget();
  readonly #idleTime: IdleTime;
  #pass = new AbortController();
  #waiter: ((agreed: boolean) => void) | undefined;
  /** A word given before the run came to wait for it: by a listener of the event that told of the stop. */
  #early: boolean | undefined;

  constructor(stage: Stage, capture: () => Capture, signal: AbortSignal, idleTime: IdleTime) {
    this.#stage = stage;
    this.#capture = capture;
    this.signal = signal;
    this.#idleTime = idleTime;
  }

  /** Goes on where the run waits for a word, or is about to. `agreed`: the customer's own; else the host cured a failure. */
  goOn(agreed: boolean): void {
    if (this.#waiter) this.#waiter(agreed);
    else this.#early = agreed;
  }

  /** Looks at once. */
  nudge(): void {
    this.#wake.dispatchEvent(new Event('nudge'));
  }

  cancel(): void {
    this.#pass.abort();
  }

  now(): number {
    return Date.now();
  }

  random(): number {
    return Math.random();
  }

  idleTime(): number {
    return this.#idleTime.total;
  }

  pass(): AbortSignal {
    this.#pass = new AbortController();
    this.#waiter = undefined;
    this.#early = undefined;
    return AbortSignal.any([this.signal, this.#pass.signal]);
  }

  async wayOn(): Promise<boolean> {
    if (this.#early !== undefined) {
      // A page that goes on at every failure must not keep its tab from everything else.
      await this.sleep(leastStop, this.signal);
      return this.#early;
    }
    const word = new Promise<boolean>((resolve) => {
      this.#waiter = resolve;
    });
    return untilAborted(word, this.signal);
  }

  pause(milliseconds: number, signal: AbortSignal): Promise<void> {
    return pause(milliseconds, this.#wake, signal);
  }

  sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    return browserNetwork.sleep(milliseconds, signal);
  }

  aloneIfFree<T>(key: string, work: () => Promise<T>): Promise<T | undefined> {
    return aloneIfFree(key, work);
  }

  noteCreation(key: string, underWay: boolean): void {
    noteCreation(key, underWay);
  }

  sinceCreation(key: string): number | undefined {
    return sinceCreation(key);
  }

  show(state: State, change?: Change): void {
    if (!this.signal.aborted) this.#stage.show(state, change);
  }

  report<K extends keyof Reports>(type: K, detail: Reports[K]): void {
    if (!this.signal.aborted) this.#stage.report(type, detail);
  }

  know(facts: { verificationGuid?: string | undefined; inquiryId?: string | undefined }): void {
    if (!this.signal.aborted) this.#stage.know(facts);
  }

  capture(session: Session, signal: AbortSignal): Promise<CaptureEnd> {
    const capture = this.#capture();
    return capture.open(
      session,
      {
        ...this.#stage.place(),
        onReady: () => {
          this.report('kyc-ready', { provider: capture.provider });
        },
        onProgress: (name, raw) => {
          this.report('kyc-progress', { name, raw });
        },
        onCameraTrouble: (code) => {
          if (this.signal.aborted) return;
          this.report('kyc-log', { level: 'warn', message: 'The camera will not work here.', data: { code } });
          this.#stage.noteCameraTrouble();
        },
      },
      signal,
    );
  }
}
