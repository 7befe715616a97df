import { activity } from './activity.js';

/** One request to the browser's real Web Locks. */
interface Request {
  readonly name: string;
  readonly waits: boolean;
  readonly signal: AbortSignal | undefined;
  /** Its callback has been called with the lock, so many requests to the platform into the sequence. */
  grantedAt?: number;
  called: boolean;
  over: boolean;
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
    const unwatch = activity.watch(() => this.#isBusy());
    return () => {
      unwatch();
      Reflect.deleteProperty(locks, 'request');
    };
  }

  /** The moment since which somebody is alone under a key that names this customer. */
  heldSince(customerGuid: string): number | undefined {
    return this.#holder(({ name }) => name.includes(customerGuid))?.grantedAt;
  }

  abandon(customerGuid: string): void {
    this.#holder(({ name }) => name.includes(customerGuid))?.abandon();
  }

  get open(): number {
    return this.#requests.length;
  }

  #follow(name: string, options: LockOptions, work: Work): Promise<unknown> {
    let abandon = (): void => undefined;
    const left = new Promise<void>((resolve) => {
      abandon = resolve;
    });
    const request: Request = {
      name,
      waits: options.ifAvailable !== true,
      signal: options.signal,
      called: false,
      over: false,
      abandon,
    };
    this.#requests.push(request);
    const answer = LockManager.prototype.request.call(navigator.locks, name, options, (lock: Lock | null) => {
      request.called = true;
      if (lock) request.grantedAt = this.#moment();
      const result = Promise.resolve(work(lock));
      const over = (): void => {
        request.over = true;
      };
      result.then(over, over);
      return Promise.race([result, left.then(over)]);
    });
    const remove = (): void => {
      this.#requests = this.#requests.filter((other) => other !== request);
    };
    answer.then(remove, remove);
    return answer;
  }

  #holder(matches: (request: Request) => boolean): Request | undefined {
    return this.#requests.find((request) => request.grantedAt !== undefined && !request.over && matches(request));
  }

  /** Between a request and its grant, and between the end of the work and the release, the browser is at work. */
  #isBusy(): boolean {
    return this.#requests.some((request) => {
      if (request.over) return true;
      if (request.called) return false;
      if (request.signal?.aborted || !request.waits) return true;
      return !this.#holder(({ name }) => name === request.name);
    });
  }
}
