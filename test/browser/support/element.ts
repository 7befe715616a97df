/** The real element on the real sandbox, and what tests ask of it. */
import './spies.js';
import '../../../src/define.js';
import { fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import type { KycEventDetail, KycEventMap, KycEventName, KycVerification, State } from '../../../src/index.js';
import { kycEventNames } from '../../../src/index.js';
import type { AutopilotMode, StoryName } from '../../../src/sandbox/index.js';
import { sandbox } from '../../support/sandbox.browser.js';
import { customer as newCustomer, setRecord, type Customer } from './sandbox-control.js';

type Properties = Partial<Omit<KycVerification, keyof HTMLElement>>;

/** In the document, connected to the sandbox and nothing more. */
export function bare(properties: Properties = {}, content: TemplateResult | string = ''): Promise<KycVerification> {
  const element = Object.assign(create(), properties);
  return fixture<KycVerification>(html`${element}${content}`);
}

/** Not in a document yet. */
export function create(who?: Customer): KycVerification {
  const element = document.createElement('kyc-verification');
  element.apiBase = sandbox.cybridOrigin;
  element.providerHost = sandbox.personaHost;
  if (who) Object.assign(element, { customerGuid: who.guid, token: who.token });
  return element;
}

/** Runs at once for this customer. */
export function mount(who: Customer, properties: Properties = {}): Promise<KycVerification> {
  return bare({ customerGuid: who.guid, token: who.token, ...properties });
}

/** Resolves once the element is in one of these states and shows it. */
export async function reach(element: KycVerification, ...states: State[]): Promise<KycVerification> {
  while (!states.includes(element.state)) await next(element, 'kyc-statechange');
  await element.updateComplete;
  return element;
}

/** Resolves once the provider's screens can be used. */
export async function ready(element: KycVerification): Promise<KycVerification> {
  await once(element, 'kyc-ready');
  await element.updateComplete;
  return element;
}

/** The next event of this name. */
export function next<K extends KycEventName>(element: EventTarget, name: K): Promise<KycEventMap[K]> {
  return new Promise((resolve) => {
    element.addEventListener(name, resolve as EventListener, { once: true });
  });
}

/** The detail of the first event of this name, whether it has been or is to come. */
export async function once<K extends KycEventName>(element: KycVerification, name: K): Promise<KycEventDetail<K>> {
  return told(element, name)[0] ?? (await next(element, name)).detail;
}

/** The details of all events of this name so far. */
export function told<K extends KycEventName>(element: KycVerification, name: K): KycEventDetail<K>[] {
  return element.history.filter((detail): detail is KycEventDetail<K> => detail.type === name);
}

/** Every `kyc-*` event that comes to this target from now on. */
export function listen(target: EventTarget): CustomEvent<KycEventDetail>[] {
  const heard: CustomEvent<KycEventDetail>[] = [];
  for (const name of kycEventNames) {
    target.addEventListener(name, (event) => heard.push(event as CustomEvent<KycEventDetail>));
  }
  return heard;
}

export function parts(element: KycVerification, name: string): HTMLElement[] {
  return [...element.renderRoot.querySelectorAll<HTMLElement>(`[part~='${name}']`)];
}

export function part(element: KycVerification, name: string): HTMLElement {
  const [first] = parts(element, name);
  if (!first) throw new Error(`There is no part ${name} in ${element.state}.`);
  return first;
}

/** Where another device would do better, a link to it stands before this one. */
export function cancelLink(element: KycVerification): HTMLElement {
  const last = parts(element, 'link').at(-1);
  if (!last) throw new Error(`There is no link in ${element.state}.`);
  return last;
}

export function frame(element: KycVerification): HTMLIFrameElement | null {
  return element.renderRoot.querySelector('iframe');
}

export function openFrame(element: KycVerification): HTMLIFrameElement {
  const iframe = frame(element);
  if (!iframe) throw new Error(`There is no frame in ${element.state}.`);
  return iframe;
}

/** When the running task and all its microtasks are over. */
export { nextTask as endOfTurn } from '../../../src/internal/next-task.js';

interface Scene {
  readonly story: StoryName;
  readonly mode?: AutopilotMode;
  readonly properties?: Properties;
  readonly prepare?: (who: Customer) => Promise<void>;
  readonly act?: (element: KycVerification) => Promise<unknown>;
}

const scenes: Readonly<Record<State, Scene>> = {
  idle: { story: 'passes', properties: { manual: true } },
  starting: {
    story: 'passes',
    prepare: ({ guid }) => setRecord(guid, { verification: { state: 'storing' } }),
    act: async (element) => {
      while (element.step !== 'verification') await next(element, 'kyc-step-start');
    },
  },
  capturing: { story: 'passes-immediately-ready', act: ready },
  processing: {
    story: 'passes',
    prepare: ({ guid }) => setRecord(guid, { verification: { state: 'pending', persona_state: 'processing' } }),
  },
  review: { story: 'passes', prepare: ({ guid }) => setRecord(guid, { verification: { state: 'reviewing' } }) },
  action: { story: 'failed-before' },
  cancelled: { story: 'passes-immediately-ready', mode: 'exit' },
  verified: { story: 'already-verified' },
  rejected: { story: 'already-rejected' },
  frozen: { story: 'frozen' },
  error: { story: 'forbidden' },
};

/** The element in this state, by the shortest way; it stays there. */
export async function stage(state: State, properties: Properties = {}): Promise<KycVerification> {
  const { story, mode, prepare, act, properties: own } = scenes[state];
  const who = await newCustomer(story, mode);
  await prepare?.(who);
  const element = await mount(who, { ...own, ...properties });
  await reach(element, state);
  await act?.(element);
  return element;
}
