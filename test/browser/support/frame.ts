/** Persona's frame inside the element: real, and made to say anything. */
import type { KycVerification } from '../../../src/index.js';
import { frame, mount, openFrame, reach } from './element.js';
import type { Customer } from './sandbox-control.js';

/** The element with its frame in place, which need not have said anything yet. */
export async function mountFrame(
  who: Customer,
  properties: Parameters<typeof mount>[1] = {},
): Promise<KycVerification> {
  const element = await reach(await mount(who, properties), 'capturing');
  const root = element.renderRoot;
  if (frame(element)) return element;
  await new Promise<void>((resolve) => {
    const observer = new MutationObserver(() => {
      if (!frame(element)) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(root, { childList: true, subtree: true });
  });
  return element;
}

export const query = (element: KycVerification): URLSearchParams => new URL(openFrame(element).src).searchParams;

export const containerOf = (element: KycVerification): string => query(element).get('container-id') ?? '';

export const originOf = (element: KycVerification): string => new URL(openFrame(element).src).origin;

interface Sender {
  readonly origin?: string;
  readonly source?: MessageEventSource | null;
}

/** As the browser would deliver it; from the frame itself unless told otherwise. */
export function deliver(element: KycVerification, data: unknown, sender: Sender = {}): void {
  const { origin = originOf(element), source = openFrame(element).contentWindow } = sender;
  deliverFrom(source, origin, data);
}

/** As the browser would deliver it from this window, which need not be there any more. */
export function deliverFrom(source: MessageEventSource | null, origin: string, data: unknown): void {
  const event = new MessageEvent('message', { data, origin });
  // Firefox's constructor takes no window of another origin.
  Object.defineProperty(event, 'source', { value: source });
  window.dispatchEvent(event);
}

/** A well-formed message of the frame. */
export function tell(element: KycVerification, name: string, more: object = {}, sender: Sender = {}): void {
  deliver(element, { name, containerId: containerOf(element), ...more }, sender);
}

/** The next message to this page that fits, whoever sent it, after everybody has heard it. */
export function message(fits: (event: MessageEvent<unknown>) => boolean): Promise<MessageEvent<unknown>> {
  return new Promise((resolve) => {
    const hear = (event: MessageEvent<unknown>): void => {
      if (!fits(event)) return;
      window.removeEventListener('message', hear);
      queueMicrotask(() => resolve(event));
    };
    window.addEventListener('message', hear);
  });
}

/** The name in a message's data, if there is one. */
export function nameIn({ data }: MessageEvent<unknown>): unknown {
  return typeof data === 'object' && data !== null && 'name' in data ? data.name : undefined;
}
