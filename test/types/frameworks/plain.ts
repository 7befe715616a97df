import 'kyc-verification/define';

const element = document.createElement('kyc-verification');
element.customerGuid = '0123';
element.getToken = async (reason) => reason;
element.addEventListener('kyc-verified', ({ detail }) => detail.reasons.length);
document.querySelector('kyc-verification')?.retry();

// @ts-expect-error -- a GUID is a text
element.customerGuid = 7;
// @ts-expect-error -- read only
element.state = 'verified';
// @ts-expect-error -- its detail has no token
element.addEventListener('kyc-verified', ({ detail }) => detail.token);
