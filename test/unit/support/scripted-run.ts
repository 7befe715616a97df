import { setImmediate } from 'node:timers/promises';
import type { CaptureEnd } from '../../../src/captures/capture.js';
import { abortReason, untilAborted } from '../../../src/flow/abort.js';
import type { Change, Ending, Link, Reports, Run } from '../../../src/flow/run.js';
import type { State } from '../../../src/flow/state.js';
import { verify } from '../../../src/flow/verify.js';
import type { Platform, Session } from '../../../src/platforms/platform.js';
import { Script, type Answer } from './script.js';
import type { ScriptedPlatform } from './scripted-platform.js';

/** Virtual time: it passes only by pausing. */
export class Clock {
  now = Date.UTC(2026, 0, 1);
}

/** What the tabs of a site share: locks by key, as Web Locks are, and notes of creations. */
export class Locks {
  /** When a creation was noted as under way, ms since the epoch. */
  readonly notes = new Map<string, number>();
  readonly #held = new Set<string>();

  isHeld(key: string): boolean {
    return this.#held.has(key);
  }

  ifFree<T>(key: string, work: () => Promise<T>): Promise<T | undefined> {
    return this.isHeld(key) ? Promise.resolve(undefined) : this.#hold(key, work);
  }

  #hold<T>(key: string, work: () => Promise<T>): Promise<T> {
    this.#held.add(key);
    return Promise.resolve()
      .then(work)
      .finally(() => this.#held.delete(key));
  }
}

export interface RunScript {
  readonly captures?: readonly Answer<CaptureEnd, [Session, AbortSignal]>[];
  /** What the customer (true) or the host (false) says at each stop; after the last word the run is removed. */
  readonly words?: readonly boolean[];
  readonly clock?: Clock;
  readonly locks?: Locks;
  /** The capture opens outside of the page. */
  readonly leavesPage?: boolean;
  /** The customer is at the capture on another device as soon as it is open. */
  readonly isElsewhere?: boolean;
  /** Called at each pause, before time passes. */
  readonly onPause?: (run: ScriptedRun) => void;
}

export type Report = { [K in keyof Reports]: { readonly type: K; readonly detail: Reports[K] } }[keyof Reports];

/** The loop's world by script: virtual time, locks, a customer who does what the test says, and a record of all that was told. */
export class ScriptedRun implements Run {
  readonly shown: { readonly state: State; readonly change: Change | undefined; readonly at: number }[] = [];
  readonly reports: Report[] = [];
  readonly known: { verificationGuid?: string | undefined; inquiryId?: string | undefined }[] = [];
  readonly pauses: number[] = [];
  readonly sessions: Session[] = [];
  readonly links: Link[] = [];
  /** Associates' inquiries that are chosen, in this order. */
  readonly choices: string[] = [];
  readonly leavesPage: boolean;
  readonly clock: Clock;
  readonly locks: Locks;
  readonly #script: RunScript;
  readonly #captures: Script<CaptureEnd, [Session, AbortSignal]>;
  readonly #words: boolean[];
  readonly #removal = new AbortController();
  #pass = new AbortController();

  constructor(script: RunScript = {}) {
    this.#script = script;
    this.leavesPage = script.leavesPage ?? false;
    this.clock = script.clock ?? new Clock();
    this.locks = script.locks ?? new Locks();
    this.#captures = new Script('capture', script.captures ?? []);
    this.#words = [...(script.words ?? [])];
  }

  get signal(): AbortSignal {
    return this.#removal.signal;
  }

  /** The states shown, repetitions left out. */
  get states(): State[] {
    return this.shown.map(({ state }) => state).filter((state, index, all) => state !== all[index - 1]);
  }

