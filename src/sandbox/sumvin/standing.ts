import type { Pace } from '../lifecycle.js';
import type { UserRecord } from './users.js';

const PROCESSING_MS = 1_500;

/** What a user's record says at one moment. */
export interface Standing {
  readonly status: string;
  readonly reason: string | null;
  /** When it was decided; undefined: it is not. */
  readonly decidedAt?: number;
}

/** The latest of the user's submissions that shows by now. */
export function standingOf({ story, submissions, begun }: UserRecord, now: number, pace: Pace): Standing {
  let standing: Standing = { status: 'pending', reason: null };
  for (const { at, verdict } of submissions) {
    const { outcome, reason = null, lagMs = 0, processingMs = PROCESSING_MS, processingAs = 'in_progress' } = verdict;
    const seenAt = at + pace(lagMs);
    const decidedAt = seenAt + pace(processingMs);
    if (now >= decidedAt) standing = { status: outcome, reason, decidedAt };
    else if (now >= seenAt) standing = { status: processingAs, reason: null };
  }
  return begun && story.beginsProgress === true ? { status: 'in_progress', reason: null } : standing;
}
