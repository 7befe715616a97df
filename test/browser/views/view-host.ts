import { fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';
import { KycError, errorCodes, type KycErrorCode } from '../../../src/flow/errors.js';
import { states, type State } from '../../../src/flow/state.js';
import { styles } from '../../../src/kyc-verification.styles.js';
import { en } from '../../../src/locales/en.js';
import { shell } from '../../../src/views/shell.js';
import type { ViewModel } from '../../../src/views/view.js';

export const guid = '8f3e1c0a7d5b4e29a6c1f0e2d3b4a596';

export function failure(code: KycErrorCode): ViewModel['error'] {
  return new KycError(code, 'For developers only.').toDetail(guid);
}

export function modelOf(state: State, part: Partial<ViewModel> = {}): ViewModel {
  return {
    state,
    text: en,
    language: 'en',
    direction: 'ltr',
    wordless: false,
    error: state === 'error' ? failure('api-unreachable') : undefined,
    reasons: [],
    startable: state === 'idle',
    screens: 'opening',
    cameraless: false,
    modal: false,
    leaving: false,
    outside: undefined,
    handOff: undefined,
    inApp: false,
    associates: [],
    browser: undefined,
    offline: false,
    reference: undefined,
    ...part,
  };
}

/** Shows views as the element does: in a shadow root, with the element's styles. */
class ViewHost extends LitElement {
  static override styles = styles;
  static override properties = { model: { attribute: false } };
  declare model: ViewModel;
  readonly acts: string[] = [];
  readonly frame = document.createElement('div');

  private readonly handlers = {
    start: () => this.acts.push('start'),
    retry: () => this.acts.push('retry'),
    cancel: () => this.acts.push('cancel'),
    askToLeave: () => this.acts.push('ask to leave'),
    stay: () => this.acts.push('stay'),
    dialogClosed: () => this.acts.push('dialog closed'),
    openOutside: () => this.acts.push('open outside'),
    retryOnPhone: () => this.acts.push('retry on phone'),
    showHandOff: () => this.acts.push('show hand-off'),
    hideHandOff: () => this.acts.push('hide hand-off'),
    copyLink: () => this.acts.push('copy link'),
    verifyAssociate: (inquiryId: string) => this.acts.push(`verify ${inquiryId}`),
  };

  override render() {
    return shell(this.model, this.handlers, this.frame);
  }

  parts(name: string): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>(`[part~='${name}']`)];
  }

  words(name: string): string {
    return this.parts(name)
      .map((part) => part.textContent.trim())
      .join(' | ');
  }

  /** What a live region holds. */
  says(role: 'status' | 'alert'): string {
    return this.renderRoot.querySelector(`[role=${role}]`)?.textContent.trim() ?? '';
  }

  async become(model: ViewModel): Promise<void> {
    this.model = model;
    await this.updateComplete;
  }
}

customElements.define('view-host', ViewHost);

export type { ViewHost };

export const show = (state: State, part: Partial<ViewModel> = {}, slotted: unknown = ''): Promise<ViewHost> =>
  fixture<ViewHost>(html`<view-host .model=${modelOf(state, part)}>${slotted}</view-host>`);

export const associates: ViewModel['associates'] = [
  { role: 'director', state: 'invited' },
  { role: 'owner', state: 'open', inquiryId: 'inq_1' },
  { role: 'owner', state: 'processing', inquiryId: 'inq_2' },
  { role: 'other', state: 'completed' },
];

export function shownCode(copied: 'no' | 'yes' | 'refused'): ViewModel['handOff'] {
  return { stage: 'shown', href: 'https://verify.example/?one-time', code: { path: 'M0 0h4v4h-4z', size: 21 }, copied };
}

/** Every picture the element can show, by name. */
export const pictures: readonly (readonly [string, ViewModel])[] = [
  ...states.map((state) => [state, modelOf(state, { reference: guid })] as const),
  ['idle that cannot start', modelOf('idle', { startable: false })],
  ['capturing and ready', modelOf('capturing', { screens: 'ready' })],
  ...(['offered', 'opened', 'refused'] as const).map(
    (outside) => [`capturing outside, ${outside}`, modelOf('capturing', { screens: 'ready', outside })] as const,
  ),
  ...(['offered', 'preparing', 'begun', 'over', 'failed'] as const).map(
    (stage) => [`capturing, phone ${stage}`, modelOf('capturing', { screens: 'ready', handOff: { stage } })] as const,
  ),
  ...(['no', 'yes', 'refused'] as const).map(
    (copied) =>
      [`capturing, phone code, copied: ${copied}`, modelOf('capturing', { handOff: shownCode(copied) })] as const,
  ),
  ['capturing in another app', modelOf('capturing', { screens: 'ready', inApp: true, handOff: { stage: 'offered' } })],
  ['capturing, leaving', modelOf('capturing', { screens: 'ready', leaving: true })],
  ['processing for a business', modelOf('processing', { associates })],
  ['action with a sentence', modelOf('action', { reasons: ['Document image is blurry. Please resubmit.'] })],
  ['action with several reasons', modelOf('action', { reasons: ['selfie_failure', 'id_quality_check_failure'] })],
  ['processing while offline', modelOf('processing', { offline: true })],
  ...errorCodes.map((code) => [`error ${code}`, modelOf('error', { error: failure(code) })] as const),
];
