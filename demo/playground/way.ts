import { states, type State } from '../../src/flow/state.js';
import { find, make } from './dom.js';

const straight: readonly State[] = ['idle', 'starting', 'capturing', 'processing', 'review', 'verified'];

/** The present state, and where it stands on the way. */
export class Way {
  readonly #items = new Map(states.map((state) => [state, make('li', { textContent: state })]));
  readonly #badge = find('#state', HTMLElement);

  constructor() {
    const aside = states.filter((state) => !straight.includes(state));
    find('#way', HTMLDivElement).append(
      make('ol', { ariaLabel: 'The way' }, ...this.#pick(straight)),
      make('ul', { ariaLabel: 'Where it may stop' }, ...this.#pick(aside)),
    );
    this.show('idle');
  }

  /** A new run has not been anywhere yet. */
  forget(): void {
    for (const item of this.#items.values()) delete item.dataset['visited'];
  }

  show(state: State): void {
    this.#badge.textContent = state;
    this.#badge.dataset['state'] = state;
    for (const [name, item] of this.#items) {
      item.dataset['state'] = name;
      if (name === state) item.dataset['visited'] = '';
      item.ariaCurrent = name === state ? 'step' : null;
    }
  }

  #pick(names: readonly State[]): HTMLLIElement[] {
    return names.flatMap((name) => this.#items.get(name) ?? []);
  }
}
