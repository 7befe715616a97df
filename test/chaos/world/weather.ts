/** What can happen to a request on its way, and to its answer on the way back. */
export type Effect =
  /** The platform does as it was asked; its answer is lost. */
  | { readonly kind: 'lose-reply' }
  /** It never gets there. */
  | { readonly kind: 'drop' }
  /** No word comes back, not even that the connection is lost. */
  | { readonly kind: 'hang'; readonly processed: boolean }
  /** The request takes so long (ms) to get there. */
  | { readonly kind: 'slow'; readonly by: number }
  /** The answer takes so long (ms) to come back. */
  | { readonly kind: 'late'; readonly by: number }
  /** Something on the way sends the request again, and the second answer is what comes back. */
  | { readonly kind: 'twice' }
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly retryAfter?: string | undefined;
      readonly processed: boolean;
    }
  /** An answer that is none. */
  | { readonly kind: 'garbage'; readonly what: 'html' | 'truncated' | 'wrong-shape' | 'null' | 'empty' };

/** The requests that are told apart. */
export type Target = 'creation' | 'session' | 'read' | 'any';

export interface Fault {
  readonly on: Target;
  readonly effect: Effect;
  readonly times: number;
}

/** The faults that are still to strike, oldest first. */
export class Weather {
  #armed: { readonly fault: Fault; left: number }[] = [];

  brew(fault: Fault): void {
    this.#armed.push({ fault, left: fault.times });
  }

  clear(): void {
    this.#armed = [];
  }

  strike(target: Target): Effect | undefined {
    const armed = this.#armed.find(({ fault: { on } }) => on === target || on === 'any');
    if (!armed) return undefined;
    armed.left -= 1;
    if (armed.left <= 0) this.#armed = this.#armed.filter((other) => other !== armed);
    return armed.fault.effect;
  }
}

/** An answer on its way. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly text: string;
  /** The connection is lost before the end of it. */
  readonly cutOff?: boolean;
}

/** Its body is a stream of the page's own: the browser would read any other in a real time of its own. */
export function responseOf({ status, headers = {}, text, cutOff = false }: Answer): Response {
  const body = new ReadableStream<Uint8Array>({
    start(stream) {
      stream.enqueue(new TextEncoder().encode(text));
      if (cutOff) stream.error(new TypeError('network error'));
      else stream.close();
    },
  });
  return new Response(body, { status, headers });
}

/** The answer that a fault puts in the place of the platform's. */
export function replacement(effect: Effect | undefined): Answer | undefined {
  if (effect?.kind === 'status') {
    const { status, retryAfter } = effect;
    const text = JSON.stringify({ status, error_message: 'Injected', message_code: 'injected_fault' });
    return { status, text, headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter } };
  }
  return effect?.kind === 'garbage' ? garbage[effect.what] : undefined;
}

const garbage: Readonly<Record<Extract<Effect, { kind: 'garbage' }>['what'], Answer>> = {
  html: { status: 200, text: '<html><body>Please sign in to the network.</body></html>' },
  truncated: { status: 200, text: '{"guid":"', cutOff: true },
  'wrong-shape': { status: 200, text: '{"objects":"none","guid":7,"state":["unverified"]}' },
  null: { status: 200, text: 'null' },
  empty: { status: 200, text: '' },
};
