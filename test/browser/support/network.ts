/** The browser's network, as far as the page is told of it. */
export function loseNetwork(): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, value: false });
  window.dispatchEvent(new Event('offline'));
}

/** Also the way back to what the browser itself says. */
export function regainNetwork(): void {
  Reflect.deleteProperty(navigator, 'onLine');
  window.dispatchEvent(new Event('online'));
}
