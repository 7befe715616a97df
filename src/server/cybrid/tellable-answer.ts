import { isTellable } from '../../tellable.js';

/** An answer without codes, checks, decisions and verifications that must not be told to the person they are about. */
export function tellableAnswer(json: unknown): unknown {
  if (Array.isArray(json)) return json.filter(mayStand).map(tellableAnswer);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(Object.entries(json).map(([name, value]) => [name, tellableAnswer(value)]));
}

/** Whether a record, or a text in a list, may be told of at all. */
export function mayStand(item: unknown): boolean {
  if (typeof item === 'string') return isTellable(item);
  if (typeof item !== 'object' || item === null) return true;
  return [nameIn(item, 'type'), nameIn(item, 'method')].every(isTellable);
}

function nameIn(item: object, property: 'type' | 'method'): string {
  const value: unknown = Reflect.get(item, property);
  return typeof value === 'string' ? value : '';
}
