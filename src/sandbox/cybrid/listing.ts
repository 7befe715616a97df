import { Refusal } from './refusal.js';

type Item = Record<string, unknown>;

export interface Page {
  total: number;
  page: number;
  per_page: number;
  objects: Item[];
}

const LONGEST_FILTER = 4_096;
const filters = ['guid', 'bank_guid', 'customer_guid', 'counterparty_guid', 'state', 'type', 'method'] as const;

/** Filters (comma-separated values) and cuts out one page, counted from zero. */
export function listPage(items: readonly Item[], query: Readonly<Record<string, string>>): Page {
  const page = wholeNumber('page', query['page'], 0, 0, Number.MAX_SAFE_INTEGER);
  const perPage = wholeNumber('per_page', query['per_page'], 10, 1, 100);
  const matching = filters.reduce((left, name) => narrow(left, name, query[name]), items);
  return {
    total: matching.length,
    page,
    per_page: perPage,
    objects: matching.slice(page * perPage, (page + 1) * perPage),
  };
}

function narrow(items: readonly Item[], name: string, filter: string | undefined): readonly Item[] {
  if (filter === undefined || filter === '') return items;
  if (filter.length > LONGEST_FILTER) throw new Refusal(400, 'invalid_value', `Invalid value for ${name}`);
  const wanted: readonly unknown[] = filter.split(',').map((value) => value.trim());
  return items.filter((item) => wanted.includes(item[name]));
}

function wholeNumber(name: string, text: string | undefined, fallback: number, least: number, most: number): number {
  if (text === undefined) return fallback;
  const value = /^\d+$/.test(text) ? Number(text) : NaN;
  if (value >= least && value <= most) return value;
  throw new Refusal(400, 'invalid_parameter', `Invalid parameter: ${name}`);
}
