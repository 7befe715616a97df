import type { KycVerification } from '../../../src/index.js';

/** A page of its own, on this origin, in which nothing is defined yet. */
export class Page {
  static #open: Page[] = [];
  readonly #frame = document.createElement('iframe');

  constructor(body = '') {
    this.#frame.srcdoc = `<!doctype html><html lang="en"><title>Page</title><body>${body}</body></html>`;
    Page.#open.push(this);
  }

  static async open(body?: string): Promise<Page> {
    const page = new Page(body);
    const loaded = new Promise((resolve) => {
      page.#frame.addEventListener('load', resolve, { once: true });
    });
    document.body.append(page.#frame);
    await loaded;
    return page;
  }

  static closeAll(): void {
    for (const page of Page.#open.splice(0)) page.#frame.remove();
  }

  get window(): Window & typeof globalThis {
    return this.#frame.contentWindow as Window & typeof globalThis;
  }

  get document(): Document {
    return this.window.document;
  }

  get element(): KycVerification {
    const element = this.document.querySelector('kyc-verification');
    if (!element) throw new Error('The page has no element.');
    return element;
  }

  /** What the element warns of in the page from now on. */
  warnings(): readonly string[] {
    const warnings: string[] = [];
    this.window.console.warn = (words: unknown) => {
      // Lit says that its development version is in use.
      if (String(words).startsWith('<kyc-verification>')) warnings.push(String(words));
    };
    return warnings;
  }

  /** Imports a module in the page, as `<script type="module">` would. */
  async load(path: string): Promise<Record<string, unknown>> {
    const script = this.document.createElement('script');
    script.type = 'module';
    script.textContent = `import * as all from '${path}'; window.loaded?.(all);`;
    const loaded = new Promise<Record<string, unknown>>((resolve, reject) => {
      Object.assign(this.window, { loaded: resolve });
      this.window.addEventListener('error', ({ message }) => {
        reject(new Error(message));
      });
    });
    this.document.head.append(script);
    const all = await loaded;
    script.remove();
    Reflect.deleteProperty(this.window, 'loaded');
    return all;
  }

  /** Resolves when the page's element is in this state. */
  reach(state: string): Promise<void> {
    const { element } = this;
    return new Promise((resolve) => {
      const look = (): void => {
        if (element.state === state) resolve();
      };
      element.addEventListener('kyc-statechange', look);
      look();
    });
  }
}
