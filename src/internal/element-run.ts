import type { CaptureEnd, CapturePlace } from '../captures/capture.js';
import { firstOf, untilAborted } from '../flow/abort.js';
import type { Change, Link, Reports, Run } from '../flow/run.js';
import type { State } from '../flow/state.js';
import type { Look, Session } from '../platforms/platform.js';
import { noteCreation, sinceCreation } from './creation-note.js';
import { HandOff } from './hand-off.js';
import { aloneIfFree } from './lock.js';
import type { IdleTime } from './idle-time.js';
import { browserNetwork } from './network.js';
import { OpenCapture } from './open-capture.js';
import { pause } from './pause.js';

/** ms between a stop and going on that no person has asked for. */
const leastStop = 250;
/** The same after many of them in a row, ms. */
const longestStop = 30_000;

/** On its way; or nothing new was found. */
export type Answer = 'coming' | 'undecided';

/** What the platform's records tell beside the situation. */
export type Known = Omit<Look, 'situation'> & {
  /** To the customer who asked for a look. */
  readonly answer?: Answer;
};

/** The element, as its run sees it. */
export interface Stage {
  show(state: State, change?: Change): void;
  report<K extends keyof Reports>(type: K, detail: Reports[K]): void;
  know(known: Known): void;
  /** The first requests are being sent. */
  underWay(): void;
  /** A capture is opened, and what is known of it will change. */
  opened(capture: OpenCapture): void;
  captureChanged(): void;
  place(): Pick<CapturePlace, 'container' | 'title' | 'language' | 'onClose'>;
}

/** The captures of one run, whichever provider the platform turns to. */
export interface Captures {
  /** They open outside of this page. */
  readonly leavesPage: boolean;
  /** Opens the one that belongs to the session. */
  open(session: Session, place: CapturePlace, signal: AbortSignal): Promise<CaptureEnd>;
  /** Where another device opens it. Undefined: nowhere. */
  address(session: Session, language: string): string | undefined;
}

/** Joins one run of the loop to the element, to the browser, and to what the customer and the host do meanwhile. */
export class ElementRun implements Run {
  readonly signal: AbortSignal;
  readonly leavesPage: boolean;
  readonly #stage: Stage;
  readonly #captures: Captures;
  readonly #wake = new EventTarget();
  readonly #idleTime: IdleTime;
  #pass = new AbortController();
  #waiter: ((agreed: boolean) => void) | undefined;
  /** A word given before the run came to wait for it: by a listener of the event that told of the stop. */
  #early: boolean | undefined;
  #choice: string | undefined;
  /** How often in a row the host has led on to nothing: neither the customer's word nor a state beyond the start came between. */
  #cures = 0;
  #wantsToken = false;
  #shown: State | undefined;
  #known: Known = {};
  /** The customer asked for a look. */
  #asked = false;
  /** Since the last pause ended. */
  #nudged = false;
  #handOff: HandOff | undefined;
  #elsewhere: Promise<void> = new Promise(() => undefined);

  constructor(stage: Stage, captures: Captures, signal: AbortSignal, idleTime: IdleTime) {
    this.#stage = stage;
    this.#captures = captures;
    this.leavesPage = captures.leavesPage;
    this.signal = signal;
    this.#idleTime = idleTime;
  }

