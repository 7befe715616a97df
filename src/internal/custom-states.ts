/** What `:state()` matches on an element. */
export class CustomStates {
  readonly #internals: ElementInternals;
  #names: readonly string[] = [];

  constructor(internals: ElementInternals) {
    this.#internals = internals;
  }

  /** These and no others. */
  set(names: readonly string[]): void {
    for (const name of this.#names) this.#internals.states.delete(name);
    this.#names = names;
    for (const name of names) this.#internals.states.add(name);
  }
}
