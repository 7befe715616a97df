import type { Host } from './host.js';

export const isCreation = ({ method, url }: { method: string; url: URL }): boolean =>
  method === 'POST' && url.pathname === '/api/identity_verifications';

export interface Gate {
  /** The first creation has come to the gate. */
  readonly reached: Promise<void>;
  open(): void;
}

/** Lets creations wait before they come to the platform. */
export function holdCreations(host: Host): Gate {
  let open = (): void => undefined;
  const opened = new Promise<undefined>((resolve) => {
    open = () => {
      resolve(undefined);
    };
  });
  const reached = new Promise<void>((resolve) => {
    host.interfere = (sent) => {
      if (!isCreation(sent)) return undefined;
      resolve();
      return opened;
    };
  });
  return { reached, open };
}
