import type { Inputs } from './settings.js';

/** An element's properties. Frameworks set null and undefined for "absent", whatever the types say. */
export function inputsOf(element: Inputs): Inputs {
  return {
    customerGuid: element.customerGuid ?? '',
    platform: element.platform ?? 'cybrid',
    environment: element.environment ?? '',
    apiBase: element.apiBase ?? '',
    providerHost: element.providerHost ?? '',
    display: element.display ?? 'inline',
    redirectUri: element.redirectUri ?? '',
    method: element.method ?? '',
    countryCode: element.countryCode ?? '',
    requireTaxId: element.requireTaxId,
    expectedBehaviours: element.expectedBehaviours ?? '',
    frameAncestors: element.frameAncestors,
    messageTargetOrigin: element.messageTargetOrigin ?? '',
  };
}

/** For the events' common part. */
export function platformName({ platform }: Inputs): string {
  return typeof platform === 'string' ? platform : platform.name;
}
