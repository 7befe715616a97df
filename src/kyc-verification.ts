import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CapturePlace } from './captures/capture.js';
import type { KycEventDetail } from './events.js';
import type { KycErrorDetail } from './flow/errors.js';
import type { State, StepName, Verdict } from './flow/state.js';
import { CustomStates } from './internal/custom-states.js';
import { FirstRendering } from './internal/first-rendering.js';
import { FocusController } from './internal/focus-controller.js';
import type { GetToken, Settled, VerificationHost } from './internal/host.js';
import { LanguageController } from './internal/language-controller.js';
import { providerPlace } from './internal/provider-place.js';
import { restyle } from './internal/restyle.js';
import { LaterViewsController } from './later-views-controller.js';
import { ServerMarkup } from './internal/server-markup.js';
import { inputsOf } from './internal/inputs-of.js';
import type { Inputs } from './internal/settings.js';
import { text } from './internal/text-attribute.js';
import { VerificationController } from './internal/verification-controller.js';
import { styles } from './kyc-verification.styles.js';
import type { Dictionary } from './locales/en.js';
import type { Platform, VerificationDetails } from './platforms/platform.js';
import { firstViewModel, needOfLaterViews, viewHandlersOf, viewModelOf } from './view-model.js';
import { version } from './version.js';
import { shell } from './views/shell.js';

