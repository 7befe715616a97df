import { until } from './network.js';

/** Between looks in a tab that nobody sees, ms at least. */
const hiddenPause = 60_000;

/** Resolves after so many ms, or at once when a look may bring news: the tab becomes visible, the network returns, `nudge` is dispatched on `wake`. */
export function pause(milliseconds: number, wake: EventTarget, signal: AbortSignal): Promise<void> {
  return until(signal, (end, ended) => {
    const hidden = document.visibilityState === 'hidden';
    const timer = setTimeout(end, hidden ? Math.max(milliseconds, hiddenPause) : milliseconds);
    ended.addEventListener('abort', () => {
      clearTimeout(timer);
    });
    const listen = { signal: ended };
    wake.addEventListener('nudge', end, listen);
    window.addEventListener('online', end, listen);
    window.addEventListener('pageshow', end, listen);
    window.addEventListener(
      'visibilitychange',
      () => {
        if (document.visibilityState === 'visible') end();
      },
      listen,
    );
  });
}
