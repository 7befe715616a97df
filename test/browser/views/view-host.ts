import { LitElement } from 'lit';
import { styles } from '../../../src/kyc-verification.styles.js';
import { shell } from '../../../src/views/shell.js';
import type { ViewModel } from '../../../src/views/view.js';

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
    loadViews: () => this.acts.push('load views'),
    verifyAssociate: (inquiryId: string) => this.acts.push(`verify ${inquiryId}`),
  };

  override render() {
    return shell(this.model, this.handlers, this.frame);
  }

  override updated() {
    const dialog = this.renderRoot.querySelector('dialog');
    if (this.model.state !== 'capturing') dialog?.close();
    else if (dialog && !dialog.open) dialog.showModal();
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

declare global {
  interface HTMLElementTagNameMap {
    'view-host': ViewHost;
  }
}
