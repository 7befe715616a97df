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
    error: state === 'error' ? failure('api-unreachable') : undefined,
    reasons: [],
    startable: state === 'idle',
    screens: 'opening',
    cameraless: false,
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

/** Every picture the element can show, by name. */
export const pictures: readonly (readonly [string, ViewModel])[] = [
  ...states.map((state) => [state, modelOf(state, { reference: guid })] as const),
  ['idle that cannot start', modelOf('idle', { startable: false })],
  ['capturing and ready', modelOf('capturing', { screens: 'ready' })],
  ['action with several reasons', modelOf('action', { reasons: ['selfie_failure', 'id_quality_check_failure'] })],
  ['processing while offline', modelOf('processing', { offline: true })],
  ...errorCodes.map((code) => [`error ${code}`, modelOf('error', { error: failure(code) })] as const),
];
