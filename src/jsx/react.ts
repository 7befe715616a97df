/**
 * `import type {} from 'kyc-verification/jsx/react'`: `<kyc-verification>` in JSX. React 19 sets properties, and listens by
 * `onkyc-verified`; React 18 sets attributes alone, and leaves the rest to a `ref`.
 */
import type * as React from 'react';
import type { KycVerification } from '../kyc-verification.js';
import type { KycAttributes, KycInputs, KycListeners } from './attributes.js';

/** `use` came with 19. */
type Inputs = typeof React extends { use: unknown } ? KycInputs & KycListeners : KycAttributes;

declare module 'react' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- React's own
  namespace JSX {
    interface IntrinsicElements {
      'kyc-verification': React.DetailedHTMLProps<React.HTMLAttributes<KycVerification>, KycVerification> & Inputs;
    }
  }
}
