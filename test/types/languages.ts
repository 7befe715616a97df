/** Checked by `npm run typecheck` alone: a language that lacks a text, or has one that nobody shows, does not compile. */
import { en, type Dictionary } from '../../src/locales/en.js';

const { name, ...lacking } = en;

// @ts-expect-error -- without its name
export const tooFew: Dictionary = lacking;

// @ts-expect-error -- a text that no view has
export const tooMany: Dictionary = { ...lacking, name, 'idle.titel': '' };
