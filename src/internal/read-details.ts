import { toKycError } from '../flow/errors.js';
import { loadRun } from '../parts.js';
import type { VerificationDetails } from '../platforms/platform.js';
import type { VerificationHost } from './host.js';
import { readSettings } from './settings.js';
import type { TokenSource } from './token-source.js';

/** What the platform has on file. Undefined: nothing that it tells, or the signal has aborted. Throws `KycError`. */
export async function readDetails(
  host: Pick<VerificationHost, 'inputs' | 'baseURI'>,
  tokens: TokenSource,
  signal: AbortSignal,
): Promise<VerificationDetails | undefined> {
  try {
    const settings = readSettings(host.inputs(), host.baseURI);
    const platform = await (await loadRun(signal)).platformFor(settings, tokens, signal);
    return await platform.details?.(signal);
  } catch (error) {
    if (signal.aborted) return undefined;
    throw toKycError(error);
  }
}
