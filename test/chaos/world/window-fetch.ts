/** Imported before the element, which takes `fetch` when its module loads. */
const realFetch = window.fetch.bind(window);
let current: typeof fetch | undefined;

window.fetch = (input, init) => (current ?? realFetch)(input, init);

/** From now until the returned function is called, the page's requests go this way. */
export function useNetwork(network: typeof fetch): () => void {
  current = network;
  return () => {
    current = undefined;
  };
}
