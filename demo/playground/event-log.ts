import type { KycEventDetail, KycEventName } from '../../src/events.js';
import { copyBy, find, make } from './dom.js';
import { ownPart, summaryOf } from './event-summary.js';

type Kind = 'flow' | 'steps' | 'capture' | 'log';

function kindOf(type: KycEventName): Kind {
  if (type.startsWith('kyc-step-')) return 'steps';
  if (type === 'kyc-ready' || type === 'kyc-progress') return 'capture';
  return type === 'kyc-log' ? 'log' : 'flow';
}

interface Entry {
  readonly detail: KycEventDetail;
  readonly kind: Kind;
  readonly words: string;
  readonly row: HTMLLIElement;
}

/** Every event of the element, as it comes. */
export class EventLog {
  readonly #list = find('#events', HTMLOListElement);
  readonly #count = find('#event-count', HTMLSpanElement);
  readonly #nothing = find('#no-events', HTMLParagraphElement);
  readonly #filter = find('#event-filter', HTMLInputElement);
  readonly #kinds = find('#event-kinds', HTMLFieldSetElement);
  #entries: Entry[] = [];

  constructor() {
    const sift = (): void => {
      this.#sift();
    };
    this.#filter.addEventListener('input', sift);
    this.#kinds.addEventListener('change', sift);
    find('#clear-events', HTMLButtonElement).addEventListener('click', () => {
      this.clear();
    });
    const copy = find('#copy-events', HTMLButtonElement);
    copy.addEventListener('click', () => {
      const details = this.#entries.filter(({ row }) => !row.hidden).map(({ detail }) => detail);
      void copyBy(copy, JSON.stringify(details, null, 2));
    });
    this.#sift();
  }

  add(detail: KycEventDetail): void {
    const entry = entryOf(detail);
    const list = this.#list;
    const atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
    this.#entries.push(entry);
    list.append(entry.row);
    this.#sift();
    if (atEnd) list.scrollTop = list.scrollHeight;
  }

  clear(): void {
    this.#entries = [];
    this.#list.replaceChildren();
    this.#sift();
  }

  #sift(): void {
    const wanted = this.#filter.value.trim().toLowerCase();
    const chosen = new Set([...this.#kinds.querySelectorAll<HTMLInputElement>(':checked')].map(({ value }) => value));
    let shown = 0;
    for (const { row, kind, words } of this.#entries) {
      row.hidden = !chosen.has(kind) || !words.includes(wanted);
      if (!row.hidden) shown += 1;
    }
    const all = this.#entries.length;
    this.#count.textContent = shown === all ? String(all) : `${shown} of ${all}`;
    this.#nothing.hidden = shown > 0;
    this.#nothing.textContent =
      all === 0 ? 'Every event of the element is listed here.' : 'No event matches the filter.';
    this.#list.hidden = shown === 0;
  }
}

function entryOf(detail: KycEventDetail): Entry {
  const kind = kindOf(detail.type);
  const summary = summaryOf(detail);
  const own = ownPart(detail);
  const row = make(
    'li',
    {},
    make(
      'details',
      {},
      make(
        'summary',
        {},
        make('span', { className: 'seq', textContent: String(detail.seq) }),
        make('b', { textContent: detail.type }),
        make('time', { dateTime: detail.at, textContent: detail.at.slice(11, 23) }),
        make('span', { className: 'own', textContent: summary }),
        stateChip(detail),
      ),
      make('pre', { textContent: JSON.stringify({ ...own, ...detail }, null, 2) }),
    ),
  );
  row.addEventListener(
    'toggle',
    () => {
      row.scrollIntoView({ block: 'nearest' });
    },
    { capture: true },
  );
  row.dataset['kind'] = kind;
  row.dataset['type'] = detail.type;
  return { detail, kind, row, words: `${detail.type} ${detail.state} ${summary}`.toLowerCase() };
}

function stateChip({ state }: KycEventDetail): HTMLElement {
  const chip = make('span', { className: 'chip', textContent: state });
  chip.dataset['state'] = state;
  return chip;
}
