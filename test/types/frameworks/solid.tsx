import type {} from 'kyc-verification/jsx/solid';

export const right = (
  <kyc-verification
    customer-guid="0123"
    prop:getToken={async (reason) => reason}
    on:kyc-verified={({ detail }) => detail.reasons.length}
  />
);

// @ts-expect-error -- a GUID is a text
export const number = <kyc-verification prop:customerGuid={7} />;
