import { PageListeners } from '../../browser/support/listeners.js';
import { activity } from './activity.js';

/** What the browser tells the page: network, visibility, listeners, errors. */
export class Page {
  /** Errors and rejections that nobody caught. */
  readonly errors: string[] = [];
  hiddenSince: number | undefined;
  readonly #listeners: PageListeners;
  readonly #restore: (() => void)[] = [];

  constructor() {
    const note = (event: ErrorEvent | PromiseRejectionEvent) => {
      this.errors.push(String('reason' in event ? event.reason : event.message));
      event.preventDefault();
    };
    const gone = new AbortController();
    window.addEventListener('error', note, { signal: gone.signal });
    window.addEventListener('unhandledrejection', note, { signal: gone.signal });
    this.#listeners = new PageListeners();
    const { mediaDevices } = navigator;
    Object.defineProperty(mediaDevices, 'enumerateDevices', {
      configurable: true,
      value: () => activity.during(MediaDevices.prototype.enumerateDevices.call(mediaDevices)),
    });
    this.#restore.push(
      () => {
        gone.abort();
      },
      () => {
        this.#listeners.release();
      },
      () => Reflect.deleteProperty(mediaDevices, 'enumerateDevices'),
      () => Reflect.deleteProperty(navigator, 'onLine'),
      () => Reflect.deleteProperty(document, 'visibilityState'),
    );
  }

  get listeners(): string[] {
    return this.#listeners.types;
  }

  setOnline(online: boolean): void {
    Object.defineProperty(navigator, 'onLine', { configurable: true, value: online });
    window.dispatchEvent(new Event(online ? 'online' : 'offline'));
  }

  setVisible(visible: boolean, now: number): void {
    this.hiddenSince = visible ? undefined : (this.hiddenSince ?? now);
    const value = visible ? 'visible' : 'hidden';
    Object.defineProperty(document, 'visibilityState', { configurable: true, value });
    document.dispatchEvent(new Event('visibilitychange'));
  }

  comeBackFromCache(): void {
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  }

  leave(): void {
    for (const restore of this.#restore) restore();
    localStorage.clear();
  }
}
