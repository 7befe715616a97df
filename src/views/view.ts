import type { TemplateResult } from 'lit';
import type { KycErrorDetail } from '../flow/errors.js';
import type { State } from '../flow/state.js';
import type { Browser } from '../internal/browser.js';
import type { Screens } from '../internal/host.js';
import type { Dictionary } from '../locales/en.js';

/** All a view may know. */
export interface ViewModel {
  readonly state: State;
  readonly text: Dictionary;
  /** Set in `error`. */
  readonly error: KycErrorDetail | undefined;
  /** The platform's failure codes, in `action` and `rejected`; codes that must not be told are already taken out. */
  readonly reasons: readonly string[];
  /** In `idle`: customer and token are there, so the button can start a run. */
  readonly startable: boolean;
  /** In `capturing`. */
  readonly screens: Screens;
  /** In `capturing`: the camera will not work on this page. */
  readonly cameraless: boolean;
  readonly offline: boolean;
  /** Whose settings the customer has to look for. */
  readonly browser: Browser | undefined;
  /** The verification's GUID, shown as a reference for support. */
  readonly reference: string | undefined;
}

/** What the customer can do. */
export interface ViewHandlers {
  readonly start: () => void;
  readonly retry: () => void;
  readonly cancel: () => void;
}

export type View = (model: ViewModel, handlers: ViewHandlers) => TemplateResult;
