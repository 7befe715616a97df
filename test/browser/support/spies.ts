/** Imported before the element: it takes `fetch` when its module loads, so that a page cannot listen in later. */

export interface Sent {
  readonly url: string;
  readonly method: string;
  readonly body: unknown;
  readonly signal: AbortSignal | null | undefined;
}

/** Every request to the platform's API, in order. */
export const sent: Sent[] = [];

const news = new EventTarget();
const realFetch = window.fetch.bind(window);

window.fetch = (input, init) => {
  const url = input instanceof Request ? input.url : String(input);
  if (new URL(url, location.href).pathname.startsWith('/api/')) {
    sent.push({ url, method: init?.method ?? 'GET', body: init?.body, signal: init?.signal });
    news.dispatchEvent(new Event('sent'));
  }
  return realFetch(input, init);
};

/** The first request of this kind, whether it has been sent or is to be. */
export async function request(matches: (request: Sent) => boolean): Promise<Sent> {
  for (;;) {
    const found = sent.find(matches);
    if (found) return found;
    await new Promise((resolve) => {
      news.addEventListener('sent', resolve, { once: true });
    });
  }
}
