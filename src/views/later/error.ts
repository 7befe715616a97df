import { html } from 'lit';
import type { KycErrorCode } from '../../flow/errors.js';
import type { IconName } from './icon.js';
import { actions, badge, message, panel, primaryButton, reference, secondaryButton, support, title } from './pieces.js';
import type { LaterView } from './view.js';

const icons: Partial<Record<KycErrorCode, IconName>> = {
  'camera-blocked': 'camera',
  'camera-missing': 'camera',
  offline: 'offline',
  'api-unreachable': 'offline',
  'rate-limited': 'clock',
  'inquiry-timeout': 'clock',
  'session-expired': 'clock',
  'token-missing': 'lock',
  'token-expired': 'lock',
  'insecure-context': 'lock',
};

/** Always a way on: the button where trying again can help, whom to ask where it cannot. */
export const error: LaterView = (model, handlers) => {
  const { text } = model;
  const code = model.error?.code ?? 'internal';
  const retryable = model.error?.retryable ?? true;
  const phoneHelps = model.phoneHelps && code.startsWith('camera-');
  return html`
    <slot name="error">
      ${panel(html`
        ${badge(icons[code] ?? 'alert', 'warning')} ${title(text[`error.${code}.title`])}
        ${message(text[`error.${code}.body`])}
        ${code === 'camera-blocked' && model.browser ? message(text[`camera.${model.browser}`]) : undefined}
        ${retryable ? undefined : support(model)} ${reference(model)}
      `)}
    </slot>
    ${
      retryable || phoneHelps
        ? actions([
            retryable ? primaryButton(text['button.retry'], handlers.retry) : undefined,
            phoneHelps ? secondaryButton(text['button.phone'], handlers.retryOnPhone) : undefined,
          ])
        : undefined
    }
  `;
};
