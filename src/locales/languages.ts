import type { Dictionary } from './en.js';
import { first } from './english/first.js';
import { nearest } from './nearest.js';

/** English is there as its views are, as what is shown where nothing else can be; the others come when they are wanted. */
const chunks = {
  ar: () => import('./ar.js'),
  de: () => import('./de.js'),
  es: () => import('./es.js'),
  fr: () => import('./fr.js'),
  he: () => import('./he.js'),
  hi: () => import('./hi.js'),
  it: () => import('./it.js'),
  ja: () => import('./ja.js'),
  nl: () => import('./nl.js'),
  pl: () => import('./pl.js'),
  'pt-BR': () => import('./pt-BR.js'),
  tr: () => import('./tr.js'),
  uk: () => import('./uk.js'),
  'zh-Hans': () => import('./zh-Hans.js'),
} satisfies Record<string, () => Promise<{ readonly default: Dictionary }>>;

/** By tag: English, what has been loaded, and what the page gave. */
const dictionaries = new Map<string, Partial<Dictionary>>([['en', first]]);

const listeners = new Set<() => void>();

/**
 * Gives the elements of this page a language, or other words for one they have. Those that wait for it speak it at once.
 * @param tag BCP 47; anything else throws a `RangeError`
 * @param dictionary texts that are missing are shown in English
 */
export function registerLocale(tag: string, dictionary: Dictionary): void {
  const [canonical] = Intl.getCanonicalLocales(tag);
  if (canonical === undefined) throw new RangeError('A language has a tag, as in BCP 47.');
  dictionaries.set(canonical, { ...dictionary });
  for (const listener of listeners) listener();
}

/** Calls back whenever a language is registered, until the returned function is called. */
export function onRegistration(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** The language (BCP 47) that is nearest to the wished one, loaded or not. Undefined: there is none. */
export function spokenFor(wished: string): string | undefined {
  return nearest(wished, [...dictionaries.keys(), ...Object.keys(chunks)]);
}

/** Undefined: `load` it first. */
export function dictionaryOf(tag: string): Partial<Dictionary> | undefined {
  return dictionaries.get(tag);
}

/** @param tag from `spokenFor()` */
export async function load(tag: string): Promise<void> {
  const chunk = isChunk(tag) ? await chunks[tag]() : undefined;
  // What the page has given meanwhile stays.
  if (chunk && !dictionaries.has(tag)) dictionaries.set(tag, chunk.default);
}

const isChunk = (tag: string): tag is keyof typeof chunks => Object.hasOwn(chunks, tag);
