/** All that a page's other scripts, a session-replay tool or an error collector could pick up, as texts. */

declare global {
  interface Window {
    /** Since the page began, by where it was found. */
    legible: Record<string, string[]>;
    /** Reads the page now. */
    read: () => void;
  }
}

/** Runs in the page before its own scripts. Reads at every kyc-* event, and when told to. */
export function keepReadable(): void {
  if (window !== window.top) return;
  const found: Record<string, Set<string>> = {};
  const keep = (place: string, text: unknown): void => {
    (found[place] ??= new Set()).add(String(text));
  };

  /** Everything in a value, getters, causes, maps and what is not enumerable included. */
  const walk = (place: string, value: unknown, seen = new Set<unknown>()): void => {
    if (typeof value !== 'object' || value === null) {
      keep(place, value);
      return;
    }
    if (seen.has(value) || value instanceof Node || value instanceof Window) return;
    seen.add(value);
    if (value instanceof Map || value instanceof Set) for (const each of value) walk(place, each, seen);
    if (value instanceof Error) keep(place, `${value.message} ${value.stack ?? ''}`);
    for (const key of Reflect.ownKeys(value)) {
      keep(place, key.toString());
      walk(place, Reflect.get(value, key), seen);
    }
  };

  const walkTree = (root: Node): void => {
    const nodes = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
    for (let node: Node | null = root; node; node = nodes.nextNode()) {
      if (node.nodeValue !== null) keep('text', node.nodeValue);
      if (!(node instanceof Element)) continue;
      for (const { name, value } of node.attributes) {
        if (!(node instanceof HTMLIFrameElement && name === 'src')) keep('attributes', `${name}=${value}`);
      }
      if (node.shadowRoot) walkTree(node.shadowRoot);
      if (node instanceof HTMLTemplateElement) walkTree(node.content);
    }
  };

  window.read = () => {
    walkTree(document);
    for (const element of document.querySelectorAll('kyc-verification')) {
      walk('history', element.history);
      walk('error', element.error);
      for (const name of ['state', 'step', 'verdict', 'verificationGuid', 'inquiryId', 'title'] as const) {
        walk('properties', element[name]);
      }
    }
    walk('storage', Object.entries(localStorage));
    walk('storage', Object.entries(sessionStorage));
    keep('storage', document.cookie);
    for (const text of [location.href, document.title, JSON.stringify(history.state), window.name]) keep('page', text);
  };

  const names = ['before-start', 'statechange', 'step-start', 'step-complete', 'step-fail', 'ready', 'progress'];
  names.push('submitted', 'verified', 'rejected', 'review', 'action', 'cancelled', 'frozen', 'error', 'token-request');
  names.push('log');
  for (const name of names) {
    document.addEventListener(`kyc-${name}`, (event) => {
      walk('events', 'detail' in event ? event.detail : undefined);
      window.read();
    });
  }
  const { console: output } = window;
  for (const level of ['debug', 'info', 'warn', 'error'] as const) {
    const original = output[level];
    output[level] = (...args: unknown[]) => {
      walk('console', args);
      original(...args);
    };
  }
  window.addEventListener('error', ({ error }) => walk('errors', error));
  window.addEventListener('unhandledrejection', ({ reason }) => walk('errors', reason));
  Object.defineProperty(window, 'legible', {
    get: () => Object.fromEntries(Object.entries(found).map(([place, texts]) => [place, [...texts]])),
  });
}
