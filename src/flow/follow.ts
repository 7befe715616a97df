import type { CaptureEnd } from '../captures/capture.js';
import type { Look, Platform } from '../platforms/platform.js';
import { toKycError } from './errors.js';
import { logFailure } from './log.js';
import { delayBeforeLook } from './pace.js';
import type { Run } from './run.js';

/** How a capture ended, and what the records said where they were looked at for it. */
export type Opened =
  { readonly end: CaptureEnd; readonly news?: Look } | { readonly end: 'moved-on'; readonly news: Look };

/**
 * While the customer is at the capture on another device or in another tab, the records tell how far: resolves when they
 * no longer wait for the customer.
 * @param associate the inquiry that is open, where it is not the customer's own
 */
export async function follow(
  platform: Platform,
  run: Run,
  associate: string | undefined,
  signal: AbortSignal,
): Promise<Opened> {
  await run.elsewhere(signal);
  for (let count = 0; ; count += 1) {
    await run.pause(delayBeforeLook('following', count, run.random()), signal);
    const news = await lookOrLog(platform, run, signal);
    if (!news) continue;
    run.know(associate === undefined ? news : ofAssociate(news, associate));
    const standing = standingOf(news, associate);
    if (standing !== 'open') return { end: standing, news };
  }
}

/** The look, with what it tells of the associate's inquiry in place of the customer's own. */
export function ofAssociate(look: Look, inquiryId: string): Look {
  const associate = look.associates?.find((person) => person.inquiryId === inquiryId);
  return { ...look, inquiryId, begun: associate?.begun };
}

async function lookOrLog(platform: Platform, run: Run, signal: AbortSignal): Promise<Look | undefined> {
  try {
    return await platform.look(signal);
  } catch (error) {
    signal.throwIfAborted();
    const failure = toKycError(error);
    if (!failure.passing) throw failure;
    logFailure(run, 'A look failed; the next one follows.', failure);
    return undefined;
  }
}

/** How the capture stands that waits for the customer, or for the associate. Values that are not known say nothing against it. */
function standingOf({ situation, associates }: Look, associate: string | undefined): 'open' | 'submitted' | 'moved-on' {
  if (situation.kind === 'absent') return 'moved-on';
  if (associate === undefined) {
    const waits = situation.kind === 'capture' || (situation.kind === 'waiting' && situation.pace === 'preparing');
    return waits ? 'open' : 'submitted';
  }
  const person = associates?.find(({ inquiryId }) => inquiryId === associate);
  if (person) return person.state === 'open' ? 'open' : 'submitted';
  return situation.kind === 'waiting' && !associates ? 'open' : 'moved-on';
}
