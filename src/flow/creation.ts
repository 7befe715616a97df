import type { Look, Platform } from '../platforms/platform.js';
import { untilAborted } from './abort.js';
import { KycError, toKycError } from './errors.js';
import { logFailure } from './log.js';
import { delayBeforeLook, delayBeforeLostLook, looksForLostRecord } from './pace.js';
import type { Run } from './run.js';
import type { Steps } from './steps.js';

/** Between two creations that were refused as too many, ms at least. */
const leastPause = 2_000;
const mostRefusals = 3;
/** For so long (ms) a look is fresh enough to create after it. */
const lookLife = 5_000;
/** For so long (ms) a creation that another page left under way may still bring forth its record. */
const memory = 20_000;

/** After so long (ms) no further look for a record begins: on a network that hangs, each one takes its time. */
const longestLooking = 15_000;

/** What the customer has agreed to by going on: a new verification where none is found, or in place of one whose failure was shown. */
export type Agreement = { readonly to: 'create' } | { readonly to: 'replace'; readonly guid: string | undefined };

/** Creates a verification where there is none: alone among all tabs, after a look, by one request. */
export class Creation {
  /** What has been agreed to and not been done yet. */
  agreed: Agreement | undefined;
  /** A creation was sent and no record has been seen since. */
  #unseen = false;
  /** One was created, and its capture has not been opened since. */
  #unused = false;
  /** Its record has been looked for in vain, as long as it is looked for. */
  #searched = false;
  /** What the last one was sent by. */
  #sentBy: Agreement = { to: 'create' };
  readonly #platform: Platform;
  readonly #run: Run;
  readonly #steps: Steps;
  readonly #onSend: () => void;

  constructor(platform: Platform, run: Run, steps: Steps, onSend: () => void) {
    this.#platform = platform;
    this.#run = run;
    this.#steps = steps;
    this.#onSend = onSend;
  }

  /** What going on after a failure means to agree to. */
  get onGoingOn(): Agreement | undefined {
    return this.agreed ?? (this.#isOpen ? this.#sentBy : undefined);
  }

  /** One was sent, and what became of it is not known, or has not been used. */
  get #isOpen(): boolean {
    return this.#unseen || this.#unused;
  }

  /** A record has been seen. */
  seen(): void {
    this.#unseen = false;
  }

  /** A capture has been opened; should its verification expire one day, another one may follow. */
  used(): void {
    this.#unused = false;
  }

