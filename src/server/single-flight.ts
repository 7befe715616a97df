/** ms after which a flight is not joined any more: a Worker that was ended leaves its promises open for ever. */
const longestFlight = 60_000;

/** Whoever asks for the same thing while it is being made waits for that one; a failure is everyone's and is not kept. */
export class SingleFlight<Value> {
  readonly #flights = new Map<string, { readonly made: Promise<Value>; readonly since: number }>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  run(key: string, make: () => Promise<Value>): Promise<Value> {
    const running = this.#flights.get(key);
    if (running !== undefined && this.#now() - running.since < longestFlight) return running.made;
    const flight = { made: make(), since: this.#now() };
    this.#flights.set(key, flight);
    const end = (): void => {
      if (this.#flights.get(key) === flight) this.#flights.delete(key);
    };
    flight.made.then(end, end);
    return flight.made;
  }
}
