/** Whether the customer sits at a computer, whose camera is a poor one for documents if there is one. */
export function isDesktop(): boolean {
  return matchMedia('(hover: hover) and (pointer: fine)').matches;
}

/** Browsers inside of other apps, which give pages no camera, or not always. */
const inApp = /FBA[NV]|Instagram|Messenger|LinkedInApp|Snapchat|TikTok|musical_ly|MicroMessenger|Line\/|; wv\)|GSA\//;

/** By the browser's own word; it only chooses what is offered. */
export function isInApp(userAgent: string): boolean {
  return inApp.test(userAgent);
}
