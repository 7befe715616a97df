import { kycEventNames, type KycEventDetail } from '../../src/events.js';
import type { KycVerification, State } from '../../src/index.js';
import type { AutopilotMode } from '../../src/sandbox/index.js';
import type { Bank } from './bank.js';
import type { AttributeName, Choices } from './choices.js';
import { find } from './dom.js';
import { wear } from './look.js';
import { played } from './platforms.js';
import type { Sandbox } from './sandbox.js';

const tabletWidth = 768;

export type Method = 'start' | 'retry' | 'cancel' | 'reset';

/** The bank's page with the element in it. */
export class Preview {
  readonly #sandbox: Sandbox;
  readonly #bank: Bank;
  readonly #told: (detail: KycEventDetail) => void;
  readonly #window = find('#window', HTMLDivElement);
  readonly #page = find('#bank', HTMLDivElement);
  #element: KycVerification | undefined;
  #life = new AbortController();

  constructor(sandbox: Sandbox, bank: Bank, told: (detail: KycEventDetail) => void) {
    this.#sandbox = sandbox;
    this.#bank = bank;
    this.#told = told;
    new ResizeObserver(() => {
      this.#fit();
    }).observe(find('.stage', HTMLDivElement));
  }

  /** A new element: its story, its events and their numbers begin again. */
  async begin({ platform, story, number, autopilot, attributes, look }: Choices): Promise<void> {
    this.#life.abort();
    this.#life = new AbortController();
    const { signal } = this.#life;
    const customerGuid = played[platform].guid(story, number);
    this.#element?.remove();
    this.#element = undefined;
    await Promise.all([this.#bank.signIn(customerGuid), this.#sandbox.setAutopilot(autopilot, customerGuid)]);
    if (signal.aborted) return;

    const element = document.createElement('kyc-verification');
    element.setAttribute('customer-guid', customerGuid);
    element.getToken = (reason, wanted) => this.#bank.token(platform, customerGuid, reason, wanted);
    for (const [name, value] of [...played[platform].attributes(this.#sandbox.address), ...attributes])
      element.setAttribute(name, value);
    for (const name of kycEventNames) {
      element.addEventListener(
        name,
        ({ detail }) => {
          this.#told(detail);
        },
        { signal },
      );
    }
    wear(element, look);
    this.#element = element;
    find('#place', HTMLDivElement).replaceChildren(element);
  }

  setAttribute(name: AttributeName, value: string | undefined): void {
    if (value === undefined) this.#element?.removeAttribute(name);
    else this.#element?.setAttribute(name, value);
  }

  /** The stand-in reads it when its frame opens: one that is open is opened again. */
  async setAutopilot(mode: AutopilotMode): Promise<void> {
    const element = this.#element;
    if (!element) return;
    await this.#sandbox.setAutopilot(mode, element.customerGuid);
    if (element.state !== 'capturing') return;
    element.reset();
    element.start();
  }

  get state(): State {
    return this.#element?.state ?? 'idle';
  }

  /** What can be called now and would do something. */
  get possible(): ReadonlySet<Method> {
    const { state, error } = this.#element ?? { state: undefined };
    const methods = new Set<Method>();
    if (state === 'idle') methods.add('start');
    if (state === 'starting' || state === 'capturing') methods.add('cancel');
    if (state === 'cancelled' || state === 'action' || state === 'review' || error?.retryable) methods.add('retry');
    if (state !== undefined && state !== 'idle') methods.add('reset');
    return methods;
  }

  call(method: Method): void {
    if (this.possible.has(method)) this.#element?.[method]();
  }

  show({ width, rtl, look }: Choices): void {
    this.#window.dataset['width'] = width;
    if (this.#element) wear(this.#element, look);
    this.#page.dir = rtl ? 'rtl' : 'ltr';
    this.#fit();
  }

  /** A tablet that is wider than the place for it is shown smaller. */
  #fit(): void {
    const available = find('.stage', HTMLDivElement).clientWidth;
    const shrinks = this.#window.dataset['width'] === 'tablet' && available < tabletWidth;
    this.#window.style.setProperty('zoom', shrinks ? String(available / tabletWidth) : '');
  }
}
