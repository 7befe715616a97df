/** `import type {} from 'kyc-verification/jsx/preact'`: `<kyc-verification>` in Preact's JSX, events as `onkyc-verified`. */
import type { HTMLAttributes } from 'preact';
import type { KycVerification } from '../kyc-verification.js';
import type { KycInputs, KycListeners } from './attributes.js';

declare module 'preact' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Preact's own
  namespace JSX {
    interface IntrinsicElements {
      'kyc-verification': HTMLAttributes<KycVerification> & KycInputs & KycListeners;
    }
  }
}
