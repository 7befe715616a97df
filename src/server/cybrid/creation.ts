import type { ServerParts } from '../parts.js';
import { ServerProblem } from '../problem.js';
import { storeKey } from '../store-key.js';
import { upstreamTimeLimit, type UpstreamAnswer } from '../upstream.js';
import { standingOf } from './own.js';
import { dataExists } from './refusal.js';

/** ms for which a claim stands: a look and a creation, each of the longest, and some more. */
const claimLife = 3 * upstreamTimeLimit;
/** For so long (ms) a creation without a usable reply may still bring forth its record. */
const doubtLife = 20_000;
/** For so long (ms) another page may still send a creation because it has looked before this one: it gives a call 15 s. */
const recentLife = 20_000;

/**
 * One creation at a time for each customer, whatever instance it comes to, and none on top of one that was just made.
 * Cybrid's API has no idempotency key: who comes second is answered 409 and finds the record by looking.
 */
export class CreationGuard {
  readonly #parts: Pick<ServerParts, 'store' | 'now' | 'log'>;

  constructor(parts: Pick<ServerParts, 'store' | 'now' | 'log'>) {
    this.#parts = parts;
  }

  /**
   * `isOver`: whether the verification with this GUID has ended, so that another one may follow.
   * Throws a 409, `StoreUnavailable` before anything is sent, and what `isOver` and `create` throw.
   */
  async run(
    customerGuid: string,
    isOver: (verificationGuid: string) => Promise<boolean>,
    create: () => Promise<UpstreamAnswer>,
  ): Promise<UpstreamAnswer> {
    const { store, now } = this.#parts;
    const claimKey = await storeKey('creation', customerGuid);
    const recentKey = await storeKey('created', customerGuid);
    const claim = crypto.randomUUID();
    const claimedAt = now();
    if ((await store.claim(claimKey, claim, claimLife)) !== claim) throw dataExists();
    const release = async (): Promise<void> => {
      if (now() < claimedAt + claimLife) await store.remove(claimKey);
    };
    try {
      const recent = await store.get(recentKey);
      if (recent !== undefined && !(await isOver(recent))) throw dataExists();
      if (now() > claimedAt + claimLife - upstreamTimeLimit) {
        throw new ServerProblem('upstream-timeout', 'It took too long until the creation could be sent.');
      }
    } catch (error) {
      await this.#afterwards(release());
      throw error;
    }
    return this.#send(create, {
      created: (guid) => store.put(recentKey, guid, recentLife),
      doubtful: () => store.put(claimKey, claim, doubtLife),
      release,
    });
  }

  async #send(
    create: () => Promise<UpstreamAnswer>,
    then: { created: (guid: string) => Promise<void>; doubtful: () => Promise<void>; release: () => Promise<void> },
  ): Promise<UpstreamAnswer> {
    let answer: UpstreamAnswer;
    try {
      answer = await create();
    } catch (error) {
      await this.#afterwards(then.doubtful());
      throw error;
    }
    const { status, json } = answer;
    const refused = status >= 400 && status < 500 && status !== 408;
    const guid = status < 300 ? standingOf(json)?.guid : undefined;
    if (guid !== undefined) await this.#afterwards(then.created(guid).then(then.release));
    else await this.#afterwards(refused ? then.release() : then.doubtful());
    return answer;
  }

  /** What was decided stands, even if the store cannot be told: then the claim ends by itself. */
  async #afterwards(told: Promise<void>): Promise<void> {
    try {
      await told;
    } catch {
      this.#parts.log({ level: 'warn', message: 'store-not-told', data: { of: 'creation' } });
    }
  }
}
