/** What happens at one call: a value, a failure, or whatever a function makes of the arguments. */
export type Answer<T, Arguments extends readonly unknown[] = []> =
  T | Error | ((...given: Arguments) => T | Promise<T>);

/** Answers call after call; a call too many is a failure that the test reports. */
export class Script<T, Arguments extends readonly unknown[] = []> {
  overrun: string | undefined;
  readonly #name: string;
  readonly #answers: Answer<T, Arguments>[];

  constructor(name: string, answers: readonly Answer<T, Arguments>[]) {
    this.#name = name;
    this.#answers = [...answers];
  }

  get rest(): number {
    return this.#answers.length;
  }

  async next(...given: Arguments): Promise<T> {
    if (this.#answers.length === 0) {
      this.overrun ??= `The script has no more answer for: ${this.#name}`;
      throw new Error(this.overrun);
    }
    const answer = this.#answers.shift() as Answer<T, Arguments>;
    if (answer instanceof Error) throw answer;
    return typeof answer === 'function' ? (answer as (...given: Arguments) => T | Promise<T>)(...given) : answer;
  }
}

/** A promise that the test settles. */
export class Deferred<T = void> {
  readonly promise: Promise<T>;
  resolve!: (value: T) => void;
  reject!: (reason: Error) => void;

  constructor() {
    this.promise = new Promise<T>((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
  }
}

export function repeat<T>(times: number, value: T): T[] {
  return Array.from({ length: times }, () => value);
}
