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
    run.know(associate === undefined ? news : { ...news, inquiryId: associate });
    if (news.situation.kind === 'absent') return { end: 'moved-on', news };
    if (!isOpen(news, associate)) return { end: 'submitted', news };
  }
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

/** Whether the capture still waits for the customer. Values that are not known say nothing against it. */
function isOpen({ situation, associates }: Look, associate: string | undefined): boolean {
  if (associate !== undefined && situation.kind === 'waiting') {
    return associates?.some(({ state, inquiryId }) => state === 'open' && inquiryId === associate) ?? false;
  }
  return situation.kind === 'capture' || (situation.kind === 'waiting' && situation.pace === 'preparing');
}