/**
 * Verifies a customer's identity: finds or creates the verification, shows the provider's screens inside itself,
 * waits for the platform's verdict and tells the page each step by events.
 *
 * @example
 * <kyc-verification customer-guid="…" token="…"></kyc-verification>
 * @tag kyc-verification
 * @attr {string} token - The customer's JWT. Taken, and removed from the DOM at once.
 * @fires kyc-before-start - Once per run, before its first request. Cancelable: refused means `idle` until `start()`.
 * @fires kyc-statechange - Each change of `state`: `from`, `to`.
 * @fires kyc-step-start - A step begins (`customer`, `verification`, `session`, `capture`, `decision`,
 *   `confirmation`): `step`, `attempt`, `durationMs`, `resumed`.
 * @fires kyc-step-complete - A step is done: `step`, `attempt`, `durationMs`, `resumed`.
 * @fires kyc-step-fail - A step failed: the same, and `error`.
 * @fires kyc-ready - The provider's screens can be used: `provider`.
 * @fires kyc-progress - Something happened in them: `name` (`page`, `document-captured`, `selfie-captured`,
 *   `camera-failed`, `handed-off` …), `raw` (the provider's name), `current` and `total` where the provider counts
 *   its steps.
 * @fires kyc-submitted - The customer is through. No verdict yet.
 * @fires kyc-verified - The verdict, once each run: `reasons`, `canRetry`, `onboarding` where the platform has one.
 * @fires kyc-rejected - The verdict, once each run: `reasons`, `canRetry`, `onboarding` where the platform has one.
 * @fires kyc-review - A person decides; may take days: `reasons`.
 * @fires kyc-action - The customer has to do something again: `reasons`.
 * @fires kyc-cancelled - The customer left the capture: `reasons`.
 * @fires kyc-frozen - The platform has frozen the customer: `reasons`.
 * @fires kyc-error - A failure stops the flow: `error: { code, retryable, message, status?, platformCode?,
 *   supportId?, attribute? }`.
 * @fires kyc-token-request - A token is needed and there is no `getToken`: `reason`, `respondWith(tokenOrPromise)`.
 * @fires kyc-log - A redacted log line: `level`, `message`, `data`.
 * @slot logo - In the header.
 * @slot intro - Replaces the text of `idle`.
 * @slot starting - Replaces the content of `starting`.
 * @slot processing - Replaces the content of `processing`.
 * @slot review - Replaces the content of `review`.
 * @slot verified - Replaces the content of `verified`.
 * @slot rejected - Replaces the content of `rejected`.
 * @slot error - Replaces the content of `error`.
 * @slot support - The sentence that says whom to ask, in `rejected`, `frozen` and final errors: put your link or
 *   number there.
 * @slot footer - Below everything.
 * @csspart base - Everything.
 * @csspart header - The line at the top.
 * @csspart logo - Around the logo slot.
 * @csspart progress - The list of what comes when.
 * @csspart progress-item - One of its items.
 * @csspart body - What belongs to the state; also `panel-STATE`: `::part(panel-verified)`.
 * @csspart title - The state's heading.
 * @csspart message - The state's text.
 * @csspart opening - In the frame's place while it loads: what is being opened.
 * @csspart reason - One reason of a failure.
 * @csspart frame - Around the provider's frame.
 * @csspart dialog - Around header and frame, over the page, with `display="modal"`.
 * @csspart qr - The code for another device.
 * @csspart associates - The people a business's verification waits for.
 * @csspart associate - One of them.
 * @csspart actions - Around the buttons.
 * @csspart button - Every button.
 * @csspart primary-button - The one to press.
 * @csspart secondary-button - The other one.
 * @csspart link - A button that looks like a link.
 * @csspart icon - Every icon.
 * @csspart spinner - While something is awaited.
 * @csspart notice - What the customer should know beside the state.
 * @csspart footer - The line at the bottom.
 * @cssproperty [--kyc-accent=#1a56c4] - Buttons, icons, progress; text of the secondary button. Dark: `#8fb6ff`.
 * @cssproperty [--kyc-on-accent=#fff] - On the accent: set both. Dark: `#0a1a38`.
 * @cssproperty [--kyc-surface=#fff] - The ground. Dark: `#171c24`.
 * @cssproperty [--kyc-text=#17212f] - Headings and texts. Dark: `#e8edf4`.
 * @cssproperty [--kyc-muted=#56616f] - Texts of less weight. Dark: `#a5b0bf`.
 * @cssproperty [--kyc-border=#dde2e9] - Lines that divide. Dark: `#343d4a`.
 * @cssproperty [--kyc-outline=#7d8896] - Lines around what can be used. Dark: `#7e8a9a`.
 * @cssproperty [--kyc-success=#12704a] - The icon of `verified`. Dark: `#74d9a6`.
 * @cssproperty [--kyc-warning=#8a5a00] - The icon of `action`, `error` and notices. Dark: `#f0c46c`.
 * @cssproperty [--kyc-danger=#b3261e] - The icon of `rejected`. Dark: `#ffb0a8`.
 * @cssproperty [--kyc-radius=12px] - Corners.
 * @cssproperty [--kyc-button-radius=8px] - Corners of buttons, fields and notices.
 * @cssproperty [--kyc-gap=16px] - Space between things; 1.5 times as wide from 40em on.
 * @cssproperty [--kyc-font=system-ui] - Family of all texts; their sizes follow the `font-size` around the element.
 * @cssproperty [--kyc-frame-min-height=620px] - Of the provider's frame. All states are as high, so that nothing jumps.
 * @cssproperty [--kyc-min-height=min(620px + 7.5em, 100svh)] - Of all states; as high as the frame and what is above it.
 * @cssproperty [--kyc-max-width=45rem] - Of the element's content.
 * @cssstate idle - And every other value of `state`: `:state(verified)`.
 * @cssstate offline - Beside the state, while the browser is offline.
 */
export class KycVerification extends LitElement implements VerificationHost {
  static override styles = styles;
  /** Of the package. */
  static readonly version = version;

