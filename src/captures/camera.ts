/** Why the camera cannot be used, as an error code. */
export type CameraTrouble = 'insecure-context' | 'camera-blocked' | 'camera-missing';

declare global {
  interface HTMLIFrameElement {
    /** Chromium's form of the Permissions Policy API; other browsers have none. */
    readonly featurePolicy?: { allowsFeature(feature: string): boolean };
  }
}

/**
 * What keeps this frame, which is in the document, from the camera, as far as it can be told without asking the customer:
 * an insecure page, the page's Permissions-Policy, no camera at all. Undefined: nothing is known to.
 */
export async function cameraTrouble(iframe: HTMLIFrameElement): Promise<CameraTrouble | undefined> {
  if (!window.isSecureContext) return 'insecure-context';
  // The document's own policy leaves out what the frame's `allow` attribute grants.
  if (iframe.featurePolicy?.allowsFeature('camera') === false) return 'camera-blocked';
  try {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.some(({ kind }) => kind === 'videoinput') ? undefined : 'camera-missing';
  } catch {
    return undefined;
  }
}
