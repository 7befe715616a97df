import { LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { CapturePlace } from './captures/capture.js';
import type { KycEventDetail } from './events.js';
import type { KycErrorDetail } from './flow/errors.js';
import type { State, StepName, Verdict } from './flow/state.js';
import type { GetToken, Settled, VerificationHost } from './internal/host.js';
import { LanguageController } from './internal/language-controller.js';
import { restyle } from './internal/restyle.js';
import { focusHeading, showDialog } from './internal/dialog.js';
import { inputsOf } from './internal/inputs-of.js';
import type { Inputs } from './internal/settings.js';
import { text } from './internal/text-attribute.js';
import { VerificationController } from './internal/verification-controller.js';
import { styles } from './kyc-verification.styles.js';
import type { Dictionary } from './locales/en.js';
import type { Platform, VerificationDetails } from './platforms/platform.js';
import { viewHandlersOf, viewModelOf } from './view-model.js';
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
 * @fires kyc-step-start - A step begins: `step`, `attempt`, `durationMs`, `resumed`.
 * @fires kyc-step-complete - A step is done.
 * @fires kyc-step-fail - A step failed: `error` too.
 * @fires kyc-ready - The capture can be used: `provider`.
 * @fires kyc-progress - Something happened inside the capture: `name` (one vocabulary), `raw` (the provider's name).
 * @fires kyc-submitted - The customer finished the capture. No verdict yet.
 * @fires kyc-verified - The platform's verdict, once each run: `reasons`, `canRetry`.
 * @fires kyc-rejected - The platform's verdict, once each run: `reasons`, `canRetry`.
 * @fires kyc-review - A person decides; may take days.
 * @fires kyc-action - The customer has to do something again: `reasons`.
 * @fires kyc-cancelled - The customer left the capture.
 * @fires kyc-frozen - The platform has frozen the customer.
 * @fires kyc-error - A failure that stops the flow: `error`.
 * @fires kyc-token-request - A fresh token is needed and no `getToken` is set: `reason`, `respondWith()`.
 * @fires kyc-log - A structured, redacted log line.
 * @slot logo - In the header.
 * @slot intro - Replaces the text of `idle`.
 * @slot starting - Replaces the content of `starting`.
 * @slot processing - Replaces the content of `processing`.
 * @slot review - Replaces the content of `review`.
 * @slot verified - Replaces the content of `verified`.
 * @slot rejected - Replaces the content of `rejected`.
 * @slot error - Replaces the content of `error`.
 * @slot support - Whom to ask: replaces that sentence in `rejected`, `frozen` and errors that are final.
 * @slot footer - Below everything.
 * @csspart base - Everything.
 * @csspart header - The line at the top.
 * @csspart logo - Around the logo slot.
 * @csspart progress - The list of what comes when.
 * @csspart progress-item - One of its items.
 * @csspart body - What belongs to the state; also `panel-STATE`.
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
 * @cssproperty [--kyc-accent=#1a56c4] - Buttons, icons, progress; `#8fb6ff` where it is dark.
 * @cssproperty [--kyc-on-accent=#fff] - On the accent; `#0a1a38` where it is dark.
 * @cssproperty [--kyc-surface=#fff] - The ground; `#171c24` where it is dark.
 * @cssproperty [--kyc-text=#17212f] - Headings and texts; `#e8edf4` where it is dark.
 * @cssproperty [--kyc-muted=#56616f] - Texts of less weight; `#a5b0bf` where it is dark.
 * @cssproperty [--kyc-border=#dde2e9] - Lines that divide; `#343d4a` where it is dark.
 * @cssproperty [--kyc-outline=#7d8896] - Lines around what can be used; `#7e8a9a` where it is dark.
 * @cssproperty [--kyc-success=#12704a] - The icon of `verified`; `#74d9a6` where it is dark.
 * @cssproperty [--kyc-warning=#8a5a00] - The icon of `action`, `error` and notices; `#f0c46c` where it is dark.
 * @cssproperty [--kyc-danger=#b3261e] - The icon of `rejected`; `#ffb0a8` where it is dark.
 * @cssproperty [--kyc-radius=12px] - Corners.
 * @cssproperty [--kyc-button-radius=8px] - Corners of buttons, fields and notices.
 * @cssproperty [--kyc-gap=16px] - Space between things.
 * @cssproperty [--kyc-font=system-ui] - Family of all texts.
 * @cssproperty [--kyc-frame-min-height=620px] - Of the provider's frame.
 * @cssproperty [--kyc-min-height=min(620px + 7.5em, 100svh)] - Of all states; as high as the frame and what is above it.
 * @cssproperty [--kyc-max-width=45rem] - Of the element's content.
 * @cssstate idle - And every other value of `state`: `:state(verified)`.
 * @cssstate offline - Beside the state, while the browser is offline.
 */
export class KycVerification extends LitElement implements VerificationHost {
  static override styles = styles;

  /** `token` is taken from its attribute by hand, and the attribute is removed at once. */
  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'token'];
  }

  readonly #verification = new VerificationController(this);
  readonly #internals = this.attachInternals();
  /** The same node for the element's life: a frame that is moved loads again. */
  readonly #frame = document.createElement('div');
  readonly #words = new LanguageController(this, this.#frame, (line) => this.#verification.report('kyc-log', line));
  readonly #handlers = viewHandlersOf(this.#verification, () => (this.#wantsFocus = true));
  #reflected: readonly string[] = [];
  /** The focus was in here; if it was taken away with what had it, it goes to what comes. */
  #hadFocus = false;
  /** The customer asked for what comes. */
  #wantsFocus = false;

  /** The customer's GUID. */
  @property({ attribute: 'customer-guid', converter: text() }) customerGuid = '';
  /**
   * Who decides: `cybrid`, `sumvin`, `persona`, or a `Platform` object.
   * @type {'cybrid' | 'sumvin' | 'persona' | Platform}
   */
  @property({ converter: text('cybrid') }) platform: string | Platform = 'cybrid';
  /**
   * `sandbox` or `production`. Absent: as the token says, else production.
   * @type {'sandbox' | 'production'}
   */
  @property({ converter: text() }) environment = '';
  /** Overrides the platform's base URL; absolute or relative to the page. */
  @property({ attribute: 'api-base', converter: text() }) apiBase = '';
  /** `host[:port][/path]` of the provider's frame. */
  @property({ attribute: 'provider-host', converter: text() }) providerHost = '';
  /**
   * Where the capture is shown: `inline`, `modal` or `hosted`.
   * @type {'inline' | 'modal' | 'hosted'}
   */
  @property({ converter: text('inline') }) display = 'inline';
  /** Where the hosted capture leads back to, in the same tab. Absent: it opens in a tab of its own. */
  @property({ attribute: 'redirect-uri', converter: text() }) redirectUri = '';
  /** BCP 47. Absent: the nearest `lang`, then the browser's. */
  @property({ converter: text() }) language = '';
  /**
   * Cybrid's verification method. Absent: by the customer's type.
   * @type {'id_and_selfie' | 'business_registration' | 'tax_id_and_selfie'}
   */
  @property({ converter: text() }) method = '';
  /** ISO 3166-1 alpha-2. */
  @property({ attribute: 'country-code', converter: text() }) countryCode = '';
  /** Ask for the customer's tax id, too. */
  @property({ type: Boolean, attribute: 'require-tax-id' }) requireTaxId = false;
  /** Simulated outcomes, space-separated; sandbox only. */
  @property({ attribute: 'expected-behaviours', converter: text() }) expectedBehaviours = '';
  /** Do not start without `start()` or the button. */
  @property({ type: Boolean }) manual = false;
  /** Log lines on the console too. */
  @property({ type: Boolean }) debug = false;
  /** Overrides any text. */
  @property({ attribute: false }) strings: Partial<Dictionary> = {};
  /** Origins of the pages that frame this page, nearest first. Absent: as the browser tells. */
  @property({ attribute: false }) frameAncestors: readonly string[] | undefined;
  /** Where the provider's frame posts to. Absent: to this page's origin. */
  @property({ attribute: false }) messageTargetOrigin = '';
  /** Asked for a token when there is none, when it is about to expire and when it was refused. */
  @property({ attribute: false }) getToken: GetToken | undefined;

  /** The customer's JWT. Never reflected, never stored. A property to Lit too, so that one set before the upgrade is taken. */
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

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('customerGuid')) this.#verification.customerChanged();
    if (changed.has('getToken') && this.getToken) this.#verification.tokensChanged();
    this.#noteFocus();
  }

  protected override updated(): void {
    const dialog = showDialog(this, this.state === 'capturing');
    if (this.#wantsFocus || (this.#hadFocus && !this.shadowRoot?.activeElement)) focusHeading(this, dialog);
    this.#hadFocus = this.#wantsFocus = false;
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
   * What the platform has on file (`sumvin`): name, documents, rejection. Asked for anew each time and kept nowhere.
   * Undefined where the platform has nothing to tell. Rejects with a `KycError`.
   */
  details(): Promise<VerificationDetails | undefined> {
    return this.#verification.details();
  }

  /** Resolves at the next settled state, or now if this is one. */
  settled(): Promise<Settled> {
    return this.#verification.settled();
  }

  /** @internal */
  inputs(): Inputs {
    return inputsOf(this);
  }

  /** @internal */
  place(): Pick<CapturePlace, 'container' | 'title' | 'language' | 'onClose'> {
    return {
      container: this.#frame,
      title: this.#words.speech.text['frame.title'],
      language: this.#words.wished,
      onClose: () => {
        this.#noteFocus();
      },
    };
  }

  /** @internal */
  reflect(): void {
    const { state, offline } = this.#verification;
    for (const name of this.#reflected) this.#internals.states.delete(name);
    this.#reflected = offline ? [state, 'offline'] : [state];
    for (const name of this.#reflected) this.#internals.states.add(name);
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const model = viewModelOf(this.#verification, { speech: this.#words.speech, modal: this.display === 'modal' });
    return shell(model, this.#handlers, this.#frame);
  }

  #noteFocus(): void {
    this.#hadFocus ||= Boolean(this.shadowRoot?.activeElement);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'kyc-verification': KycVerification;
  }
}