  /** Goes on where the run waits for a word, or is about to. `agreed`: the customer's own; else the host cured a failure. */
  goOn(agreed: boolean): void {
    if (this.#waiter) this.#waiter(agreed);
    else this.#early = agreed;
  }

  /** Looks at once: ends the pause, or, while another look is under way, skips the next one. */
  nudge(): void {
    this.#nudged = true;
    this.#wake.dispatchEvent(new Event('nudge'));
  }

  /** Looks at once, since the customer asks: what was found the last time is an answer no longer. */
  lookAgain(): void {
    this.#asked = true;
    this.#stage.know({ ...this.#known, answer: 'coming' });
    this.nudge();
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
    const early = this.#early;
    const agreed = early ?? (await this.#word());
    if (agreed) this.#cures = 0;
    const delay = agreed ? 0 : this.#delayOfCure();
    // A page that goes on at every failure must keep neither its tab nor the platform busy.
    const stop = Math.max(delay, early === undefined ? 0 : leastStop);
    if (stop === 0) return agreed;
    return firstOf(
      this.sleep(stop, this.signal).then(() => agreed),
      this.#agreement(),
    );
  }

  /** A new token, or another way to one: ends the pause that came for want of one. */
  tokenGiven(): void {
    if (!this.#wantsToken) return;
    this.#wantsToken = false;
    this.sleep(this.#delayOfCure(), this.signal).then(
      () => {
        this.nudge();
      },
      () => undefined,
    );
  }

  wantToken(): void {
    this.#wantsToken = true;
  }

  /** None for the first one in a row, ms. */
  #delayOfCure(): number {
    const delay = this.#cures === 0 ? 0 : Math.min(leastStop * 2 ** this.#cures, longestStop);
    this.#cures += 1;
    return delay;
  }

  async #agreement(): Promise<boolean> {
    while (!(await this.#word())) continue;
    return true;
  }

  #word(): Promise<boolean> {
    const word = new Promise<boolean>((resolve) => {
      this.#waiter = resolve;
    });
    return untilAborted(word, this.signal);
  }

  async pause(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (!this.#nudged) await pause(milliseconds, this.#wake, signal);
    this.#nudged = false;
  }

  sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    return browserNetwork.sleep(milliseconds, signal);
  }

  aloneIfFree<T>(key: string, work: () => Promise<T>): Promise<T | undefined> {
    return aloneIfFree(key, () => {
      const result = work();
      this.#stage.underWay();
      return result;
    });
  }

  noteCreation(key: string, underWay: boolean): void {
    noteCreation(key, underWay);
  }

  sinceCreation(key: string): number | undefined {
    return sinceCreation(key);
  }

  show(state: State, change?: Change): void {
    if (state !== this.#shown && state !== 'starting' && state !== 'error') this.#cures = 0;
    if (state !== this.#shown) this.#asked = false;
    this.#shown = state;
    if (!this.signal.aborted) this.#stage.show(state, change);
  }

  report<K extends keyof Reports>(type: K, detail: Reports[K]): void {
    if (!this.signal.aborted) this.#stage.report(type, detail);
  }

  know(known: Known): void {
    if (this.signal.aborted) return;
    // A look that failed hands on the one before it, and answers nobody.
    const isNews = known !== this.#known;
    this.#known = known;
    this.#handOff?.note(known.begun ?? false);
    this.#stage.know(this.#asked && isNews ? { ...known, answer: 'undecided' } : known);
  }

  /** An associate's inquiry is to be opened next. */
  choose(inquiryId: string): void {
    this.#choice = inquiryId;
    this.nudge();
  }

  takeChoice(): string | undefined {
    const choice = this.#choice;
    this.#choice = undefined;
    return choice;
  }

  elsewhere(signal: AbortSignal): Promise<void> {
    return untilAborted(this.#elsewhere, signal);
  }

  capture(session: Session, link: Link, signal: AbortSignal): Promise<CaptureEnd> {
    const place = this.#stage.place();
    let leave: () => void = () => undefined;
    this.#elsewhere = new Promise((resolve) => {
      leave = resolve;
    });
    this.#handOff = session.provider === 'persona' ? this.#handOffBy(link, place.language, leave, signal) : undefined;
    const open = new OpenCapture(this.#handOff);
    const changed = (change: () => void) => {
      if (signal.aborted) return;
      change();
      this.#stage.captureChanged();
    };
    this.#stage.opened(open);
    return this.#captures.open(
      session,
      {
        ...place,
        onReady: () => {
          changed(() => {
            open.screens = 'ready';
          });
          this.report('kyc-ready', { provider: session.provider });
        },
        onProgress: (name, raw, position) => {
          this.report('kyc-progress', { name, raw, ...position });
        },
        onOffer: (openOutside) => {
          changed(() => {
            open.offer(() => {
              leave();
              return openOutside();
            });
          });
        },
        onCameraTrouble: (code) => {
          changed(() => {
            open.cameraless = true;
          });
          this.report('kyc-log', { level: 'warn', message: 'The camera will not work here.', data: { code } });
        },
      },
      signal,
    );
  }

  #handOffBy(link: Link, language: string, onShown: () => void, signal: AbortSignal): HandOff {
    const address = async (asked: AbortSignal) => {
      const target = await link(asked);
      if (typeof target === 'string') return { href: target };
      const href = target && this.#captures.address(target, language);
      return href === undefined ? undefined : { href, lifeLeft: target?.lifeLeft };
    };
    const onChange = () => {
      if (!signal.aborted) this.#stage.captureChanged();
    };
    const handOff = new HandOff({ address, onShown, onChange }, signal);
    handOff.note(this.#known.begun ?? false);
    return handOff;
  }
}
