import { KycError } from './errors.js';
import type { Run, StepReport } from './run.js';
import type { StepName } from './state.js';

/** ms. People take their time in `capture`; `decision` and `confirmation` last as long as the platform needs. */
const stepLimit = 60_000;
const limitedSteps: ReadonlySet<StepName> = new Set<StepName>(['customer', 'verification', 'session']);

/**
 * Which step the loop is in. Times it and reports its start, its completion and its failure; nothing else reports steps.
 * The loop only says where it is, because what a step takes (one look, ten, a creation) is known by the records alone.
 */
export class Steps {
  /** The verification was there before this run. */
  resumed = false;
  readonly #run: Run;
  readonly #attempts = new Map<StepName, number>();
  #current: { readonly step: StepName; readonly startedAt: number; readonly idleBefore: number } | undefined;

  constructor(run: Run) {
    this.#run = run;
  }

  get current(): StepName | undefined {
    return this.#current?.step;
  }

  /** Completes the running step, if it is another one, and starts this one. */
  enter(step: StepName): void {
    if (this.#current?.step === step) return;
    this.complete();
    this.#attempts.set(step, (this.#attempts.get(step) ?? 0) + 1);
    this.#current = { step, startedAt: this.#run.now(), idleBefore: this.#run.idleTime() };
    this.#run.report('kyc-step-start', this.#describe(step, 0));
  }

  /** Whether this run has been in the step before. */
  entered(step: StepName): boolean {
    return this.#attempts.has(step);
  }

  complete(): void {
    const step = this.#end();
    if (step) this.#run.report('kyc-step-complete', step);
  }

  fail(failure: KycError): void {
    const step = this.#end();
    if (step) this.#run.report('kyc-step-fail', { ...step, error: failure.toDetail() });
  }

  /** The customer left: the step has neither been completed nor failed. */
  leave(): void {
    this.#current = undefined;
  }

  /**
   * Pauses within the running step. Throws at once if that would take it past its limit: `failure`, or `inquiry-timeout`.
   * Time in which nobody saw the page, or the network was away, does not count.
   */
  async pause(milliseconds: number, signal: AbortSignal, failure?: KycError): Promise<void> {
    this.#demandTime(milliseconds, failure);
    await this.#run.pause(milliseconds, signal);
  }

  /** The same, and nothing shortens it. */
  async sleep(milliseconds: number, signal: AbortSignal, failure?: KycError): Promise<void> {
    this.#demandTime(milliseconds, failure);
    await this.#run.sleep(milliseconds, signal);
  }

  #demandTime(milliseconds: number, failure: KycError | undefined): void {
    const current = this.#current;
    if (!current || !limitedSteps.has(current.step)) return;
    const spent = this.#run.now() - current.startedAt - (this.#run.idleTime() - current.idleBefore);
    if (spent + milliseconds > stepLimit) throw failure ?? lateness(current.step);
  }

  #end(): StepReport | undefined {
    if (!this.#current) return undefined;
    const { step, startedAt } = this.#current;
    this.#current = undefined;
    return this.#describe(step, this.#run.now() - startedAt);
  }

  #describe(step: StepName, durationMs: number): StepReport {
    return { step, attempt: this.#attempts.get(step) ?? 1, durationMs, resumed: this.resumed };
  }
}

function lateness(step: StepName): KycError {
  const limit = String(stepLimit / 1000);
  return new KycError('inquiry-timeout', `The platform did not get the ${step} ready within ${limit} s.`);
}
