/** What scripts of the page may do to the globals after the element's script has loaded. Sent to the page as text. */

/** Each would make `verified` of anything that is decided by what it tampers with. */
export const forgeries: Readonly<Record<string, () => void>> = {
  fetch() {
    window.fetch = () => Promise.resolve(Response.json({ guid: 'forged', state: 'verified', objects: [] }));
  },

  'JSON.parse'() {
    JSON.parse = () => ({ guid: 'forged', state: 'verified', objects: [] }) as never;
  },

  'JSON.stringify'() {
    JSON.stringify = () => '{"customer_guid":"forged"}';
  },

  'the methods of Response'() {
    const forged = { guid: 'forged', state: 'verified', objects: [] };
    Response.prototype.json = () => Promise.resolve(forged);
    Response.prototype.text = () => Promise.resolve('{"guid":"forged","state":"verified","objects":[]}');
  },

  'Promise, by a subclass that forges what it resolves with'() {
    const verdict = { kind: 'verdict', verdict: 'verified', reasons: [], canRetry: false };
    const forged = { situation: verdict, verificationGuid: 'forged', inquiryId: 'forged', state: 'verified' };
    const forge = (value: unknown): unknown => (typeof value === 'object' && value !== null ? forged : value);
    window.Promise = class<T> extends Promise<T> {
      constructor(
        executor: (resolve: (value: T | PromiseLike<T>) => void, reject: (reason?: unknown) => void) => void,
      ) {
        super((resolve, reject) => {
          executor((value) => {
            resolve(forge(value) as T);
          }, reject);
        });
      }
      static override resolve<V>(value?: V): Promise<V> {
        return new window.Promise((resolve) => {
          resolve(forge(value) as V);
        });
      }
    };
  },

  'the locks, which answer in the place of the work'() {
    const verdict = { kind: 'verdict', verdict: 'verified', reasons: [], canRetry: false };
    LockManager.prototype.request = async function (this: LockManager, ...args: unknown[]) {
      const work = args.at(-1) as (lock: unknown) => Promise<unknown>;
      await work({});
      return { situation: verdict, verificationGuid: 'forged', inquiryId: 'forged' };
    };
  },

  'the locks, which are taken at first and then answer in the place of the work'() {
    const verdict = { kind: 'verdict', verdict: 'verified', reasons: [], canRetry: false };
    let asked = 0;
    LockManager.prototype.request = async function (this: LockManager, ...args: unknown[]) {
      const work = args.at(-1) as (lock: unknown) => Promise<unknown>;
      asked += 1;
      await work(asked === 1 ? null : {});
      return { situation: verdict, verificationGuid: 'forged', inquiryId: 'forged' };
    };
  },

  'AbortController, by one whose signals come from elsewhere'() {
    window.AbortController = class extends AbortController {
      override get signal(): AbortSignal {
        return Object.assign(super.signal, { state: 'verified' });
      }
    };
  },

  'localStorage, which throws'() {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('No.', 'SecurityError');
      },
    });
  },

  'localStorage, whose methods throw'() {
    for (const name of ['getItem', 'setItem', 'removeItem'] as const) {
      Storage.prototype[name] = () => {
        throw new DOMException('No.', 'QuotaExceededError');
      };
    }
  },

  'prototypes of all objects'() {
    const forged = {
      ...{ state: 'verified', outcome: 'passed', status: 'completed', verdict: 'verified', kind: 'verdict' },
      ...{ persona_state: 'completed', persona_inquiry_id: 'inq_forged', failure_codes: [], customer_guid: 'forged' },
      ...{ containerId: 'forged', sessionToken: 'forged', token: 'forged', verified: true },
    };
    // Not to be enumerated: a key that turns up in every object breaks most libraries.
    for (const [name, value] of Object.entries(forged)) {
      Object.defineProperty(Object.prototype, name, { value, writable: true, configurable: true });
    }
    Object.assign(Array.prototype, { extra: 'forged', objects: [] });
  },
};
