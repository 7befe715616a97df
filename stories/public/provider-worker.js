/**
 * Serves the stand-ins of the providers' screens below provider/PAGE/: hands each request to the page that has the sandbox, and
 * its answer back. It keeps nothing, so that the browser may stop it at any time.
 */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

worker.addEventListener('install', () => worker.skipWaiting());
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', (event) => event.respondWith(relay(event.request)));

/** @param {Request} request @returns {Promise<Response>} */
async function relay(request) {
  const { url, method } = request;
  const body = method === 'GET' ? undefined : await request.text();
  const asked = { kind: 'provider-request', url, method, headers: [...request.headers], body };
  // Only the page that is named in the address answers.
  const pages = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return new Promise((resolve) => {
    for (const page of pages) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(new Response(data.body, data));
      page.postMessage(asked, [port2]);
    }
  });
}