  /** The look that may lead to a creation happens inside the lock; who finds the lock taken looks outside of it, and tries again. */
  async lookOrCreate(signal: AbortSignal): Promise<Look> {
    const key = `${this.#platform.name} ${await this.#platform.key(signal)}`;
    for (let attempt = 0; ; attempt += 1) {
      const inside = this.#run.aloneIfFree(key, () => this.#lookThenCreate(key, signal));
      const found = await untilAborted(inside, signal);
      if (found) return found;
      const look = await this.#lookAtAll(signal);
      if (!this.#isAskedFor(look)) return look;
      const delay = delayBeforeLook('preparing', attempt, this.#run.random());
      // Its holder may be a tab that is frozen: nobody waits for it in silence for ever.
      await this.#steps.pause(
        delay,
        signal,
        new KycError('inquiry-timeout', 'Another tab is creating a verification.'),
      );
    }
  }

  async #lookThenCreate(key: string, signal: AbortSignal, refusals = 0): Promise<Look> {
    const look = await this.#lookAtAll(signal);
    if (!this.#isAskedFor(look)) return look;
    this.#steps.enter('verification');
    const repeated = this.#isOpen && !this.agreed;
    const unsearched = this.#isOpen && !this.#searched;
    const since = this.#run.sinceCreation(key);
    const leftOver = Math.max(memory - (since ?? memory), 0);
    const found =
      repeated || unsearched || leftOver > 0
        ? await this.#lookForRecord(look.verificationGuid, signal, leftOver)
        : undefined;
    if (found) return found;
    if (repeated) {
      throw new KycError('inquiry-timeout', 'A verification was created before, but its record does not show up.');
    }
    return this.#create(key, look.verificationGuid, signal, refusals);
  }

  /** Sends the one creating request. A lost reply is answered by looking, never by sending again. */
  async #create(key: string, last: string | undefined, signal: AbortSignal, refusals: number): Promise<Look> {
    const { agreed } = this;
    this.agreed = undefined;
    this.#sentBy = agreed ?? { to: 'create' };
    this.#unseen = true;
    this.#unused = true;
    this.#searched = false;
    this.#steps.resumed = false;
    this.#onSend();
    this.#run.noteCreation(key, true);
    let told: Look | undefined;
    try {
      told = (await this.#platform.create(signal)) ?? undefined;
    } catch (error) {
      const failure = signal.aborted ? toKycError(error) : failureToCreate(error);
      if (mayHaveCreated(failure)) {
        signal.throwIfAborted();
        return this.#lookForLostRecord(key, last, failure, signal);
      }
      this.#run.noteCreation(key, false);
      this.#unseen = false;
      this.#unused = false;
      signal.throwIfAborted();
      this.agreed = agreed;
      if (failure.code !== 'rate-limited' || refusals === mostRefusals) throw failure;
      const delay = Math.max(failure.retryAfter ?? 0, leastPause * 2 ** refusals);
      await this.#steps.sleep(delay, signal, failure);
      // The lock keeps this browser's tabs out, not the customer's other devices.
      if (delay > lookLife) return this.#lookThenCreate(key, signal, refusals + 1);
      return this.#create(key, last, signal, refusals + 1);
    }
    this.#run.noteCreation(key, false);
    signal.throwIfAborted();
    return told ?? this.#platform.look(signal);
  }

  async #lookForLostRecord(
    key: string,
    last: string | undefined,
    failure: KycError,
    signal: AbortSignal,
  ): Promise<Look> {
    logFailure(this.#run, 'The creation got no usable reply; looking for its record.', failure);
    const found = await this.#lookForRecord(last, signal);
    // One that is not found may still show up for a while: the note stays as long.
    if (found) {
      this.#run.noteCreation(key, false);
      return found;
    }
    if (failure.facts.status !== 409) throw failure;
    throw new KycError('inquiry-timeout', 'There is a verification already, but its record does not show up.', {
      ...failure.facts,
      cause: failure,
    });
  }

  /**
   * Looks for about 10 s for a record that may be on its way. Throws if the last look failed: then there may be one.
   * @param last the newest one before
   * @param least ms that it is looked for at least
   */
  async #lookForRecord(last: string | undefined, signal: AbortSignal, least = 0): Promise<Look | undefined> {
    const started = this.#run.now();
    let failed: KycError | undefined;
    for (let attempt = 0; ; attempt += 1) {
      const spent = this.#run.now() - started;
      if (spent >= least && (attempt >= looksForLostRecord || spent > longestLooking)) break;
      await this.#run.sleep(delayBeforeLostLook(attempt), signal);
      try {
        this.#platform.forget?.();
        const look = await this.#platform.look(signal);
        const { situation, verificationGuid } = look;
        const over = situation.kind === 'action' && situation.creates && verificationGuid === last;
        if (situation.kind !== 'absent' && !over) return look;
        failed = undefined;
      } catch (error) {
        signal.throwIfAborted();
        failed = toKycError(error);
        if (!failed.passing) throw failed;
      }
    }
    if (failed) throw failed;
    this.#searched = true;
    return undefined;
  }

  async #lookAtAll(signal: AbortSignal): Promise<Look> {
    this.#platform.forget?.();
    const look = await this.#platform.look(signal);
    const found = look.verificationGuid !== undefined && !this.#isAskedFor(look);
    this.#steps.resumed ||= found && !this.#steps.entered('verification');
    return look;
  }

  #isAskedFor({ situation, verificationGuid }: Look): boolean {
    if (situation.kind === 'absent') return true;
    const { agreed } = this;
    const shown = agreed?.to === 'replace' && agreed.guid === verificationGuid;
    return situation.kind === 'action' && situation.creates && shown;
  }
}

/** Whatever else went wrong, the verification may have been created. */
function failureToCreate(cause: unknown): KycError {
  if (cause instanceof KycError) return cause;
  return new KycError('api-unreachable', 'The platform failed while it created.', { cause });
}

/** Whether a creation that failed so may have taken place all the same. A 409 says that there is one already. */
function mayHaveCreated(failure: KycError): boolean {
  return (failure.passing && failure.code !== 'rate-limited') || failure.facts.status === 409;
}
