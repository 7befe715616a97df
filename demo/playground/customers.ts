import { magicCustomers, type MagicCustomer, type StoryName } from '../../src/sandbox/stories.js';
import { find, make } from './dom.js';

const groups: ReadonlyMap<string, readonly StoryName[]> = new Map<string, StoryName[]>([
  [
    'New here',
    [
      'passes',
      'fails',
      'needs-review',
      'review-forever',
      'rejects',
      'rejects-quietly',
      'freezes',
      'passes-immediately-ready',
    ],
  ],
  [
    'Coming back',
    [
      'resumable-waiting',
      'resumable-pending',
      'processing',
      'failed-before',
      'expired',
      'about-to-expire',
      'other-checks',
    ],
  ],
  ['Already decided', ['already-verified', 'already-rejected', 'frozen']],
  ['Businesses', ['business', 'business-owner', 'business-waits']],
  ['Rough weather', ['slow', 'flaky', 'rate-limited', 'storing', 'lags', 'unknown-values']],
  ['Out of order', ['no-inquiry', 'always-down', 'forbidden']],
]);

/** Every magic customer once, those of no group at the end. */
function grouped(): [string, MagicCustomer[]][] {
  const placed = new Set([...groups.values()].flat());
  const rest = magicCustomers.filter(({ story }) => !placed.has(story));
  const known = [...groups].map(([name, stories]): [string, MagicCustomer[]] => [
    name,
    stories.flatMap((story) => magicCustomers.filter((customer) => customer.story === story)),
  ]);
  return rest.length === 0 ? known : [...known, ['More', rest]];
}

/** The list to pick a customer from. */
export class Customers {
  readonly #buttons = new Map<StoryName, HTMLButtonElement>();

  constructor(pick: (story: StoryName) => void) {
    const list = grouped().map(([name, customers]) =>
      make(
        'details',
        { name: 'customers', className: 'group' },
        make(
          'summary',
          {},
          make('span', { textContent: name }),
          make('small', { textContent: String(customers.length) }),
        ),
        make('ul', {}, ...customers.map((customer) => make('li', {}, this.#button(customer, pick)))),
      ),
    );
    find('#customers', HTMLDivElement).append(...list);
  }

  show(story: StoryName): void {
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

  #button({ story, description }: MagicCustomer, pick: (story: StoryName) => void): HTMLButtonElement {
    const button = make(
      'button',
      { type: 'button' },
      make('b', { textContent: story }),
      make('span', { textContent: description }),
    );
    button.addEventListener('click', () => {
      pick(story);
    });
    this.#buttons.set(story, button);
    return button;
  }
}
