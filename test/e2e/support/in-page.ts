import type { KycEventDetail } from '../../../src/events.js';

declare global {
  interface Window {
    /** Every kyc-* event that reached the document. */
    heard: { readonly type: string; readonly detail: KycEventDetail }[];
  }
}

/** Runs in the page before its own scripts. Playwright sends its text, so it stands alone. */
export function collectEvents(): void {
  if (window !== window.top) return;
  const heard: Window['heard'] = [];
  window.heard = heard;
  const names = ['before-start', 'statechange', 'step-start', 'step-complete', 'step-fail', 'ready', 'progress'];
  names.push('submitted', 'verified', 'rejected', 'review', 'action', 'cancelled', 'frozen', 'error', 'token-request');
  names.push('log');
  for (const name of names) {
    document.addEventListener(`kyc-${name}`, (event) => {
      const detail = 'detail' in event ? (event.detail as KycEventDetail) : undefined;
      if (detail) heard.push({ type: event.type, detail: JSON.parse(JSON.stringify(detail)) as KycEventDetail });
    });
  }
}

export const escapeAttribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
