import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LogReport } from '../flow/run.js';
import type { State } from '../flow/state.js';
import type { Dictionary, Words } from '../locales/en.js';
import { first } from '../locales/english/first.js';
import { dictionaryOf, load, onRegistration, spokenFor } from '../locales/languages.js';
import { directionOf, type Direction } from '../locales/nearest.js';
import { languageOf } from './language.js';

/** ms for which words are held back at most, so that they need not change under the reader. */
const patience = 2_000;

/** What the element says, and how it is written. */
export interface Speech {
  readonly text: Words;
  /** BCP 47. */
  readonly language: string;
  readonly direction: Direction;
  /** The words are on their way and these are not them: to be shown without words. */
  readonly wordless: boolean;
}

/** What the controller needs of the element. */
export interface LanguageHost extends ReactiveControllerHost, Element {
  readonly state: State;
  readonly language: string;
  readonly strings: Partial<Dictionary>;
}

/**
 * Finds the element's language and its words, and follows when the page changes either. A language that is not there yet is
 * loaded meanwhile: the last one stands, or for a moment no words at all. Nothing else waits for it.
 */
export class LanguageController implements ReactiveController {
  readonly #host: LanguageHost;
  readonly #log: (line: LogReport) => void;
  #observer: MutationObserver | undefined;
  #forget: () => void = () => undefined;
  /** The language of the words that are shown, once there are any. */
  #spoken: string | undefined;
  /** Of English, before. */
  #direction: Direction = 'ltr';
  #loading: string | undefined;
  /** Could not be loaded; tried again in the next state. */
  #failed: string | undefined;
  #state: State | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LanguageHost, log: (line: LogReport) => void) {
    this.#host = host;
    this.#log = log;
    host.addController(this);
  }

  get speech(): Speech {
    const language = this.#spoken ?? 'en';
    const text = { ...first, ...dictionaryOf(language), ...this.#host.strings };
    return { text, language, direction: this.#direction, wordless: this.#spoken === undefined };
  }

  /** By the markup alone, so that a server and the page say the same: English where it asks for that, else no words yet. */
  get firstSpeech(): Speech {
    const wordless = !/^en\b/i.test(this.#host.getAttribute('language') ?? '');
    return { text: first, language: 'en', direction: 'ltr', wordless };
  }

  /** What the page or the browser asks for, spoken here or not: the provider may know it. */
  get wished(): string {
    return languageOf(this.#host, this.#host.language, (tag) => spokenFor(tag) !== undefined);
  }

  hostConnected(): void {
    this.#forget = onRegistration(this.#change);
    this.#observer ??= new MutationObserver(this.#change);
    this.#change();
  }

  hostDisconnected(): void {
    this.#forget();
    this.#observer?.disconnect();
    this.#stopWaiting();
  }

  hostUpdate(): void {
    const { state, isConnected } = this.#host;
    if (!isConnected) return;
    this.#watch();
    if (state !== this.#state) this.#failed = undefined;
    this.#state = state;
    const language = spokenFor(this.wished) ?? 'en';
    if (dictionaryOf(language)) this.#speak(language);
    else if (language === this.#failed) this.#speak('en');
    else void this.#load(language);
  }

  hostUpdated(): void {
    const iframe = this.#host.shadowRoot?.querySelector('iframe');
    if (iframe) iframe.title = this.speech.text['frame.title'];
  }

  readonly #change = (): void => this.#host.requestUpdate();

  /** Every `lang` that may be the nearest one. */
  #watch(): void {
    this.#observer?.disconnect();
    let root: Node | undefined = this.#host.getRootNode();
    while (root) {
      this.#observer?.observe(root, { subtree: true, attributeFilter: ['lang'] });
      root = root instanceof ShadowRoot ? root.host.getRootNode() : undefined;
    }
  }

  async #load(language: string): Promise<void> {
    if (this.#spoken === undefined) {
      this.#timer ??= setTimeout(() => {
        this.#speak('en');
        this.#change();
      }, patience);
    }
    if (language === this.#loading) return;
    this.#loading = language;
    try {
      await load(language);
    } catch {
      this.#failed = language;
      this.#log({ level: 'warn', message: 'The words of a language could not be loaded.', data: { language } });
    }
    if (language === this.#loading) this.#loading = undefined;
    this.#change();
  }

  #speak(language: string): void {
    if (language !== (this.#spoken ?? 'en')) this.#direction = directionOf(language);
    this.#spoken = language;
    this.#stopWaiting();
  }

  #stopWaiting(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
