import { PageListeners } from '../../browser/support/listeners.js';
import { activity } from './activity.js';

const told = ['visibilitychange', 'online', 'offline', 'pageshow'];

function ignoreTheBrowser(event: Event): void {
  if (event.isTrusted) event.stopImmediatePropagation();
}

function define<T extends object>(target: T, property: keyof T & string, value: unknown): void {
  Object.defineProperty(target, property, { configurable: true, value });
}

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
    // What the browser itself finds out meanwhile is no part of the sequence.
    for (const type of told) window.addEventListener(type, ignoreTheBrowser, { signal: gone.signal, capture: true });
    define(navigator, 'onLine', true);
    define(document, 'visibilityState', 'visible');
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
    define(navigator, 'onLine', online);
    window.dispatchEvent(new Event(online ? 'online' : 'offline'));
  }

  setVisible(visible: boolean, now: number): void {
    this.hiddenSince = visible ? undefined : (this.hiddenSince ?? now);
    define(document, 'visibilityState', visible ? 'visible' : 'hidden');
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
