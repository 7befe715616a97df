import { browserOf } from './internal/browser.js';
import { isDesktop, isInApp } from './internal/device.js';
import type { HandOffState } from './internal/hand-off.js';
import type { Speech } from './internal/language-controller.js';
import type { VerificationController } from './internal/verification-controller.js';
import { isCovered } from './views/capture-place.js';
import type { ViewHandlers, ViewModel } from './views/view.js';

/** All that the views may know, at this moment. */
export function viewModelOf(
  verification: VerificationController,
  { speech, modal, later }: { readonly speech: Speech; readonly modal: boolean; readonly later: ViewModel['later'] },
): ViewModel {
  const { state, error, reasons, startable, offline, known, capture } = verification;
  const inApp = isInApp(navigator.userAgent);
  const cameraless = capture?.cameraless ?? false;
  const elsewhereIsBetter = isDesktop() || inApp || cameraless;
  return {
    ...speech,
    later,
    state,
    error,
    reasons,
    startable,
    offline,
    screens: capture?.screens ?? 'opening',
    cameraless,
    modal,
    leaving: capture?.leaving ?? false,
    outside: capture?.outside,
    handOff: handOffFor(capture?.handOff?.state, elsewhereIsBetter),
    phoneHelps: verification.hadHandOff && elsewhereIsBetter,
    inApp,
    associates: known.associates ?? [],
    answer: known.answer,
    browser: browserOf(navigator.userAgent),
    reference: known.verificationGuid,
  };
}

/** What the views that come later are needed for: a name that changes with the occasion. Undefined: nothing yet. */
export function needOfLaterViews({ state, capture, offline }: VerificationController): string | undefined {
  if (state === 'idle' || state === 'starting') return undefined;
  // Not while the provider's screens are still being loaded.
  if (state === 'capturing' && capture?.screens === 'opening' && !capture.cameraless && !isInApp(navigator.userAgent)) {
    const { leaving, outside, handOff } = capture;
    if (!isCovered({ state, leaving, outside, handOff: handOff?.state })) return undefined;
  }
  return `${state} ${offline ? 'offline' : 'online'}`;
}

/** What is known without the page and its browser: what a server renders, and so what the element takes over from it. */
export function firstViewModel(known: { readonly speech: Speech; readonly modal: boolean }): ViewModel {
  return {
    ...known.speech,
    modal: known.modal,
    later: 'coming',
    state: 'idle',
    error: undefined,
    reasons: [],
    startable: false,
    offline: false,
    screens: 'opening',
    cameraless: false,
    leaving: false,
    outside: undefined,
    handOff: undefined,
    phoneHelps: false,
    inApp: false,
    associates: [],
    answer: undefined,
    browser: undefined,
    reference: undefined,
  };
}

/** Offered where another device does better; once asked for, it is shown wherever. */
function handOffFor(state: HandOffState | undefined, helps: boolean): HandOffState | undefined {
  return state?.stage === 'offered' && !helps ? undefined : state;
}

/**
 * What the customer can do, in terms of the verification.
 * @param loadViews those that are missing
 * @param moveFocus what is shown next is to have the focus
 */
export function viewHandlersOf(
  verification: VerificationController,
  { moveFocus, loadViews }: { readonly moveFocus: () => void; readonly loadViews: () => void },
): ViewHandlers {
  const setLeaving = (leaving: boolean) => {
    if (!verification.capture) return;
    verification.capture.leaving = leaving;
    moveFocus();
    verification.captureChanged();
  };
  return {
    start: () => verification.start(),
    retry: () => verification.retry(),
    cancel: () => verification.cancel(),
    askToLeave: (event) => {
      event.preventDefault();
      setLeaving(true);
    },
    stay: () => setLeaving(false),
    dialogClosed: ({ target }) => {
      // Some browsers close it at the second Esc, asked or not.
      if (verification.state === 'capturing' && target instanceof HTMLDialogElement && !target.open)
        verification.cancel();
    },
    openOutside: () => {
      verification.capture?.openOutside();
      verification.captureChanged();
    },
    retryOnPhone: () => verification.retry(true),
    showHandOff: () => void verification.capture?.handOff?.show(),
    hideHandOff: () => verification.capture?.handOff?.hide(),
    copyLink: () => void verification.capture?.handOff?.copy(),
    loadViews,
    verifyAssociate: (inquiryId) => verification.verifyAssociate(inquiryId),
  };
}
