import type { PaceName, Situation } from '../../../src/flow/situation.js';
import type { StepName } from '../../../src/flow/state.js';
import type { Admission, Look, Platform, Session } from '../../../src/platforms/platform.js';
import { Script, type Answer } from './script.js';

type LookAnswer = Answer<Look, [AbortSignal]>;

export interface PlatformScript {
  /** One answer after the other, or what the records say whenever they are looked at. */
  readonly looks: readonly LookAnswer[] | ((signal: AbortSignal) => Look | Promise<Look>);
  readonly creates?: readonly Answer<void>[];
  /** What the replies to creations tell beside. */
  readonly told?: Look;
  readonly admits?: readonly Answer<Session | undefined, [AbortSignal]>[];
}

/** A platform that answers by script and remembers what it was asked. */
export class ScriptedPlatform implements Platform {
  readonly name = 'scripted';
  /** `look`, `forget`, `create`, `admit`, `admit renew`. */
  readonly calls: string[] = [];
  readonly #looks: Script<Look, [AbortSignal]> | ((signal: AbortSignal) => Look | Promise<Look>);
  readonly #creates: Script<void>;
  readonly #told: Look | undefined;
  readonly #admits: Script<Session | undefined, [AbortSignal]>;

  constructor({ looks, creates = [], told, admits = [] }: PlatformScript) {
    this.#looks = typeof looks === 'function' ? looks : new Script('look', looks);
    this.#creates = new Script('create', creates);
    this.#told = told;
    this.#admits = new Script('admit', admits);
  }

  get overrun(): string | undefined {
    return (
      (this.#looks instanceof Script ? this.#looks.overrun : undefined) ?? this.#creates.overrun ?? this.#admits.overrun
    );
  }

  get creations(): number {
    return this.count('create');
  }

  count(call: string): number {
    return this.calls.filter((made) => made === call).length;
  }

  async key(): Promise<string> {
    return 'https://bank.example customer';
  }

  async look(signal: AbortSignal): Promise<Look> {
    this.calls.push('look');
    signal.throwIfAborted();
    return this.#looks instanceof Script ? this.#looks.next(signal) : this.#looks(signal);
  }

  forget(): void {
    this.calls.push('forget');
  }

  async create(): Promise<Look | undefined> {
    this.calls.push('create');
    await this.#creates.next();
    return this.#told;
  }

  async admit({ fresh }: Admission, signal: AbortSignal): Promise<Session | undefined> {
    this.calls.push(fresh ? 'admit renew' : 'admit');
    return this.#admits.next(signal);
  }
}

const verificationGuid = 'verification-1';
const inquiryId = 'inq_1';

const waiting = (step: StepName, pace: PaceName, facts: Omit<Look, 'situation'> = {}): Look => ({
  situation: { kind: 'waiting', step, pace },
  ...facts,
});
const found = (situation: Situation): Look => ({ situation, verificationGuid, inquiryId });

/** Looks by name: what the records of one customer can say. */
export const looks = {
  absent: { situation: { kind: 'absent' } },
  customerStoring: waiting('customer', 'preparing'),
  storing: waiting('verification', 'preparing', { verificationGuid }),
  capture: found({ kind: 'capture' }),
  deciding: waiting('decision', 'deciding', { verificationGuid, inquiryId }),
  reviewing: waiting('decision', 'reviewing', { verificationGuid, inquiryId }),
  confirming: waiting('confirmation', 'deciding', { verificationGuid, inquiryId }),
  failed: found({ kind: 'action', reasons: ['selfie_failure'], creates: true }),
  verified: found({ kind: 'verdict', verdict: 'verified', reasons: [], canRetry: false }),
  rejected: found({ kind: 'verdict', verdict: 'rejected', reasons: ['id_check_failure'], canRetry: false }),
  frozen: { situation: { kind: 'frozen' } },
} satisfies Record<string, Look>;

export const session: Session = { provider: 'persona', inquiryId, sessionToken: 'session-1' };
