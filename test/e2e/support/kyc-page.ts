/** A page with the built element on it: opens it, waits for its states, and reads what it told the page. */
import type { ConsoleMessage, FrameLocator, Locator, Page, Request } from '@playwright/test';
import type { KycEventDetail, KycEventName } from '../../../src/events.js';
import type { State } from '../../../src/flow/state.js';
import { magicGuid, type Call, type StoryName } from '../../../src/sandbox/index.js';
import type { ServedSandbox } from '../../../src/sandbox/serve.js';
import type { Site } from '../../support/e2e.js';
import { collectEvents, escapeAttribute } from './in-page.js';

/** Attributes by name; `true` is the empty attribute, undefined leaves it out. */
export type Attributes = Readonly<Record<string, string | true | undefined>>;

export interface PageOptions {
  readonly lang?: string;
  /** Runs before the element's: who wants to refuse or answer its first events has to listen by then. */
  readonly script?: string;
}

/** ms; a loaded machine with two cores takes its time. */
const patience = 30_000;

export class KycPage {
  readonly console: ConsoleMessage[] = [];
  /** Everything requested that is neither the page nor a file of the built element. */
  readonly requests: Request[] = [];
  readonly pageErrors: Error[] = [];

  private constructor(
    readonly page: Page,
    readonly site: Site,
    readonly sandbox: ServedSandbox,
  ) {
    page.on('console', (message) => this.console.push(message));
    page.on('pageerror', (error) => this.pageErrors.push(error));
    page.on('request', (request) => {
      if (!request.url().startsWith(`${site.origin}/page`) && !request.url().startsWith(`${site.origin}/cdn/`)) {
        this.requests.push(request);
      }
    });
  }

  static async prepare(page: Page, site: Site, sandbox: ServedSandbox): Promise<KycPage> {
    const kyc = new KycPage(page, site, sandbox);
    await page.addInitScript(collectEvents);
    return kyc;
  }

  get element(): Locator {
    return this.page.locator('kyc-verification');
  }

  get frame(): FrameLocator {
    return this.page.frameLocator('kyc-verification iframe');
  }

  button(name: string): Locator {
    return this.element.getByRole('button', { name, exact: true });
  }

  token(story: StoryName, more: { subType?: string; expiresInSeconds?: number } = {}): Promise<string> {
    return this.sandbox.control.mintToken({ customerGuid: magicGuid(story), ...more });
  }

  /** Where the sandbox is. */
  get addresses(): Attributes {
    return { 'api-base': this.sandbox.cybridOrigin, 'provider-host': this.sandbox.personaHost };
  }

  /** The tag of a magic customer on the sandbox. */
  async tag(story: StoryName, more: Attributes = {}): Promise<string> {
    return tag({ 'customer-guid': magicGuid(story), token: await this.token(story), ...this.addresses, ...more });
  }

  /** Opens a page with this body; reloads give the same page. */
  async open(body: string, { lang = 'en', script = '' }: PageOptions = {}): Promise<void> {
    const html = `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>A bank</title><link rel="icon" href="data:,">
<script>${script}</script>
<script type="module" src="/cdn/kyc-verification.js"></script>
<body>${body}</body>`;
    this.site.pages.set('/page', html);
    await this.page.goto(`${this.site.origin}/page`);
  }

  /** Opens a page with the tag of a magic customer. */
  async run(story: StoryName, more: Attributes = {}, options: PageOptions = {}): Promise<void> {
    await this.open(await this.tag(story, more), options);
  }

  /** Resolves when the element (the nth on the page) is in one of these states. */
  async reach(state: State | readonly State[], nth = 0): Promise<void> {
    const wanted: readonly string[] = typeof state === 'string' ? [state] : state;
    await this.until(
      `the state ${wanted.join(' or ')}`,
      ({ wanted, nth }) => {
        const element = document.querySelectorAll('kyc-verification')[nth];
        return element !== undefined && wanted.includes(element.state);
      },
      { wanted, nth },
    );
  }

  /** Resolves when the page has heard the event this often. */
  async hear(type: KycEventName, times = 1): Promise<void> {
    await this.until(
      `${type} (${String(times)})`,
      ({ type, times }) => window.heard.filter((event) => event.type === type).length >= times,
      { type, times },
    );
  }

  /** The details of all kyc-* events that reached the document, in the order they came. */
  events(): Promise<KycEventDetail[]> {
    return this.page.evaluate(() => window.heard.map(({ detail }) => detail));
  }

  async eventsOf<K extends KycEventName>(type: K): Promise<KycEventDetail<K>[]> {
    return (await this.events()).filter((detail): detail is KycEventDetail<K> => detail.type === type);
  }

  /** The states in the order they were entered. */
  async states(): Promise<State[]> {
    return (await this.eventsOf('kyc-statechange')).map(({ to }) => to);
  }

  /** The element's property. */
  get<K extends 'state' | 'verdict' | 'error' | 'verificationGuid' | 'inquiryId' | 'history' | 'token'>(
    name: K,
  ): Promise<HTMLElementTagNameMap['kyc-verification'][K]> {
    return this.element.first().evaluate((element: HTMLElementTagNameMap['kyc-verification'], name) => {
      const value: unknown = element[name];
      return JSON.parse(JSON.stringify(value ?? null)) as never;
    }, name);
  }

  call(method: 'start' | 'retry' | 'cancel' | 'reset'): Promise<void> {
    return this.element.first().evaluate((element: HTMLElementTagNameMap['kyc-verification'], method) => {
      element[method]();
    }, method);
  }

  /** What the sandbox was asked to create, with the answers' status. */
  creations(): readonly Call[] {
    return this.callsTo('POST', '/api/identity_verifications');
  }

  /** What sessions the sandbox was asked for. */
  sessions(): readonly Call[] {
    return this.callsTo('POST', '/api/persona_sessions');
  }

  callsTo(method: string, path: string): readonly Call[] {
    return this.sandbox.control.calls().filter((call) => call.method === method && call.path === path);
  }

  async until<A>(what: string, predicate: (argument: A) => unknown, argument: A): Promise<void> {
    try {
      await this.page.waitForFunction<unknown, unknown>(predicate as (argument: unknown) => unknown, argument, {
        timeout: patience,
      });
    } catch (cause) {
      const told = (await this.events().catch(() => [])).map(
        ({ type, at, state, ...rest }) => `${type} [${state}] ${at} ${JSON.stringify(rest)}`,
      );
      throw new Error(`Waited in vain for ${what}. Heard:\n${told.join('\n')}`, { cause });
    }
  }
}

/** Markup of the element. */
export function tag(attributes: Attributes): string {
  const written = Object.entries(attributes).flatMap(([name, value]) =>
    value === undefined ? [] : value === true ? [` ${name}`] : [` ${name}="${escapeAttribute(value)}"`],
  );
  return `<kyc-verification${written.join('')}></kyc-verification>`;
}
