/** How long nobody has seen the page, or the network has been away. */
export class IdleTime {
  #total = 0;
  #since: number | undefined;

  /** Counts until the signal aborts. */
  constructor(signal: AbortSignal) {
    const track = () => {
      this.#track();
    };
    for (const type of ['visibilitychange', 'online', 'offline']) window.addEventListener(type, track, { signal });
    track();
  }

  /** ms */
  get total(): number {
    return this.#total + (this.#since === undefined ? 0 : Date.now() - this.#since);
  }

  #track(): void {
    this.#total = this.total;
    this.#since = document.visibilityState === 'hidden' || !navigator.onLine ? Date.now() : undefined;
  }
}
