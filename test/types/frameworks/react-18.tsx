import { useRef } from 'react';
import type { KycVerification } from 'kyc-verification';
import type {} from 'kyc-verification/jsx/react';

export function Right() {
  const element = useRef<KycVerification>(null);
  return <kyc-verification ref={element} customer-guid="0123" api-base="/kyc/cybrid" manual="" />;
}

// @ts-expect-error -- React 18 would set an attribute called customerGuid
export const property = <kyc-verification customerGuid="0123" />;
// @ts-expect-error -- and manual="false", which is there
export const truth = <kyc-verification manual={false} />;
