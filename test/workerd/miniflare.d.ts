/** As much of Miniflare as the test uses; the package is there only once `npm run test:workerd` has installed it. */
declare module 'miniflare' {
  export class Miniflare {
    constructor(options: {
      modules: true;
      script: string;
      compatibilityDate: string;
      bindings: Readonly<Record<string, string>>;
      cf: false;
    });
    dispatchFetch(
      url: string,
      init?: { method?: string; headers?: Readonly<Record<string, string>>; body?: string; signal?: AbortSignal },
    ): Promise<Response>;
    dispose(): Promise<void>;
  }
}
