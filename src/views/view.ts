import type { TemplateResult } from 'lit';
import type { KycErrorDetail } from '../flow/errors.js';
import type { State } from '../flow/state.js';
import type { Browser } from '../internal/browser.js';
import type { Answer } from '../internal/element-run.js';
import type { HandOffState } from '../internal/hand-off.js';
import type { Speech } from '../internal/language-controller.js';
import type { OutsideState } from '../internal/open-capture.js';
import type { Screens } from '../internal/host.js';
import type { Associate } from '../platforms/platform.js';

/** What comes after the provider's screens have opened, or instead of them: in a chunk of its own. */
export interface LaterViews {
  /** Of every state but the first three. */
  readonly panel: View;
  /** Over the provider's screens, where `isCovered()` says so. */
  readonly cover: View;
  /** Said on entering a state, where that depends on more than the state. */
  readonly announcement: (model: ViewModel) => string | undefined;
  /** Said while the state stays. */
  readonly aside: (model: ViewModel) => string | undefined;
  readonly alarm: (model: ViewModel) => unknown;
  /** That the camera may not work for the provider's screens. */
  readonly cameraNotice: (model: ViewModel) => unknown;
}

/** All a view may know. */
export interface ViewModel extends Speech {
  /** `coming`: they are loaded where they are wanted. `missing`: that failed. */
  readonly later: LaterViews | 'coming' | 'missing';
  readonly state: State;
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
  /** In `capturing`: shown in a dialog over the page. */
  readonly modal: boolean;
  /** In `capturing`: the customer is asked whether to leave. */
  readonly leaving: boolean;
  /** In `capturing`: the provider's screens are outside of this page. */
  readonly outside: OutsideState | undefined;
  /** In `capturing`: another device may go on. Undefined: it is not offered here. */
  readonly handOff: HandOffState | undefined;
  /** Another device could go on with the capture that was open last, and would do better. */
  readonly phoneHelps: boolean;
  /** The page is shown inside of another app. */
  readonly inApp: boolean;
  /** People whose own verifications this one waits for. */
  readonly associates: readonly Associate[];
  /** In `review`: to the customer who asked whether there is a decision. */
  readonly answer: Answer | undefined;
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
  /** Asks first, where leaving could be a slip. */
  readonly askToLeave: (event: Event) => void;
  readonly stay: () => void;
  readonly dialogClosed: (event: Event) => void;
  readonly openOutside: () => void;
  readonly retryOnPhone: () => void;
  readonly showHandOff: () => void;
  readonly hideHandOff: () => void;
  readonly copyLink: () => void;
  /** Loads the views that are missing. */
  readonly loadViews: () => void;
  readonly verifyAssociate: (inquiryId: string) => void;
}

export type View = (model: ViewModel, handlers: ViewHandlers) => TemplateResult;
