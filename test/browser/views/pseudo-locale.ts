import { en, type Dictionary } from '../../../src/locales/en.js';

const accented: Readonly<Record<string, string>> = { a: 'å', e: 'é', i: 'î', o: 'ö', u: 'ü', c: 'ç', n: 'ñ', s: 'š' };

/** How much longer than English the longest languages are. */
const expansion = 1.6;

/** A word as no language has it, 1.6 times as long: long words are what breaks a narrow layout. */
function stretch(word: string): string {
  const letters = word.replace(/\w/g, (letter) => accented[letter] ?? letter);
  return letters + 'ü'.repeat(Math.round(word.length * (expansion - 1)));
}

const isEmpty = (text: string): boolean => text === '';

/** Every text recognisable as one of the dictionary's, and longer. */
export const pseudo = Object.fromEntries(
  Object.entries(en).map(([key, text]) => [key, isEmpty(text) ? '' : `⟦${text.replace(/\S+/g, stretch)}⟧`]),
) as unknown as Dictionary; // keys of `en`, which fromEntries forgets
