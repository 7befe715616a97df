/** `import type {} from 'kyc-verification/jsx/svelte'`: `<kyc-verification>` in Svelte 5, events as `onkyc-verified`. */
import type {} from 'svelte/elements';
import type { KycVerification } from '../kyc-verification.js';
import type { KycInputs, KycListeners } from './attributes.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    'kyc-verification': HTMLAttributes<KycVerification> & KycInputs & KycListeners;
  }
}
