import { Task, initialState } from '@lit/task';
import type { ReactiveController } from 'lit';
import type { KycEventDetails } from '../events.js';
import { KycError, toKycError, type KycErrorDetail } from '../flow/errors.js';
import type { Change, Ending, Reports } from '../flow/run.js';
import { finalStates, settledStates, type State, type StepName, type Verdict } from '../flow/state.js';
import type { VerificationDetails } from '../platforms/platform.js';
import { loadRun, warmParts, warmRun } from '../parts.js';
import { askForToken } from './ask-for-token.js';
import { warn } from './console.js';
import type { ElementRun, Known, Stage } from './element-run.js';
import type { Settled, VerificationHost } from './host.js';
import { platformName } from './inputs-of.js';
import { Journal } from './journal.js';
import { nextTask } from './next-task.js';
import type { OpenCapture } from './open-capture.js';
import { trackOnline } from './online.js';
import { readDetails } from './read-details.js';
import { readSettings } from './settings.js';
import { tellState } from './tell-state.js';
import { TokenSource } from './token-source.js';

/** Runs the verification for the element: when to start, one run at a time, what is known of it, and its events. */
export class VerificationController implements ReactiveController, Stage {
  state: State = 'idle';
  step: StepName | undefined;
  verdict: Verdict | undefined;
  error: KycErrorDetail | undefined;
  reasons: readonly string[] = [];
  /** What the platform's records told last. */
  known: Known = {};
  /** In `capturing`. */
  capture: OpenCapture | undefined;
  /** The capture that was opened last could be handed to another device. */
  hadHandOff = false;
  offline = false;
  readonly tokens: TokenSource;
  readonly journal: Journal;
  readonly #host: VerificationHost;
  readonly #task: Task<unknown[], Ending>;
  /** What the task runs with; none if there is nothing to run. */
  #args: unknown[] = [];
  #run: ElementRun | undefined;
  /** One for the time between being put into a document and being taken out of it. */
  #connection: AbortController | undefined;
  /** Counts the occasions to run anew with the same inputs. */
  #occasion = 0;
  /** `start()` was called. */
  #started = false;
  /** Refused by a `kyc-before-start` listener, or reset: only `start()` leads on. */
  #held = false;
  #warned = false;
  #usesPhone = false;
  #waiting: ((settled: Settled) => void)[] = [];

