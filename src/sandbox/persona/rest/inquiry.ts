import type { Pace } from '../../lifecycle.js';
import { openSession, screensOf, type InquiryPhase, type KnownInquiry } from '../known-inquiry.js';
import type { PersonaStory, Turn } from './stories.js';

export const INQUIRY_LIFE_MS = 86_400_000;

const FAILED: readonly Turn[] = [{ status: 'failed', afterMs: 0 }];

export interface RestInquiryFacts {
  readonly id: string;
  readonly referenceId: string;
  readonly templateId: string;
  readonly story: PersonaStory;
  readonly createdAt: number;
  readonly outcome: readonly Turn[];
  readonly redacted: boolean;
}

/** An inquiry that was created by Persona's REST API: only facts and when they happened; its status follows from these. */
export class RestInquiry implements KnownInquiry {
  readonly screens = screensOf({});
  readonly sessions: string[] = [];
  startedAt: number | undefined;
  finishedAt: number | undefined;
  expiresAt: number;
  #outcome: readonly Turn[];

  constructor(
    readonly facts: RestInquiryFacts,
    private readonly now: () => number,
    private readonly pace: Pace,
  ) {
    this.expiresAt = facts.createdAt + INQUIRY_LIFE_MS;
    this.#outcome = facts.outcome;
  }

  get id(): string {
    return this.facts.id;
  }

  get referenceId(): string {
    return this.facts.referenceId;
  }

  get customerGuid(): string {
    return this.facts.referenceId;
  }

  get status(): string {
    const { finishedAt, pace } = this;
    if (finishedAt === undefined) return this.phase();
    const turns = this.#outcome.filter(({ afterMs }) => finishedAt + pace(afterMs) <= this.now());
    return turns.at(-1)?.status ?? 'pending';
  }

  phase(): InquiryPhase {
    if (this.finishedAt !== undefined) return 'finished';
    if (this.now() >= this.expiresAt) return 'expired';
    return this.startedAt === undefined ? 'created' : 'pending';
  }

  /** An expired one is pending again, for another day. False: it can't be opened any more. */
  resume(): boolean {
    if (this.finishedAt !== undefined || this.facts.redacted) return false;
    if (this.phase() === 'expired') {
      this.startedAt ??= this.now();
      this.expiresAt = this.now() + INQUIRY_LIFE_MS;
    }
    return true;
  }

  openSession(): string | undefined {
    return openSession(this);
  }

  hasSession(sessionId: string): boolean {
    return this.sessions.includes(sessionId);
  }

  start(): void {
    this.startedAt ??= this.now();
  }

  finish(result: 'complete' | 'fail'): void {
    this.finishedAt = this.now();
    if (result === 'fail') this.#outcome = FAILED;
  }
}
