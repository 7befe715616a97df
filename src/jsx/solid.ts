/** `import type {} from 'kyc-verification/jsx/solid'`: `<kyc-verification>` in Solid's JSX, events as `on:kyc-verified`. */
import type {} from 'solid-js/jsx-runtime';
import type { KycVerification } from '../kyc-verification.js';
import type { KycInputs, KycListeners, KycProperties } from './attributes.js';

type Properties = { readonly [Name in keyof KycProperties as `prop:${Name}`]: KycProperties[Name] };

declare module 'solid-js/jsx-runtime' {
  // eslint-disable-next-line @typescript-eslint/no-namespace -- Solid's own
  namespace JSX {
    interface IntrinsicElements {
      'kyc-verification': Omit<HTMLAttributes<KycVerification>, keyof KycInputs> &
        KycInputs &
        Properties &
        KycListeners<'on:'>;
    }
  }
}
