/** Something that goes wrong on the way, on purpose. */
export interface Fault {
  match: {
    method?: string | undefined;
    /** A prefix of the path, or the source of a regular expression. */
    path?: string | undefined;
    customerGuid?: string | undefined;
  };
  /** Lets this many matching calls pass first. */
  after?: number | undefined;
  /** Strikes this often; absent: until removed. */
  times?: number | undefined;
  effect: FaultEffect;
}

export interface FaultEffect {
  latencyMs?: number | undefined;
  status?: number | undefined;
  body?: unknown;
  headers?: Record<string, string> | undefined;
  /** `request`: never processed. `reply`: processed, and then the connection is cut. */
  drop?: 'request' | 'reply' | undefined;
  /** Not answered until the caller gives up; not processed either. */
  hang?: boolean | undefined;
  /** A body that is not JSON. */
  text?: string | undefined;
}

export interface FaultyCall {
  readonly method: string;
  readonly path: string;
  readonly customerGuid: string | undefined;
}

interface Armed {
  readonly fault: Fault;
  readonly path: RegExp | undefined;
  seen: number;
}

export class Faults {
  #armed: Armed[] = [];

  /** Returns what takes the fault away again. */
  add(fault: Fault): () => void {
    const { path } = fault.match;
    const armed: Armed = { fault, path: path === undefined ? undefined : new RegExp(path), seen: 0 };
    this.#armed.push(armed);
    return () => {
      this.#armed = this.#armed.filter((other) => other !== armed);
    };
  }

  clear(): void {
    this.#armed = [];
  }

  /** The effect of the first fault whose turn it is. */
  strike(call: FaultyCall): FaultEffect | undefined {
    for (const armed of this.#armed) {
      if (!matches(armed, call)) continue;
      const { after = 0, times = Infinity, effect } = armed.fault;
      armed.seen += 1;
      if (armed.seen > after && armed.seen <= after + times) return effect;
    }
    return undefined;
  }
}

function matches({ fault: { match }, path }: Armed, call: FaultyCall): boolean {
  if (match.method !== undefined && match.method.toUpperCase() !== call.method) return false;
  if (match.customerGuid !== undefined && match.customerGuid !== call.customerGuid) return false;
  return match.path === undefined || call.path.startsWith(match.path) || path?.test(call.path) === true;
}
