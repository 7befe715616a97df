import { first } from './english/first.js';
import { later } from './english/later.js';

/**
 * Every word the element shows or speaks, in English, and by its type the list of texts a language has to have.
 * Flat and plain strings throughout, so that a host overrides any of them by a shallow merge:
 * `{ ...en, ...{ 'verified.title': 'Welcome aboard' } }`.
 *
 * `STATE.announce` is what a screen reader says on entering a state; empty says nothing.
 */
export const en = { ...first, ...later } as const;

export default en;

export type TextKey = keyof typeof en;

/** A whole language. A host's override is a `Partial` of it. */
export type Dictionary = Readonly<Record<TextKey, string>>;

/** What is there from the start, and of the rest what has come. */
export type Words = Readonly<Record<keyof typeof first, string>> & Partial<Dictionary>;
