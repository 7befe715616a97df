import type { TokenReason } from '../../src/index.js';
import type { PlatformName } from './platforms.js';
import type { Sandbox } from './sandbox.js';

/** The bank's own server, as its page sees it: the session is a cookie, the token is asked for. */
export class Bank {
  readonly #sandbox: Sandbox;

  constructor(sandbox: Sandbox) {
    this.#sandbox = sandbox;
  }

  async signIn(customerGuid: string): Promise<void> {
    await post('/login', JSON.stringify({ customer_guid: customerGuid }));
  }

  async token(platform: PlatformName, customerGuid: string, reason: TokenReason, signal: AbortSignal): Promise<string> {
    switch (platform) {
      case 'cybrid':
        return (await post(`/kyc/token?reason=${reason}`, null, signal)).text();
      case 'sumvin':
        // The platform's own token, which the bank's server would get from it.
        return this.#sandbox.mintToken(customerGuid, signal);
      case 'persona':
        // The cookie says who it is.
        return 'session';
    }
  }
}

async function post(url: string, body: string | null, signal?: AbortSignal): Promise<Response> {
  const response = await fetch(url, { method: 'POST', body, ...(signal && { signal }) });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response;
}
