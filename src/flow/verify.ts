import type { Look, Platform, Session } from '../platforms/platform.js';
import { firstOf } from './abort.js';
import { Creation, type Agreement } from './creation.js';
import { KycError, toKycError } from './errors.js';
import { follow, ofAssociate, type Opened } from './follow.js';
import { logFailure } from './log.js';
import { delayBeforeLook, isSlow } from './pace.js';
import type { Ending, Run } from './run.js';
import type { PaceName, Situation } from './situation.js';
import type { State } from './state.js';
import { Steps } from './steps.js';

type Waiting = Extract<Situation, { kind: 'waiting' }>;

/** After a submission the record may lag; for so long (ms) it is not believed that the capture is still open. */
const submissionGrace = 60_000;
/** How long a decision is awaited while every look fails, ms. A review is never given up: it may well outlive its token. */
const decisionPatience = 60_000;
/** The longest wait that a platform may ask for before the next look, ms. */
const longestRetryAfter = 60_000;
/** How often in a row new credentials are asked for before the customer is told. */
const renewalLimit = 3;
/** What has to be left of a session to be worth opening, ms. */
const leastSessionLife = 30_000;

const stateByPace: Readonly<Record<PaceName, State>> = {
  preparing: 'starting',
  deciding: 'processing',
  reviewing: 'review',
};

/**
 * Brings one customer to a verdict: looks at what the records say, does the one thing that follows, looks again.
 * A first run, a resumed one, a second tab, a lost reply and a review of days are all this loop.
 * Resolves with the platform's verdict; rejects only when the run is aborted.
 */
export async function verify(platform: Platform, run: Run): Promise<Ending> {
  const loop = new Loop(platform, run);
  for (;;) {
    const ending = await loop.pass(run.pass());
    if (ending) return ending;
    await loop.wayOn();
  }
}

class Loop {
  readonly #platform: Platform;
  readonly #run: Run;
  readonly #steps: Steps;
  readonly #creation: Creation;
  /** What going on from what the customer is shown means to agree to. */
  #agreeable: Agreement | undefined;
  #submission: { readonly inquiryId: string | undefined; readonly at: number } | undefined;
  #renewals = 0;
  #lookCount = 0;
  #pace: PaceName | undefined;
  #failingSince: number | undefined;

