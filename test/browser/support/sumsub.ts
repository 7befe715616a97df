/** The element on the token/status API, and Sumsub's frame inside it: real, and made to say anything. */
import type { KycVerification } from '../../../src/index.js';
import { sandbox } from '../../support/sandbox.browser.js';
import { mount, openFrame } from './element.js';
import { deliver, mountFrame } from './frame.js';
import type { Customer } from './sandbox-control.js';

const sumvin = { platform: 'sumvin', apiBase: sandbox.sumvinOrigin, providerHost: sandbox.sumsubOrigin };

/** By frame: Sumsub's SDK hears no messages without the session that the first one named. */
const sessions = new Map<MessageEventSource, string>();
window.addEventListener('message', ({ data, source }: MessageEvent<unknown>) => {
  const named = typeof data === 'object' && data !== null && 'sessionId' in data ? data.sessionId : undefined;
  if (source && typeof named === 'string') sessions.set(source, named);
});

type Properties = Parameters<typeof mount>[1];

/** Runs at once for this user. */
export const mountUser = (who: Customer, properties: Properties = {}): Promise<KycVerification> =>
  mount(who, { ...sumvin, ...properties });

/** The element with its frame in place, which need not have said anything yet. */
export const mountSumsub = (who: Customer, properties: Properties = {}): Promise<KycVerification> =>
  mountFrame(who, { ...sumvin, ...properties });

/** As the browser would deliver a message of Sumsub's; from the frame itself unless told otherwise. */
export function say(
  element: KycVerification,
  name: string,
  payload: object = {},
  sender: Parameters<typeof deliver>[2] = {},
): void {
  const own = openFrame(element).contentWindow;
  const sessionId = own && sessions.get(own);
  deliver(element, { method: `idCheck.${name}`, sessionId, ...payload }, sender);
}
