/** Persona's capture with the SDK, in one chunk of its own. */
export { Persona } from './persona.js';
