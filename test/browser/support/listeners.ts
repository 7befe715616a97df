/** Listeners that outlive an element hang on these. */
const targets: readonly EventTarget[] = [
  ...[window, document, document.documentElement, document.body, navigator.mediaDevices],
  // Not in WebKitGTK.
  ...('orientation' in screen ? [screen.orientation] : []),
];

interface Listener {
  readonly target: EventTarget;
  readonly type: string;
  readonly callback: unknown;
  readonly signal: AbortSignal | undefined;
}

/** The listeners that were added to the page since it was made, and are still there. */
export class PageListeners {
  #live: Listener[] = [];

  constructor() {
    for (const target of targets) {
      Object.assign(target, {
        addEventListener: (type: string, callback: EventListener, options?: AddEventListenerOptions | boolean) => {
          const signal = typeof options === 'object' ? options.signal : undefined;
          this.#live.push({ target, type, callback, signal });
          EventTarget.prototype.addEventListener.call(target, type, callback, options);
        },
        removeEventListener: (type: string, callback: EventListener, options?: EventListenerOptions | boolean) => {
          this.#live = this.#live.filter(
            (one) => one.target !== target || one.type !== type || one.callback !== callback,
          );
          EventTarget.prototype.removeEventListener.call(target, type, callback, options);
        },
      });
    }
  }

  get types(): string[] {
    return this.#live.filter(({ signal }) => !signal?.aborted).map(({ type }) => type);
  }

  release(): void {
    for (const target of targets) {
      Reflect.deleteProperty(target, 'addEventListener');
      Reflect.deleteProperty(target, 'removeEventListener');
    }
  }
}
