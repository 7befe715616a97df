/** Why the camera cannot be used, as an error code. */
export type CameraTrouble = 'insecure-context' | 'camera-blocked' | 'camera-missing';

declare global {
  interface Document {
    /** Chromium's form of the Permissions Policy API; other browsers have none. */
    readonly featurePolicy?: { allowsFeature(feature: string, origin: string): boolean };
  }
}

/**
 * What keeps a frame of this origin from the camera, as far as it can be told without asking the customer:
 * an insecure page, the page's Permissions-Policy, no camera at all. Undefined: nothing is known to.
 */
export async function cameraTrouble(origin: string): Promise<CameraTrouble | undefined> {
  if (!window.isSecureContext) return 'insecure-context';
  if (document.featurePolicy?.allowsFeature('camera', origin) === false) return 'camera-blocked';
  try {
    const devices = await navigator.mediaDevices.enumerateDevices();
    return devices.some(({ kind }) => kind === 'videoinput') ? undefined : 'camera-missing';
  } catch {
    return undefined;
  }
}
