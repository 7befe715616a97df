/** What play functions ask of the element: by its public members, parts and events only. */
import { kycEventNames, type KycEventDetail, type KycEventName } from '../../src/events.js';
import type { State } from '../../src/flow/state.js';
import type { KycVerification } from '../../src/kyc-verification.js';

export function elementIn(canvasElement: HTMLElement): KycVerification {
  const element = canvasElement.querySelector('kyc-verification');
  if (!element) throw new Error('The story has no element.');
  return element;
}

/** ms: nothing in a story takes longer. */
const limit = 12_000;

/** Looks again at each event of the element until there is what is looked for. */
function until<T>(element: KycVerification, what: string, look: () => T | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const check = (): void => {
      const found = look();
      if (found === undefined) return;
      over.abort();
      resolve(found);
    };
    for (const name of kycEventNames) element.addEventListener(name, check, { signal: over.signal });
    AbortSignal.timeout(limit).addEventListener(
      'abort',
      () => {
        over.abort();
        reject(new Error(`${what} did not come in time; the element is in ${element.state}.`));
      },
      { signal: over.signal },
    );
    check();
  });
}

/** Waits until the element is in this state and shows it. */
export async function reach(element: KycVerification, state: State): Promise<void> {
  await until(element, state, () => element.state === state || undefined);
  await element.updateComplete;
}

/** The details of all events of this name so far. */
export function told<K extends KycEventName>(element: KycVerification, name: K): KycEventDetail<K>[] {
  return element.history.filter((detail): detail is KycEventDetail<K> => detail.type === name);
}

/** The first event of this name, whether it has been or is to come. */
export function hear<K extends KycEventName>(element: KycVerification, name: K): Promise<KycEventDetail<K>> {
  return until(element, name, () => told(element, name)[0]);
}

export function part(element: KycVerification, name: string): HTMLElement | null {
  return element.renderRoot.querySelector<HTMLElement>(`[part~='${name}']`);
}

export function frame(element: KycVerification): HTMLIFrameElement | null {
  return element.renderRoot.querySelector('iframe');
}

export const titleOf = (element: KycVerification): string => part(element, 'title')?.textContent.trim() ?? '';
