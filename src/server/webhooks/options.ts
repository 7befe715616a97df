import { ServerConfigError, textOf, type Variables } from '../settings.js';
import type { WebhookEvent } from './events.js';

export interface WebhookOptions {
  /**
   * Awaited before the platform is answered: take note of the event (in a queue, say) and return. What it throws makes
   * the platform deliver again. Called once for each event, and again only where an instance died or hung over it.
   */
  readonly onEvent: (event: WebhookEvent) => void | Promise<void>;
  /** Default: `PERSONA_WEBHOOK_SECRETS`, separated by spaces; without any there is no `/webhooks/persona`. */
  readonly persona?:
    | {
        /** The webhook's secret; both the old and the new one while it is replaced. */
        readonly secrets?: readonly string[] | undefined;
      }
    | undefined;
  /** Default: `CYBRID_WEBHOOK_KEYS`, separated by spaces; without any there is no `/webhooks/cybrid`. */
  readonly cybrid?:
    | {
        /** `signing_key` of the subscription; several while it is replaced. */
        readonly signingKeys?: readonly string[] | undefined;
        /** Cybrid doesn't publish the name: look at a delivery of yours. Default: `CYBRID_WEBHOOK_HEADER`, else `x-cybrid-signature`. */
        readonly signatureHeader?: string | undefined;
      }
    | undefined;
}

export interface WebhookSettings {
  /** Empty: not wanted. */
  readonly personaSecrets: readonly string[];
  readonly cybridKeys: readonly string[];
  readonly cybridHeader: string;
}

/** Throws `ServerConfigError`. */
export function readWebhooks({ persona, cybrid }: WebhookOptions, variables: Variables): WebhookSettings {
  const personaSecrets = persona?.secrets ?? listOf(variables, 'PERSONA_WEBHOOK_SECRETS');
  const cybridKeys = cybrid?.signingKeys ?? listOf(variables, 'CYBRID_WEBHOOK_KEYS');
  demandSecrets(personaSecrets, persona !== undefined, 'webhooks.persona.secrets (PERSONA_WEBHOOK_SECRETS)');
  demandSecrets(cybridKeys, cybrid !== undefined, 'webhooks.cybrid.signingKeys (CYBRID_WEBHOOK_KEYS)');
  if (personaSecrets.length + cybridKeys.length === 0) {
    throw new ServerConfigError('webhooks has neither PERSONA_WEBHOOK_SECRETS nor CYBRID_WEBHOOK_KEYS.');
  }
  const cybridHeader = cybrid?.signatureHeader ?? textOf(variables, 'CYBRID_WEBHOOK_HEADER') ?? 'x-cybrid-signature';
  if (!/^[\w-]+$/.test(cybridHeader)) {
    throw new ServerConfigError('webhooks.cybrid.signatureHeader (CYBRID_WEBHOOK_HEADER) is no name of a header.');
  }
  return { personaSecrets, cybridKeys, cybridHeader };
}

/** An empty secret would be known to everybody. */
function demandSecrets(secrets: readonly string[], wanted: boolean, option: string): void {
  const isEmpty = secrets.some((secret) => typeof secret !== 'string' || secret.trim() === '');
  if (!isEmpty && (secrets.length > 0 || !wanted)) return;
  throw new ServerConfigError(`${option} is missing: without a secret anybody could send events.`);
}

function listOf(variables: Variables, name: string): readonly string[] {
  return (textOf(variables, name) ?? '').split(/[\s,]+/).filter((secret) => secret !== '');
}
