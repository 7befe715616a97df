import { activity } from './activity.js';
import { Gate } from './gate.js';

/** One request to the browser's real Web Locks. */
interface Request {
  readonly name: string;
  /** `waits`: behind others. `asked`: the browser owes an answer. `held` or `refused`: its work is under way. */
  state: 'waits' | 'asked' | 'held' | 'refused';
  /** Held since so many requests to the platform into the sequence. */
  heldSince?: number;
  /** Its answer is the next one that the browser owes, and comes in its turn. */
  readonly ask: () => void;
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
    const turn = new Gate();
    const left = new Gate();
    const request: Request = {
      name,
      state: 'waits',
      ask: () => {
        request.state = 'asked';
        void activity.during(answered.opened).then(turn.open);
      },
      abandon: left.open,
    };
    const answer = LockManager.prototype.request.call(navigator.locks, name, options, async (lock: Lock | null) => {
      answered.open();
      await turn.opened;
      request.state = lock ? 'held' : 'refused';
      if (lock) request.heldSince = this.#moment();
      else this.#askNext(name);
      await Promise.race([work(lock), left.opened]);
    });
    const end = (): void => {
      answered.open();
      this.#requests = this.#requests.filter((other) => other !== request);
      this.#askNext(name);
    };
    answer.then(end, end);
    this.#requests.push(request);
    if (options.ifAvailable) request.ask();
    else this.#askNext(name);
    return answer;
  }

  /** Lets the first in the queue ask, if nobody is before it. */
  #askNext(name: string): void {
    const [first] = this.#requests.filter((request) => request.name === name && request.state !== 'refused');
    if (first?.state === 'waits') first.ask();
  }
}

function isHeldFor(customerGuid: string): (request: Request) => boolean {
  return ({ name, state }) => state === 'held' && name.includes(customerGuid);
}
