import type { Choices } from './choices.js';
import { find, make } from './dom.js';
import { played, type PlatformName, type Story } from './platforms.js';

/** Every story of the platform once, those of no group at the end. */
function grouped(platform: PlatformName): [string, Story[]][] {
  const { groups, stories } = played[platform];
  const placed = new Set([...groups.values()].flat());
  const rest = stories.filter(({ story }) => !placed.has(story));
  const known = [...groups].map(([name, members]): [string, Story[]] => [
    name,
    members.flatMap((member) => stories.filter(({ story }) => story === member)),
  ]);
  if (rest.length === 0) return known;
  return [...known, [known.length === 0 ? 'All stories' : 'More', rest]];
}

/** The list to pick a customer from. */
export class Customers {
  readonly #buttons = new Map<string, HTMLButtonElement>();
  readonly #pick: (story: string) => void;
  #platform: PlatformName | undefined;

  constructor(pick: (story: string) => void) {
    this.#pick = pick;
  }

  show({ platform, story }: Pick<Choices, 'platform' | 'story'>): void {
    if (platform !== this.#platform) this.#offer(platform);
    for (const [name, button] of this.#buttons) {
      if (name === story) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
    const chosen = this.#buttons.get(story);
    const group = chosen?.closest('details');
    if (group) group.open = true;
    chosen?.scrollIntoView({ block: 'nearest' });
    find('#story-name', HTMLElement).textContent = story;
  }

  #offer(platform: PlatformName): void {
    this.#platform = platform;
    this.#buttons.clear();
    const list = grouped(platform).map(([name, customers]) =>
      make(
        'details',
        { name: 'customers', className: 'group' },
        make(
          'summary',
          {},
          make('span', { textContent: name }),
          make('small', { textContent: String(customers.length) }),
        ),
        make('ul', {}, ...customers.map((customer) => make('li', {}, this.#button(customer)))),
      ),
    );
    find('#customers', HTMLDivElement).replaceChildren(...list);
  }

  #button({ story, description }: Story): HTMLButtonElement {
    const button = make(
      'button',
      { type: 'button' },
      make('b', { textContent: story }),
      make('span', { textContent: description }),
    );
    button.addEventListener('click', () => {
      this.#pick(story);
    });
    this.#buttons.set(story, button);
    return button;
  }
}
