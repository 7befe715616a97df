import { untilAborted } from '../flow/abort.js';
import { KycError } from '../flow/errors.js';

/** ms for a lazy chunk, which mostly has been on its way since the run began. */
const loadLimit = 15_000;

/** Loads a lazy part of the script that opens a provider's capture. Throws `provider-timeout` or `provider-blocked`. */
export async function loadCapture<Part>(load: () => Promise<Part>, signal: AbortSignal): Promise<Part> {
  const late = new KycError('provider-timeout', "The provider's SDK did not load in time.");
  return loadPart(
    load,
    late,
    (cause) => {
      return new KycError('provider-blocked', "The provider's SDK could not be loaded.", { cause });
    },
    signal,
  );
}

/** Loads a lazy part of the script that speaks to a platform. Throws `api-unreachable`. */
export async function loadPlatform<Part>(load: () => Promise<Part>, signal: AbortSignal): Promise<Part> {
  const late = new KycError('api-unreachable', "The script's part for this platform did not load in time.");
  return loadPart(
    load,
    late,
    (cause) => {
      return new KycError('api-unreachable', "The script's part for this platform could not be loaded.", { cause });
    },
    signal,
  );
}

async function loadPart<Part>(
  load: () => Promise<Part>,
  lateness: KycError,
  failure: (cause: unknown) => KycError,
  signal: AbortSignal,
): Promise<Part> {
  const late = new AbortController();
  const timer = setTimeout(() => {
    late.abort(lateness);
  }, loadLimit);
  try {
    return await untilAborted(load(), AbortSignal.any([signal, late.signal]));
  } catch (cause) {
    signal.throwIfAborted();
    throw cause === lateness ? lateness : failure(cause);
  } finally {
    clearTimeout(timer);
  }
}
