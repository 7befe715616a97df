/** Tells whether the browser is online, now and at each change, until the signal aborts. */
export function trackOnline(tell: (online: boolean) => void, signal: AbortSignal): void {
  const track = () => {
    tell(navigator.onLine);
  };
  window.addEventListener('online', track, { signal });
  window.addEventListener('offline', track, { signal });
  track();
}
