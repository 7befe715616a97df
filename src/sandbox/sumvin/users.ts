import type { Clock } from '../clock.js';
import { guidFor } from '../identifiers.js';
import type { Pace } from '../lifecycle.js';
import { standingOf, type Standing } from './standing.js';
import { APPROVED, BLURRY, storyOf } from './stories.js';
import type { Story, Verdict } from './story.js';

/** What a user's record remembers: only facts and when they happened. The status is computed from these. */
export interface UserRecord {
  readonly guid: string;
  readonly story: Story;
  /** Sumsub's; null before there is one. */
  applicantId: string | null;
  startedAt: number | undefined;
  /** Has begun in the screens and not submitted since. */
  begun: boolean;
  /** Oldest first. */
  readonly submissions: Submission[];
  /** Access tokens given so far. */
  tokens: number;
  /** Calls counted for the story's failures. */
  calls: number;
  /** Values set by hand through the control; they win over the computed ones until the user does something. */
  handSet: Readonly<Record<string, unknown>>;
}

export interface Submission {
  readonly at: number;
  readonly verdict: Verdict;
}

/** All records of the token/status API. Users come into being when they are first asked for. */
export class Users {
  readonly #clock: Clock;
  readonly #pace: Pace;
  readonly #users = new Map<string, UserRecord>();

  constructor(clock: Clock, pace: Pace) {
    this.#clock = clock;
    this.#pace = pace;
  }

  now(): number {
    return this.#clock.now();
  }

  forget(guid?: string): void {
    if (guid === undefined) this.#users.clear();
    else this.#users.delete(guid);
  }

  user(guid: string): UserRecord | undefined {
    const known = this.#users.get(guid);
    if (known) return known;
    const story = storyOf(guid);
    if (!story) return undefined;
    const user: UserRecord = {
      guid,
      story,
      applicantId: null,
      startedAt: undefined,
      begun: false,
      submissions: [],
      tokens: 0,
      calls: 0,
      handSet: {},
    };
    this.#users.set(guid, user);
    const { past } = story;
    if (past) {
      this.apply(user);
      user.startedAt = this.now() - past.submittedAgoMs;
      user.submissions.push({ at: user.startedAt, verdict: past.verdict });
    }
    return user;
  }

  standing(user: UserRecord): Standing {
    return standingOf(user, this.now(), this.#pace);
  }

  /** Sumsub gets to know the user. Whether it did so already. */
  apply(user: UserRecord): boolean {
    if (user.applicantId !== null) return true;
    user.applicantId = guidFor(`${user.guid}/applicant`).slice(0, 24);
    user.startedAt = this.now();
    return false;
  }

  /** The user begins in Sumsub's screens. */
  begin(user: UserRecord): void {
    user.begun = true;
    user.handSet = {};
  }

  submit(user: UserRecord, result: 'complete' | 'fail'): void {
    const { past, verdicts = [APPROVED] } = user.story;
    const turn = user.submissions.length - (past ? 1 : 0);
    const verdict = result === 'fail' ? BLURRY : (verdicts[turn] ?? verdicts.at(-1) ?? APPROVED);
    user.submissions.push({ at: this.now(), verdict });
    user.begun = false;
    user.handSet = {};
  }
}
