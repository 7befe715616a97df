/** One call to the sandbox, without anything secret in it. */
export interface Call {
  readonly at: number;
  readonly service: 'cybrid' | 'persona' | 'sumvin' | 'sumsub';
  readonly method: string;
  readonly path: string;
  /** Without parameters that carry tokens. */
  readonly query: string;
  /** 0: not answered (yet): it hangs, or the connection was cut. */
  readonly status: number;
  readonly customerGuid?: string;
}

export class CallLog {
  #calls: Call[] = [];

  /** Enters a call and returns what enters its answer. */
  enter(call: Omit<Call, 'status' | 'query'>, query: URLSearchParams): (status: number) => void {
    for (const name of [...query.keys()]) {
      // Sumsub's frame has its token in `_`.
      if (name === '_' || (/token|code/i.test(name) && name !== 'country_code')) query.delete(name);
    }
    const index = this.#calls.push({ ...call, query: query.toString(), status: 0 }) - 1;
    const list = this.#calls;
    return (status) => {
      const entered = list[index];
      if (entered !== undefined) list[index] = { ...entered, status };
    };
  }

  list(): readonly Call[] {
    return [...this.#calls];
  }

  clear(): void {
    this.#calls = [];
  }
}
