import type { ProblemCode } from './problem.js';

/** What becomes of one submission. Durations in ms, before `speed`. */
export interface Verdict {
  readonly outcome: 'approved' | 'rejected' | 'retry';
  /** In words, as this API gives it. */
  readonly reason?: string;
  /** The status stays what it was before for so long. */
  readonly lagMs?: number;
  /** Infinity: never decided. */
  readonly processingMs?: number;
  /** `status` meanwhile; anything but `in_progress` is a value no client knows. */
  readonly processingAs?: string;
}

/** Calls of this user that are refused. */
export interface Failing {
  /** Of `METHOD path?query`. */
  readonly calls: RegExp;
  /** The first so many; absent: all. */
  readonly times?: number;
  /** 3: every third. */
  readonly every?: number;
  readonly status: 429 | 500 | 502;
  readonly code: ProblemCode;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The script of one kind of magic user. */
export interface Story {
  readonly description: string;
  /** A submission from before the user is first seen. */
  readonly past?: { readonly submittedAgoMs: number; readonly verdict: Verdict };
  /** Of the first submission, the second …; the last one stands for all that follow. Absent: approved. */
  readonly verdicts?: readonly [Verdict, ...Verdict[]];
  /** The status is `in_progress` as soon as the user begins in Sumsub's screens. */
  readonly beginsProgress?: boolean;
  /** Seconds that the first access token lives: 600. */
  readonly firstTokenSeconds?: number;
  /** Speaks as the API does today, not as the guide has it (contracts.md section D, drift). */
  readonly live?: boolean;
  readonly latencyMs?: number;
  readonly failing?: Failing;
}
