/** `import type {} from 'kyc-verification/jsx/vue'`: `<kyc-verification>` in Vue's templates, events as `@kyc-verified`. */
import type { HTMLAttributes, PublicProps } from 'vue';
import type { KycEventMap, KycEventName } from '../events.js';
import type { KycInputs } from './attributes.js';

type Camel<Text extends string> = Text extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<Camel<Rest>>}`
  : Text;

type Listeners = {
  readonly [Name in KycEventName as `on${Capitalize<Camel<Name>>}`]?: ((event: KycEventMap[Name]) => void) | undefined;
};

declare module 'vue' {
  interface GlobalComponents {
    'kyc-verification': new () => { $props: PublicProps & HTMLAttributes & KycInputs & Listeners };
  }
}
