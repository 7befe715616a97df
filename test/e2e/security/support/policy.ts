import type { Page } from '@playwright/test';
import type { ServedSandbox } from '../../../../src/sandbox/serve.js';

declare global {
  interface Window {
    /** Directive and address of each violation of the page's policy. */
    violated: string[];
  }
}

/** The strictest header that README promises to be enough. */
export function strictPolicy({ cybridOrigin, personaHost }: ServedSandbox, frames = `http://${personaHost}`): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `connect-src ${cybridOrigin}`,
    `frame-src ${frames}`,
    "style-src 'self'",
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}

/** Runs in the page before its own scripts. */
export function watchViolations(): void {
  if (window !== window.top) return;
  const violated: string[] = [];
  window.violated = violated;
  window.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    violated.push(`${effectiveDirective} ${blockedURI}`);
  });
}

export const violations = (page: Page): Promise<string[]> => page.evaluate(() => window.violated);
