import type {} from 'kyc-verification/jsx/preact';

export const right = (
  <kyc-verification
    customer-guid="0123"
    apiBase="/kyc/cybrid"
    manual
    getToken={async (reason) => reason}
    onkyc-error={({ detail }) => detail.error.code === 'offline'}
  />
);

// @ts-expect-error -- a GUID is a text
export const number = <kyc-verification customerGuid={7} />;
// @ts-expect-error -- there is no such code
export const code = <kyc-verification onkyc-error={({ detail }) => detail.error.code === 'gone'} />;
