import { KycVerification } from './kyc-verification.js';

export * from './index.js';

// A second copy of the script is no error: the first one serves the page.
if (!customElements.get('kyc-verification')) customElements.define('kyc-verification', KycVerification);
