import { ExpiringMap } from '../expiring-map.js';
import type { ServerParts } from '../parts.js';
import { ServerProblem } from '../problem.js';
import type { Limit } from '../store.js';
import { SingleFlight } from '../single-flight.js';
import { storeKey } from '../store-key.js';
import type { IdentityApi, Token } from './identity.js';

/** ms before its end from which a token is not given out any more. */
const leastLife = 60_000;
/** The longest a bank's token is kept, ms (contracts.md section A). */
const longestBankLife = 30 * 60_000;
const mostCustomers = 50_000;
const bank = 'bank';

/** Tokens of this instance: asked for once, whoever asks how often at the same time, and kept until near their end. */
export class TokenCache {
  readonly #parts: Pick<ServerParts, 'now' | 'limit'>;
  readonly #identity: IdentityApi;
  readonly #limit: Limit;
  readonly #bank: ExpiringMap<string>;
  readonly #customers: ExpiringMap<Token>;
  readonly #bankFlight: SingleFlight<string>;
  readonly #customerFlights: SingleFlight<Token>;

  constructor(parts: Pick<ServerParts, 'now' | 'limit'>, identity: IdentityApi, limit: Limit) {
    this.#parts = parts;
    this.#identity = identity;
    this.#limit = limit;
    this.#bank = new ExpiringMap(parts.now, 1);
    this.#customers = new ExpiringMap(parts.now, mostCustomers);
    this.#bankFlight = new SingleFlight(parts.now);
    this.#customerFlights = new SingleFlight(parts.now);
  }

  /** `fresh`: not the one from the cache, which was refused. Throws `rate-limited`, `not-found` and `upstream-…`. */
  async customer(customerGuid: string, fresh: boolean): Promise<Token> {
    const cached = fresh ? undefined : this.#customers.get(customerGuid);
    return cached ?? this.#customerFlights.run(customerGuid, () => this.#mint(customerGuid));
  }

  /** The platform has refused this token. */
  refused(customerGuid: string, token: string): void {
    if (this.#customers.get(customerGuid)?.token === token) this.#customers.delete(customerGuid);
  }

  async #mint(customerGuid: string): Promise<Token> {
    await this.#parts.limit(await storeKey('token', customerGuid), this.#limit);
    const first = await this.#bankToken();
    let minted = await this.#identity.mintCustomerToken(customerGuid, first);
    if (minted === undefined) {
      // The bank's token was withdrawn before its end.
      if (this.#bank.get(bank) === first) this.#bank.delete(bank);
      minted = await this.#identity.mintCustomerToken(customerGuid, await this.#bankToken());
    }
    if (minted === undefined) throw new ServerProblem('upstream-rejected', 'The bank’s token is not taken.');
    if (minted.expiresAt !== undefined) this.#customers.set(customerGuid, minted, minted.expiresAt - leastLife);
    return minted;
  }

  async #bankToken(): Promise<string> {
    return (
      this.#bank.get(bank) ??
      (await this.#bankFlight.run(bank, async () => {
        const { token, expiresAt = 0 } = await this.#identity.grantBankToken();
        this.#bank.set(bank, token, Math.min(expiresAt - leastLife, this.#parts.now() + longestBankLife));
        return token;
      }))
    );
  }
}