  /** `token` is taken from its attribute by hand, and the attribute is removed at once. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'token'];
  }

  readonly #verification = new VerificationController(this);
  readonly #states = new CustomStates(this.attachInternals());
  readonly #words = new LanguageController(this, (line) => this.#verification.report('kyc-log', line));
  readonly #focus = new FocusController(this);
  readonly #laterViews = new LaterViewsController(this, () => needOfLaterViews(this.#verification));
  readonly #handlers = viewHandlersOf(this.#verification, {
    moveFocus: this.#focus.lead,
    loadViews: this.#laterViews.load,
  });
  readonly #serverMarkup = new ServerMarkup(this, KycVerification.elementStyles);
  readonly #firstRendering = new FirstRendering(this, () => !this.manual && this.#verification.startable);

  /** The customer: Cybrid's GUID, your id of the user (`sumvin`) or your reference id (`persona`). */
  @property({ attribute: 'customer-guid', converter: text() }) customerGuid = '';
  /**
   * Who decides: `cybrid`, `sumvin`, `persona`, or, as property, a `Platform` object of your own.
   * @type {'cybrid' | 'sumvin' | 'persona' | Platform}
   */
  @property({ converter: text('cybrid') }) platform: string | Platform = 'cybrid';
  /**
   * `sandbox` or `production`. Absent: from the token's `aud` or `iss`, else production.
   * @type {'sandbox' | 'production'}
   */
  @property({ converter: text() }) environment = '';
  /** URL of the API, absolute or relative to the page. Absent: `https://bank.ENVIRONMENT.cybrid.app`. */
  @property({ attribute: 'api-base', converter: text() }) apiBase = '';
  /**
   * `host[:port][/path]` of Persona's frame, without a scheme; or the exact origin of Sumsub's.
   * Absent: `inquiry.withpersona.com`, `https://in.sumsub.com`.
   */
  @property({ attribute: 'provider-host', converter: text() }) providerHost = '';
  /**
   * Where the capture is shown: `inline`; `modal`, the same in a dialog over the page; `hosted`, Persona's own page in a new
   * tab, opened by the customer's click.
   * @type {'inline' | 'modal' | 'hosted'}
   */
  @property({ converter: text('inline') }) display = 'inline';
  /** With `hosted`: use this tab, and come back to this address (relative to the page). */
  @property({ attribute: 'redirect-uri', converter: text() }) redirectUri = '';
  /**
   * BCP 47: of the element's words, and of the provider's screens when they open. Absent: the nearest `lang`, then the
   * browser's.
   */
  @property({ converter: text() }) language = '';
  /**
   * `id_and_selfie` (individual), `business_registration` (business) or `tax_id_and_selfie`. Absent: by the customer's type.
   * @type {'id_and_selfie' | 'business_registration' | 'tax_id_and_selfie'}
   */
  @property({ converter: text() }) method = '';
  /** ISO 3166-1 alpha-2. Absent: the bank's. */
  @property({ attribute: 'country-code', converter: text() }) countryCode = '';
  /** Ask for the customer's tax id, too. */
  @property({ type: Boolean, attribute: 'require-tax-id' }) requireTaxId = false;
  /** Sandbox only, separated by spaces: `passed_immediately`, `failed_immediately`, `tax_id_not_checked`. */
  @property({ attribute: 'expected-behaviours', converter: text() }) expectedBehaviours = '';
  /** Start by `start()` or the intro's button only. */
  @property({ type: Boolean }) manual = false;
  /** Redacted log lines on the console. */
  @property({ type: Boolean }) debug = false;
  /**
   * `(reason: 'missing' | 'expiring' | 'rejected', signal) => string | Promise<string>`: asked for a token when there is
   * none, when it is about to expire and when it was refused.
   */
  @property({ attribute: false }) getToken: GetToken | undefined;
  /** Overrides any text in any language, by the keys of `src/locales/en.ts`. */
  @property({ attribute: false }) strings: Partial<Dictionary> = {};
  /** Origins of the pages that frame this page, nearest first. Absent: as the browser tells. */
  @property({ attribute: false }) frameAncestors: readonly string[] | undefined;
  /** The http(s) origin that Persona's frame posts its messages to. Absent: this page's, if it is framed. */
  @property({ attribute: false }) messageTargetOrigin = '';

  /** Customer token (JWT). Taken from its attribute, which is removed at once; never reflected, never stored. */
  // A property to Lit, too, so that one set before the upgrade is taken.
  @property({ attribute: false, noAccessor: true })
  get token(): string {
    return this.#verification.tokens.token;
  }

  set token(token: string | null | undefined) {
    this.#verification.tokens.token = token;
    this.#verification.tokensChanged();
  }

  get state(): State {
    return this.#verification.state;
  }

  /** The step that began last. */
  get step(): StepName | undefined {
    return this.#verification.step;
  }