  /** `+step` for a start, `=step` for a completion, `!step` for a failure. */
  get steps(): string[] {
    const marks = { 'kyc-step-start': '+', 'kyc-step-complete': '=', 'kyc-step-fail': '!' } as const;
    return this.reports.flatMap(({ type, detail }) =>
      'step' in detail && type in marks ? [`${marks[type as keyof typeof marks]}${detail.step}`] : [],
    );
  }

  get lastError() {
    return this.shown.findLast(({ state }) => state === 'error')?.change?.error;
  }

  reportsOf<K extends keyof Reports>(type: K): Reports[K][] {
    return this.reports
      .filter((report): report is Extract<Report, { type: K }> => report.type === type)
      .map(({ detail }) => detail as Reports[K]);
  }

  /** Whether the script asked for something that the test did not foresee. */
  get overrun(): string | undefined {
    return this.#captures.overrun;
  }

  cancel(): void {
    this.#pass.abort();
  }

  remove(): void {
    this.#removal.abort(new DOMException('Removed', 'AbortError'));
  }

  now(): number {
    return this.clock.now;
  }

  idleTime(): number {
    return 0;
  }

  random(): number {
    return 0.5;
  }

  async pause(milliseconds: number, signal: AbortSignal): Promise<void> {
    this.pauses.push(milliseconds);
    if (this.pauses.length > 5_000) throw new Error('The loop never ends.');
    this.#script.onPause?.(this);
    if (signal.aborted) throw abortReason(signal);
    this.clock.now += milliseconds;
  }

  sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
    return this.pause(milliseconds, signal);
  }

  aloneIfFree<T>(key: string, work: () => Promise<T>): Promise<T | undefined> {
    return this.locks.ifFree(key, work);
  }

  noteCreation(key: string, underWay: boolean): void {
    if (underWay) this.locks.notes.set(key, this.now());
    else this.locks.notes.delete(key);
  }

  sinceCreation(key: string): number | undefined {
    const noted = this.locks.notes.get(key);
    return noted === undefined ? undefined : this.now() - noted;
  }

  show(state: State, change?: Change): void {
    if (!this.signal.aborted) this.shown.push({ state, change, at: this.now() });
  }

  report<K extends keyof Reports>(type: K, detail: Reports[K]): void {
    if (!this.signal.aborted) this.reports.push({ type, detail } as Report);
  }

  /** How often a new token would have ended the pause. */
  wanted = 0;

  wantToken(): void {
    this.wanted += 1;
  }

  know(facts: { verificationGuid?: string | undefined; inquiryId?: string | undefined }): void {
    this.known.push({ verificationGuid: facts.verificationGuid, inquiryId: facts.inquiryId });
  }

  capture(session: Session, link: Link, signal: AbortSignal): Promise<CaptureEnd> {
    this.sessions.push(session);
    this.links.push(link);
    return untilAborted(this.#captures.next(session, signal), signal);
  }

  elsewhere(signal: AbortSignal): Promise<void> {
    return this.#script.isElsewhere ? Promise.resolve() : untilAborted(new Promise(() => undefined), signal);
  }

  takeChoice(): string | undefined {
    return this.choices.shift();
  }

  pass(): AbortSignal {
    this.#pass = new AbortController();
    return AbortSignal.any([this.signal, this.#pass.signal]);
  }

  async wayOn(): Promise<boolean> {
    const word = this.#words.shift();
    if (word === undefined) this.remove();
    this.signal.throwIfAborted();
    return word ?? false;
  }
}

/** Runs the loop to its verdict (resolves to it) or to its removal (undefined). Fails if the script was too short. */
export async function drive(
  platform: ScriptedPlatform,
  run: ScriptedRun,
  used: Platform = platform,
): Promise<Ending | undefined> {
  const ending = await verify(used, run).catch((error: unknown) => {
    if (run.signal.aborted) return undefined;
    throw error;
  });
  const overrun = platform.overrun ?? run.overrun;
  if (overrun !== undefined) throw new Error(overrun);
  return ending;
}

/** Lets everything happen that can happen without time passing. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await setImmediate();
}
