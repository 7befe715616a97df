import { untilAborted } from '../flow/abort.js';
import { KycError } from '../flow/errors.js';
import type { Tokens } from '../http/api.js';
import { readClaims } from './token-claims.js';

/** Why a fresh token is asked for. */
export type TokenReason = 'missing' | 'expiring' | 'rejected';

/** Asks the host. Undefined: nobody can give a token. */
export type AskForToken = (reason: TokenReason, signal: AbortSignal) => Promise<string> | undefined;

/** ms before `exp` at which a fresh token is asked for. */
const expiryMargin = 30_000;
/** ms the host has for an answer: it may have to show a login. */
const answerLimit = 60_000;

/** Holds the token, asks the host for a fresh one, single flight. Never stores it anywhere else. */
export class TokenSource implements Tokens {
  #token = '';
  /** The last token that was asked for, not given. */
  #answer = '';
  #answeredAt = 0;
  /** The request under way, for all who need a token meanwhile; it ends with the signal of who began it. */
  #asking: { readonly signal: AbortSignal; readonly answer: Promise<string | undefined> } | undefined;
  /** The token for which "expiring" has been asked already, so that the host is not asked at each call. */
  #askedExpiring = '';
  /** The token for which "rejected" has been asked since it was last given out: other calls it was sent with are refused too. */
  #askedRejected = '';
  readonly #ask: AskForToken;
  readonly #now: () => number;

  constructor(ask: AskForToken, now: () => number) {
    this.#ask = ask;
    this.#now = now;
  }

  get token(): string {
    return this.#token;
  }

  /** A page in JavaScript may give it anything. */
  set token(token: unknown) {
    this.#token = typeof token === 'string' ? token.trim() : '';
  }

  /** Another customer: a token that was asked for is the last one's. One that was given comes with the customer. */
  forgetAnswer(): void {
    if (this.#token === this.#answer) this.#token = '';
  }

  /**
   * The platform's time, ms since the epoch: the device's, if it falls into the token's life, else when the token was issued.
   * Undefined: the token vouches for nothing.
   */
  now(): number | undefined {
    const { issuedAt, expiresAt } = readClaims(this.#token);
    const device = this.#now();
    const fits = expiresAt !== undefined && device <= expiresAt && device >= (issuedAt ?? 0);
    return fits ? device : issuedAt;
  }

  async current(signal: AbortSignal): Promise<string> {
    if (!isToken(this.#token) && !(await this.#fetch('missing', signal))) {
      throw new KycError('token-missing', 'There is no token, and nobody answered the request for one.');
    }
    if (this.#isExpiring() && (this.#askedExpiring !== this.#token || this.#asking)) {
      this.#askedExpiring = this.#token;
      await this.#fetch('expiring', signal);
    }
    this.#askedRejected = '';
    return this.#token;
  }

  async renew(refused: string, signal: AbortSignal): Promise<string> {
    if (this.#token === refused && this.#askedRejected !== refused) {
      await this.#fetch('rejected', signal);
      this.#askedRejected = refused;
    }
    if (this.#token === refused) {
      throw new KycError(
        'token-expired',
        'The platform refused the token, and nobody answered the request for a fresh one.',
        { status: 401 },
      );
    }
    return this.current(signal);
  }

  #isExpiring(): boolean {
    const { issuedAt, expiresAt } = readClaims(this.#token);
    if (expiresAt === undefined) return false;
    // What was asked for is fresh: if it is over all the same, the device's clock is wrong, and only its life counts.
    const isMistaken = this.#token === this.#answer && expiresAt <= this.#answeredAt;
    const end = isMistaken ? this.#answeredAt + expiresAt - (issuedAt ?? -Infinity) : expiresAt;
    return end - this.#now() < expiryMargin;
  }

  /** Whether there is a token now. */
  async #fetch(reason: TokenReason, signal: AbortSignal): Promise<boolean> {
    const before = this.#token;
    if (!this.#asking || this.#asking.signal.aborted) this.#asking = { signal, answer: this.#request(reason, signal) };
    const asking = this.#asking;
    const answer = await untilAborted(asking.answer, signal);
    if (this.#asking === asking) this.#asking = undefined;
    if (answer !== undefined && this.#token === before) {
      this.token = answer;
      this.#answer = this.#token;
      this.#answeredAt = this.#now();
    }
    return isToken(this.#token);
  }

  async #request(reason: TokenReason, signal: AbortSignal): Promise<string | undefined> {
    const limit = new AbortController();
    const timer = setTimeout(() => {
      limit.abort();
    }, answerLimit);
    try {
      const either = AbortSignal.any([signal, limit.signal]);
      const asked = this.#ask(reason, either);
      const answer: unknown = asked && (await untilAborted(asked, either));
      return typeof answer === 'string' && isToken(answer.trim()) ? answer : undefined;
    } catch {
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** What a header takes: a page to sign in, for one, is no token. */
function isToken(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text);
}
