/** Opens the connection to a provider before its frame is asked for. Undone at abort. */
export function preconnect(origin: string, signal: AbortSignal): void {
  if (signal.aborted) return;
  const link = document.createElement('link');
  link.rel = 'preconnect';
  link.href = origin;
  // An element of the page may be called `head`.
  if (document.head instanceof HTMLHeadElement) document.head.append(link);
  signal.addEventListener('abort', () => {
    link.remove();
  });
}
