import { activity } from './activity.js';
import { Gate } from './gate.js';

/** One request to the browser's real Web Locks, for a lock that is free or not at all. */
interface Request {
  readonly name: string;
  /** Held since so many requests to the platform into the sequence. */
  heldSince?: number;
  /** Gives the lock back as a page does that is left. */
  readonly abandon: () => void;
}

type Work = (lock: Lock | null) => unknown;

/** Follows the page's use of Web Locks: who is inside, and whether the browser still owes an answer. */
export class LockBook {
  #requests: Request[] = [];
  readonly #moment: () => number;

  /** @param moment numbers the moments of a sequence */
  constructor(moment: () => number) {
    this.#moment = moment;
  }

  install(): () => void {
    const locks = navigator.locks;
    const request = (name: string, ...rest: [Work] | [LockOptions, Work]): Promise<unknown> => {
      const [options, work] = rest.length === 1 ? [{}, rest[0]] : rest;
      return this.#follow(name, options, work);
    };
    Object.defineProperty(locks, 'request', { configurable: true, value: request });
    return () => {
      for (const { abandon } of this.#requests) abandon();
      Reflect.deleteProperty(locks, 'request');
    };
  }

  /** The moment since which somebody is alone under a key that names this customer. */
  heldSince(customerGuid: string): number | undefined {
    return this.#requests.find(isHeldFor(customerGuid))?.heldSince;
  }

  abandon(customerGuid: string): void {
    this.#requests.find(isHeldFor(customerGuid))?.abandon();
  }

  get open(): number {
    return this.#requests.length;
  }

  #follow(name: string, options: LockOptions, work: Work): Promise<unknown> {
    const answered = new Gate();
    const turn = activity.during(answered.opened);
    const left = new Gate();
    const request: Request = { name, abandon: left.open };
    const answer = LockManager.prototype.request.call(navigator.locks, name, options, async (lock: Lock | null) => {
      answered.open();
      await turn;
      if (lock) request.heldSince = this.#moment();
      await Promise.race([work(lock), left.opened]);
    });
    const end = (): void => {
      answered.open();
      this.#requests = this.#requests.filter((other) => other !== request);
    };
    answer.then(end, end);
    this.#requests.push(request);
    return answer;
  }
}

function isHeldFor(customerGuid: string): (request: Request) => boolean {
  return ({ name, heldSince }) => heldSince !== undefined && name.includes(customerGuid);
}
