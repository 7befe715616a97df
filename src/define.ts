import { warn } from './internal/console.js';
import { KycVerification } from './kyc-verification.js';
import { version } from './version.js';

export * from './index.js';

const defined = customElements.get('kyc-verification');
// A second copy of the script is no error: the first one serves the page.
if (!defined) customElements.define('kyc-verification', KycVerification);
else if (versionOf(defined) !== version) {
  warn(`This page loads two versions, ${String(versionOf(defined))} and ${version}. The first one serves it.`);
}

function versionOf(element: CustomElementConstructor): unknown {
  return 'version' in element ? element.version : 'an unknown one';
}
