import { untilAborted } from '../flow/abort.js';
import { KycError } from '../flow/errors.js';

/** ms for a lazy chunk, which mostly has been on its way since the run began. */
const loadLimit = 15_000;

/** Loads a lazy part of the script that opens a provider's capture. Throws `provider-timeout` or `provider-blocked`. */
export async function loadCapture<Part>(load: () => Promise<Part>, signal: AbortSignal): Promise<Part> {
  return loadPart(load, signal, {
    late: new KycError('provider-timeout', "The provider's SDK did not load in time."),
    failed: (cause) => new KycError('provider-blocked', "The provider's SDK could not be loaded.", { cause }),
  });
}

const ours = {
  late: new KycError('api-unreachable', 'A part of the script did not load in time.'),
  failed: (cause: unknown) => new KycError('api-unreachable', 'A part of the script could not be loaded.', { cause }),
};

/** Loads any other lazy part of the script. Throws `api-unreachable`. */
export async function loadPart<Part>(
  load: () => Promise<Part>,
  signal: AbortSignal,
  { late, failed } = ours,
): Promise<Part> {
  const overdue = new AbortController();
  const timer = setTimeout(() => {
    overdue.abort(late);
  }, loadLimit);
  try {
    return await untilAborted(load(), AbortSignal.any([signal, overdue.signal]));
  } catch (cause) {
    signal.throwIfAborted();
    throw cause === late ? late : failed(cause);
  } finally {
    clearTimeout(timer);
  }
}
