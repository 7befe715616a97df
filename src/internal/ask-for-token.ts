import type { VerificationHost } from './host.js';
import type { Journal } from './journal.js';
import type { AskForToken } from './token-source.js';

/** Asks the host's `getToken`, or, where there is none, the listeners of `kyc-token-request`. */
export function askForToken(host: Pick<VerificationHost, 'getToken'>, journal: Journal): AskForToken {
  return (reason, signal) => {
    const { getToken } = host;
    if (getToken) return Promise.resolve(getToken(reason, signal));
    let answer: Promise<string> | undefined;
    journal.record('kyc-token-request', {
      reason,
      respondWith: (token) => {
        answer ??= Promise.resolve(token);
      },
    });
    return answer;
  };
}
