/**
 * Where the providers' screens come from: a folder below this page, served by a service worker that asks this page.
 * In reality they are on an origin of their own; a static Storybook has one only.
 */
import type { Answer } from './network.js';

const root = new URL(import.meta.env.BASE_URL, document.baseURI);
const folder = new URL('provider/', root);

interface Asked {
  readonly kind: 'provider-request';
  readonly url: string;
  readonly method: string;
  readonly headers: [string, string][];
  readonly body: string | undefined;
}

class Provider {
  /** This page's own: several may be open, each with a sandbox of its own. */
  readonly #base = new URL(`${crypto.randomUUID()}/`, folder);
  readonly #answers = new Map<string, Answer>();
  #opening: Promise<void> | undefined;

  /** As `provider-host` takes it; https but on `localhost`. */
  get personaHost(): string {
    return `${this.#base.host}${this.#base.pathname}persona`;
  }

  /** Sumsub's frame knows no folders: `moveFrames` leads it into this one. */
  get sumsubOrigin(): string {
    return this.#base.origin;
  }

  answer(name: 'persona' | 'sumsub', answer: Answer): void {
    this.#answers.set(name, answer);
  }

  /** Resolves when frames are served. Without service workers (http but on `localhost`), the capture stays empty. */
  open(): Promise<void> {
    return (this.#opening ??= this.#open());
  }

  async #open(): Promise<void> {
    if (!('serviceWorker' in navigator)) return;
    const { serviceWorker } = navigator;
    serviceWorker.addEventListener('message', ({ data, ports: [port] }: MessageEvent<Asked>) => {
      if (port && data.kind === 'provider-request' && data.url.startsWith(this.#base.href))
        void this.#reply(data, port);
    });
    serviceWorker.startMessages();
    const script = new URL('provider-worker.js', root);
    await active(await serviceWorker.register(script, { scope: folder.pathname }));
  }

  /** Sumsub's frame is asked for at the origin's top. */
  moveFrames(within: ParentNode & Node): void {
    const top = `${this.sumsubOrigin}/websdk/`;
    const move = (): void => {
      for (const frame of within.querySelectorAll('iframe')) {
        if (frame.src.startsWith(top)) frame.src = frame.src.replace(top, `${this.#base.href}sumsub/websdk/`);
      }
    };
    new MutationObserver(move).observe(within, { subtree: true, childList: true, attributeFilter: ['src'] });
  }

  async #reply({ url, method, headers, body }: Asked, port: MessagePort): Promise<void> {
    const [, name = '', path = ''] = /^([a-z]+)(\/.*)$/.exec(url.slice(this.#base.href.length)) ?? [];
    const answer = this.#answers.get(name);
    const request = new Request(new URL(path, this.#base.origin), { method, headers, ...(body && { body }) });
    const response = answer ? await answer(request) : new Response(null, { status: 404 });
    port.postMessage({ status: response.status, headers: [...response.headers], body: await response.text() });
  }
}

async function active({ installing, waiting, active: ready }: ServiceWorkerRegistration): Promise<void> {
  const worker = installing ?? waiting ?? ready;
  if (!worker || worker.state === 'activated') return;
  await new Promise<void>((resolve) => {
    worker.addEventListener('statechange', () => {
      if (worker.state === 'activated') resolve();
    });
  });
}

export const provider = new Provider();
