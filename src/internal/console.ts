import type { LogReport } from '../flow/run.js';

const tag = '<kyc-verification>';

/** For the developer who has to correct something. */
export function warn(message: string): void {
  console.warn(`${tag} ${message}`);
}

export function print({ level, message, data }: LogReport): void {
  // eslint-disable-next-line no-console -- the level is one of the four allowed
  console[level](tag, message, data);
}
