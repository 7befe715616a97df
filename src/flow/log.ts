import type { KycError } from './errors.js';
import type { Run } from './run.js';

/** A failure that the loop deals with by itself. */
export function logFailure(run: Run, message: string, failure: KycError): void {
  const { status, platformCode } = failure.facts;
  run.report('kyc-log', { level: 'warn', message, data: { code: failure.code, status, platformCode } });
}
