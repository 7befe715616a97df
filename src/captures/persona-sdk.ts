/** The one part of Persona's SDK that is used, in a module of its own so that bundlers leave the rest out of the lazy chunk. */
export { setupIframe } from 'persona';