  constructor(host: VerificationHost) {
    this.#host = host;
    this.journal = new Journal(host, () => ({
      state: this.state,
      platform: platformName(host.inputs()),
      customerGuid: host.inputs().customerGuid,
      ...(this.known.verificationGuid !== undefined && { verificationGuid: this.known.verificationGuid }),
      ...(this.known.inquiryId !== undefined && { inquiryId: this.known.inquiryId }),
    }));
    this.tokens = new TokenSource(askForToken(host, this.journal), () => Date.now());
    host.addController(this);
    this.#task = new Task(host, {
      args: () => {
        // A framework's new list of the same is no change.
        const inputs = Object.values(host.inputs()).map((input: unknown) =>
          Array.isArray(input) ? input.join(' ') : input,
        );
        // Out of the document nothing begins, and a verdict stays.
        if (this.#connection) this.#args = this.#isWanted ? [this.#occasion, ...inputs] : [];
        return this.#args;
      },
      task: (args, { signal }) => this.#perform(args.length > 0, signal),
    });
  }

  /** Whether a run could start if nothing held it back. */
  get startable(): boolean {
    return this.#host.inputs().customerGuid !== '' && (this.#hasTokens || this.#started);
  }

  hostConnected(): void {
    if (this.#connection) return;
    this.#connection = new AbortController();
    warmRun();
    trackOnline((online) => {
      this.offline = !online;
      this.#host.reflect();
    }, this.#connection.signal);
  }

  /** A move within the document ends in the same turn and is no removal. */
  hostDisconnected(): void {
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.leave();
    });
  }

  hostUpdated(): void {
    if (!this.#connection || this.state !== 'idle' || this.startable || this.#host.manual || this.#warned) return;
    this.#warned = true;
    warn(`Waits for customer-guid and for token (or getToken).`);
  }

  start(): void {
    if (!this.#connection || this.state !== 'idle') return;
    this.#started = true;
    this.#held = false;
    this.#occasion += 1;
    this.#host.requestUpdate();
    if (this.#host.inputs().customerGuid !== '') return;
    this.#fail(new KycError('config-missing', 'customer-guid is missing.', { attribute: 'customer-guid' }));
  }

  /** `onPhone`: the next capture is handed to another device at once. */
  retry(onPhone = false): void {
    if (!this.#connection) return;
    this.#usesPhone = onPhone;
    if (this.state === 'review') this.#run?.lookAgain();
    const stopped = this.state === 'cancelled' || this.state === 'action' || this.error?.retryable === true;
    if (stopped && this.#run) this.#run.goOn(true);
    else if (stopped) this.#end();
  }

  /** Opens an associate's inquiry, while the verification waits for them. */
  verifyAssociate(inquiryId: string): void {
    this.#run?.choose(inquiryId);
  }

  cancel(): void {
    if (this.state !== 'starting' && this.state !== 'capturing') return;
    if (this.#run) this.#run.cancel();
    else {
      this.#task.abort();
      this.show('cancelled');
    }
  }

  reset(): void {
    if (!this.#connection) return;
    this.#started = false;
    this.#held = true;
    this.#end();
  }

  /** Throws `KycError`. Undefined, too, where the element is taken out meanwhile. */
  async details(): Promise<VerificationDetails | undefined> {
    const signal = this.#connection?.signal;
    return signal && readDetails(this.#host, this.tokens, signal);
  }

  settled(): Promise<Settled> {
    if (settledStates.has(this.state)) return Promise.resolve(this.#settled);
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  /** A new token or `getToken`: cures a failure that lacked it, without a new run; a review may have waited for it. */
  tokensChanged(): void {
    this.#host.requestUpdate();
    if (this.error?.code.startsWith('token-')) this.#run?.goOn(false);
    else this.#run?.tokenGiven();
  }

  /** Another customer: what was held back for the last one is no longer, and its token is no use. */
  customerChanged(): void {
    this.#held = false;
    this.tokens.forgetAnswer();
  }

  show(to: State, change: Change = {}): void {
    const { reasons = [], error } = change;
    const from = this.state;
    if (from === to && !error) return;
    this.state = to;
    this.reasons = reasons;
    if (to !== 'capturing') this.capture = undefined;
    this.verdict = to === 'verified' || to === 'rejected' ? to : undefined;
    this.error =
      error &&
      Object.freeze({ ...(this.known.verificationGuid && { supportId: this.known.verificationGuid }), ...error });
    this.#host.reflect();
    if (from !== to) this.journal.record('kyc-statechange', { from, to });
    // A listener may have led on already.
    if (this.state === to) tellState(to, { ...change, ...(this.error && { error: this.error }) }, this.journal);
    if (this.state !== to || !settledStates.has(to)) return;
    for (const resolve of this.#waiting.splice(0)) resolve(this.#settled);
  }

  report<K extends keyof Reports>(type: K, detail: KycEventDetails[K]): void {
    if (type === 'kyc-step-fail' && this.capture?.screens === 'ready') {
      this.capture.screens = 'reopening';
      this.#host.requestUpdate();
    }
    if (type === 'kyc-step-start' && 'step' in detail) this.step = detail.step;
    this.journal.record(type, detail);
  }

  know(known: Known): void {
    this.known = { ...known, verificationGuid: known.verificationGuid ?? this.known.verificationGuid };
    this.#host.requestUpdate();
  }

  opened(capture: OpenCapture): void {
    // A renewal: another frame in the same capture.
    if (this.capture) capture.screens = 'reopening';
    this.capture = capture;
    this.hadHandOff = capture.handOff !== undefined;
    if (this.#usesPhone) void capture.handOff?.show();
    this.#usesPhone = false;
    this.#host.requestUpdate();
  }

  readonly captureChanged = (): void => this.#host.requestUpdate();
  readonly underWay = (): void => this.#host.renderSoon();
  readonly place = (): ReturnType<VerificationHost['place']> => this.#host.place();

  get #hasTokens(): boolean {
    return this.tokens.token !== '' || this.#host.getToken !== undefined;
  }

  /** What a run needs to begin, it does not need to go on. */
  get #isWanted(): boolean {
    if (this.#held || this.#host.inputs().customerGuid === '') return false;
    return this.state !== 'idle' || this.#started || (this.#hasTokens && !this.#host.manual);
  }

  get #settled(): Settled {
    return Object.freeze({ state: this.state, verdict: this.verdict, error: this.error, reasons: this.reasons });
  }

  async #perform(wanted: boolean, signal: AbortSignal): Promise<Ending | typeof initialState> {
    // Not within the update that started it: what follows changes the state.
    await (wanted && this.state === 'idle' && this.#host.rendersLater ? nextTask() : Promise.resolve());
    if (signal.aborted) return initialState;
    if (!wanted) {
      if (this.#run || (this.state !== 'idle' && !this.error?.code.startsWith('config-'))) this.#end();
      return initialState;
    }
    this.#clear();
    const ended = new AbortController();
    try {
      const settings = readSettings(this.#host.inputs(), this.#host.baseURI);
      if (!this.journal.record('kyc-before-start', {}, true)) {
        this.#held = true;
        this.#end();
      }
      if (signal.aborted) return initialState;
      const whileItLasts = AbortSignal.any([signal, ended.signal]);
      warmParts(settings, whileItLasts);
      this.show('starting');
      const { prepare } = await loadRun(signal);
      const { run, begin } = await prepare(this, settings, this.tokens, { signal, whileItLasts });
      if (signal.aborted) return initialState;
      this.#run = run;
      return await begin();
    } catch (error) {
      if (!signal.aborted) this.#fail(toKycError(error));
      return initialState;
    } finally {
      ended.abort();
    }
  }

  leave(): void {
    this.#connection?.abort();
    this.#connection = undefined;
    // A verdict stays; anything else is taken up anew when the element is put back.
    if (!finalStates.has(this.state)) this.#end();
  }

  /** Ends the run, if there is one, and everything that belongs to it. */
  #end(): void {
    this.#task.abort();
    this.#run = undefined;
    this.#occasion += 1;
    this.show('idle');
    this.#clear();
    this.#host.renderSoon();
    this.#host.requestUpdate();
  }

  #clear(): void {
    [this.#run, this.step, this.known] = [undefined, undefined, {}];
  }

  #fail(failure: KycError): void {
    if (failure.code.startsWith('config-')) warn(failure.message);
    this.show('error', { error: failure.toDetail() });
  }
}
