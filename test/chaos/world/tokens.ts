import type { Control } from '../../../src/sandbox/index.js';
import { activity } from './activity.js';

/** What a page that is asked for a token does. */
export type Supply = 'fresh' | 'none' | 'revoked' | 'never' | 'throws';

interface Owner {
  readonly seat: number;
  readonly customerGuid: string;
}

/** Every token of a sequence, and whose it is: so each request can be laid to its element. */
export class TokenBook {
  supply: Supply = 'fresh';
  readonly #owners = new Map<string, Owner>();
  readonly #revoked = new Set<string>();
  #minted = 0;
  readonly #control: Control;

  constructor(control: Control) {
    this.#control = control;
  }

  async mint(seat: number, customerGuid: string, lifeInSeconds = 3_600): Promise<string> {
    // No two alike: the sandbox makes the same token of the same claims.
    this.#minted += 1;
    const expiresInSeconds = lifeInSeconds + this.#minted / 1_024;
    const token = await activity.during(this.#control.mintToken({ customerGuid, expiresInSeconds }));
    this.#owners.set(token, { seat, customerGuid });
    return token;
  }

  ownerOf(token: string): Owner | undefined {
    return this.#owners.get(token);
  }

  isRevoked(token: string): boolean {
    return this.#revoked.has(token);
  }

  revokeAll(): void {
    for (const token of this.#owners.keys()) this.#revoked.add(token);
  }

  async answer(seat: number, customerGuid: string): Promise<string> {
    switch (this.supply) {
      case 'fresh':
        return this.mint(seat, customerGuid);
      case 'revoked': {
        const token = await this.mint(seat, customerGuid);
        this.#revoked.add(token);
        return token;
      }
      case 'none':
        return '';
      case 'never':
        return new Promise(() => undefined);
      case 'throws':
        throw new Error('The page has no token.');
    }
  }
}