  constructor(platform: Platform, run: Run) {
    this.#platform = platform;
    this.#run = run;
    this.#steps = new Steps(run);
    this.#creation = new Creation(platform, run, this.#steps, () => {
      this.#pace = undefined;
      this.#submission = undefined;
    });
  }

  /** Goes on until a verdict, or (undefined) until the customer or the host has to decide. */
  async pass(signal: AbortSignal): Promise<Ending | undefined> {
    this.#agreeable = undefined;
    try {
      return await this.#reconcile(signal);
    } catch (error) {
      this.#run.signal.throwIfAborted();
      if (signal.aborted) {
        this.#steps.leave();
        this.#run.show('cancelled');
      } else {
        const failure = toKycError(error);
        this.#agreeable = this.#creation.onGoingOn;
        this.#steps.fail(failure);
        this.#run.show('error', { error: failure.toDetail() });
      }
      return undefined;
    }
  }

  async wayOn(): Promise<void> {
    const word = await this.#run.wayOn();
    this.#creation.agreed = word || this.#creation.agreed ? this.#agreeable : undefined;
    this.#renewals = 0;
    this.#failingSince = undefined;
  }

  async #reconcile(signal: AbortSignal): Promise<Ending | undefined> {
    this.#run.show('starting');
    this.#steps.enter('customer');
    let look: Look | undefined = await this.#creation.lookOrCreate(signal);
    this.#creation.agreed = undefined;
    while (look) {
      this.#run.know(look);
      const situation = this.#believe(look);
      if (situation.kind !== 'absent') this.#creation.seen();
      switch (situation.kind) {
        case 'absent':
          look = await this.#creation.lookOrCreate(signal);
          break;
        case 'waiting': {
          const associate = this.#run.takeChoice();
          look =
            associate === undefined
              ? await this.#wait(situation, look, signal)
              : await this.#capture(look, associate, signal);
          break;
        }
        case 'capture':
          look = await this.#capture(look, undefined, signal);
          break;
        case 'action':
          this.#agreeable = situation.creates ? { to: 'replace', guid: look.verificationGuid } : undefined;
          // What was submitted has been answered: the capture that follows is another one.
          this.#submission = undefined;
          this.#steps.complete();
          this.#run.show('action', { reasons: situation.reasons });
          return undefined;
        case 'verdict': {
          const { verdict, reasons, canRetry, onboarding } = situation;
          if (this.#steps.current === 'decision' && verdict === 'verified') this.#steps.enter('confirmation');
          this.#steps.complete();
          this.#run.show(verdict, { reasons, canRetry, ...(onboarding && { onboarding }) });
          return verdict;
        }
        case 'frozen':
          this.#steps.complete();
          this.#run.show('frozen');
          return 'frozen';
      }
    }
    return undefined;
  }

  /** The situation, corrected by what this run knows and lagging records do not yet show. */
  #believe({ situation, inquiryId }: Look): Situation {
    const submission = this.#submission;
    if (!submission) return situation;
    const stillOpen =
      (situation.kind === 'capture' || situation.kind === 'absent') &&
      inquiryId === submission.inquiryId &&
      this.#run.now() - submission.at < submissionGrace;
    const unclear = situation.kind === 'waiting' && situation.pace === 'preparing';
    return stillOpen || unclear ? { kind: 'waiting', step: 'decision', pace: 'deciding' } : situation;
  }

  async #wait(situation: Waiting, look: Look, signal: AbortSignal): Promise<Look> {
    if (this.#steps.current !== situation.step || this.#pace !== situation.pace) this.#lookCount = 0;
    this.#pace = situation.pace;
    if (situation.step !== 'customer' && !this.#steps.entered('verification')) this.#steps.enter('verification');
    this.#steps.enter(situation.step);
    this.#run.show(stateByPace[situation.pace]);
    const count = this.#lookCount++;
    await this.#steps.pause(delayBeforeLook(situation.pace, count, this.#run.random()), signal);
    return this.#lookAgain(situation.pace, look, signal, isSlow(situation.pace, count));
  }

  /** Once the customer is through, a look that fails is no news: the verdict is on its way all the same. */
  async #lookAgain(pace: PaceName, previous: Look, signal: AbortSignal, isPatient = false): Promise<Look> {
    try {
      const look = await this.#platform.look(signal);
      this.#failingSince = undefined;
      return look;
    } catch (error) {
      signal.throwIfAborted();
      const failure = toKycError(error);
      if (pace === 'preparing' || !(failure.passing || (pace === 'reviewing' && failure.lacksToken))) throw failure;
      if (failure.lacksToken) this.#run.wantToken();
      this.#failingSince ??= this.#run.now();
      if (pace === 'deciding' && !isPatient && this.#run.now() - this.#failingSince > decisionPatience) throw failure;
      logFailure(this.#run, 'A look failed; the next one follows.', failure);
      if (failure.retryAfter !== undefined)
        await this.#run.sleep(Math.min(failure.retryAfter, longestRetryAfter), signal);
      return previous;
    }
  }

  /** Undefined: the customer left. `associate`: the inquiry to open instead of the customer's own. */
  async #capture(look: Look, associate: string | undefined, signal: AbortSignal): Promise<Look | undefined> {
    if (!this.#steps.entered('verification')) this.#steps.enter('verification');
    this.#steps.enter('session');
    // A renewal is no news: the customer is in the capture already.
    if (this.#renewals === 0) this.#run.show('starting');
    const fresh = this.#renewals > 0 || this.#run.leavesPage;
    const session = await this.#platform.admit({ fresh, inquiryId: associate }, signal);
    if (!session || (session.lifeLeft ?? Infinity) < leastSessionLife) {
      this.#countRenewal();
      await this.#steps.pause(delayBeforeLook('preparing', this.#renewals, this.#run.random()), signal);
      return this.#platform.look(signal);
    }
    this.#creation.used();
    this.#steps.enter('capture');
    if (associate !== undefined) this.#run.know(ofAssociate(look, associate));
    this.#run.show('capturing');
    const { end, news } = await this.#openCapture(session, associate, signal);
    switch (end) {
      case 'left':
        this.#steps.leave();
        this.#run.show('cancelled');
        return undefined;
      case 'unauthenticated':
        this.#steps.fail(new KycError('session-expired', 'The provider refused the session.'));
        this.#countRenewal();
        return this.#platform.look(signal);
      case 'moved-on':
        return news;
      case 'submitted':
        this.#renewals = 0;
        this.#lookCount = 0;
        this.#submission = { inquiryId: associate ?? look.inquiryId, at: this.#run.now() };
        this.#platform.submitted?.();
        this.#steps.complete();
        this.#run.report('kyc-submitted', {});
        this.#run.show('processing');
        this.#steps.enter('decision');
        return news ?? this.#lookAgain('deciding', look, signal);
      default:
        throw new KycError('internal', `The capture ended in no way that is known: ${String(end satisfies never)}.`);
    }
  }

  /** How it ended; or what the records say where they have moved on meanwhile: in another tab, on a phone. */
  async #openCapture(session: Session, associate: string | undefined, signal: AbortSignal): Promise<Opened> {
    const over = new AbortController();
    const either = AbortSignal.any([signal, over.signal]);
    const link = async (asked: AbortSignal) =>
      (associate === undefined ? await this.#platform.link?.(asked) : undefined) ??
      this.#platform.admit({ fresh: true, inquiryId: associate }, asked);
    const here = this.#run.capture(session, link, either).then((end): Opened => ({ end }));
    try {
      return await firstOf(here, follow(this.#platform, this.#run, associate, either));
    } catch (error) {
      signal.throwIfAborted();
      if (toKycError(error).code !== 'provider-error') throw error;
      const news = await this.#platform.look(signal);
      if (news.situation.kind === 'capture') throw error;
      return { end: 'moved-on', news };
    } finally {
      over.abort();
      // What belongs to the capture is taken away before anything else is shown.
      await here.catch(() => undefined);
    }
  }

  #countRenewal(): void {
    this.#renewals += 1;
    if (this.#renewals <= renewalLimit) return;
    throw new KycError('session-expired', 'The provider refused every session that the platform gave.');
  }
}