  get verdict(): Verdict | undefined {
    return this.#verification.verdict;
  }

  get error(): KycErrorDetail | undefined {
    return this.#verification.error;
  }

  get verificationGuid(): string | undefined {
    return this.#verification.known.verificationGuid;
  }

  get inquiryId(): string | undefined {
    return this.#verification.known.inquiryId;
  }

  /** The details of all events so far. */
  get history(): readonly KycEventDetail[] {
    return this.#verification.journal.entries;
  }

  /** Its presence tells the browser that a `moveBefore()` is no removal: the provider's frame lives on. */
  connectedMoveCallback(): void {
    this.requestUpdate();
  }

  /** Frames post to the window of the new document: what runs begins anew there. */
  adoptedCallback(): void {
    this.#verification.leave();
    restyle(this, KycVerification.elementStyles);
  }

  override attributeChangedCallback(name: string, old: string | null, value: string | null): void {
    super.attributeChangedCallback(name, old, value);
    if (name !== 'token' || value === null) return;
    this.token = value;
    this.removeAttribute('token');
  }

  /** With all that the state shows. */
  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#firstRendering.arrival;
    await super.getUpdateComplete();
    await this.#laterViews.arrival;
    return super.getUpdateComplete();
  }

  protected override scheduleUpdate(): Promise<unknown> | undefined {
    const turn = this.#firstRendering.turn();
    if (turn) return turn.then(() => super.scheduleUpdate());
    void super.scheduleUpdate();
    return undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    // The first one is no other.
    if (this.hasUpdated && changed.has('customerGuid')) this.#verification.customerChanged();
    if (changed.has('getToken') && this.getToken) this.#verification.tokensChanged();
  }

  /** Begins a run from `idle`. */
  start(): void {
    this.#verification.start();
  }

  /** Goes on from `cancelled`, `action` and `error`; looks at once in `review`. */
  retry(): void {
    this.#verification.retry();
  }

  /** Leaves the capture. */
  cancel(): void {
    this.#verification.cancel();
  }

  /** Ends the run and returns to `idle`. */
  reset(): void {
    this.#verification.reset();
  }

  /**
   * A promise of what the platform has on file, where it tells (`sumvin`): name, documents, rejection.
   * Asked for anew each time and kept nowhere. Undefined where the platform has nothing to tell. Rejects with a `KycError`.
   */
  details(): Promise<VerificationDetails | undefined> {
    return this.#verification.details();
  }

  /**
   * A promise of `{ state, verdict, error, reasons }` at the next state in which the element comes to rest, or now if it is
   * in one.
   */
  settled(): Promise<Settled> {
    return this.#verification.settled();
  }

  /** @internal */
  inputs(): Inputs {
    return inputsOf(this);
  }

  /** @internal */
  place(): Pick<CapturePlace, 'container' | 'title' | 'language' | 'onClose'> {
    if (!this.#firstRendering.isDue) {
      this.#firstRendering.isDue = true;
      this.requestUpdate();
      this.performUpdate();
    }
    return {
      container: providerPlace(this),
      title: this.#words.speech.text['frame.title'],
      language: this.#words.wished,
      onClose: this.#focus.note,
    };
  }

  /** @internal */
  get rendersLater(): boolean {
    return this.#firstRendering.isLater;
  }

  /** @internal */
  renderSoon(): void {
    this.#firstRendering.come();
  }

  /** @internal */
  reflect(): void {
    const { state, offline } = this.#verification;
    if (state !== 'idle' && state !== 'starting') this.#firstRendering.come();
    this.#states.set(offline ? [state, 'offline'] : [state]);
    this.requestUpdate();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (!this.#firstRendering.isDue) return nothing;
    const modal = this.display === 'modal';
    const model = this.#serverMarkup.isDue
      ? firstViewModel({ speech: this.#words.firstSpeech, modal: this.getAttribute('display') === 'modal' })
      : viewModelOf(this.#verification, { speech: this.#words.speech, modal, later: this.#laterViews.views });
    return shell(model, this.#handlers, html`<div class="provider"></div>`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kyc-verification': KycVerification;
  }
}
