import { useRef } from 'react';
import type { KycVerification } from 'kyc-verification';
import type {} from 'kyc-verification/jsx/react';

export function Right() {
  const element = useRef<KycVerification>(null);
  return (
    <kyc-verification
      ref={element}
      className="wide"
      customer-guid="0123"
      customerGuid="0123"
      api-base="/kyc/cybrid"
      manual
      strings={{ 'verified.title': 'Welcome' }}
      getToken={async (reason, signal) => `${reason.length} ${signal.aborted}`}
      onkyc-verified={({ detail }) => detail.reasons.length}
      onkyc-statechange={(event) => event.currentTarget && event.detail.to === 'verified'}
    >
      <b slot="logo">Bank</b>
    </kyc-verification>
  );
}

// @ts-expect-error -- a GUID is a text
export const number = <kyc-verification customerGuid={7} />;
// @ts-expect-error -- its detail has no token
export const leak = <kyc-verification onkyc-verified={({ detail }) => detail.token} />;
// @ts-expect-error -- `to` is one of the states
export const state = <kyc-verification onkyc-statechange={({ detail }) => detail.to === 'done'} />;
// @ts-expect-error -- no text has this key
export const words = <kyc-verification strings={{ 'verified.titel': '' }} />;
