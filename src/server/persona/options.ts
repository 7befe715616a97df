import { ServerConfigError, textOf, type Limits, type Variables } from '../settings.js';

export interface PersonaOptions {
  /** Never leaves the server. Default: `PERSONA_API_KEY`. */
  readonly apiKey?: string | undefined;
  /** The inquiry template, `itmpl_…`; inquiries by others are not looked at. Default: `PERSONA_TEMPLATE_ID`. */
  readonly templateId?: string | undefined;
  /** Of the REST API. Default: `PERSONA_API_BASE`, else `https://api.withpersona.com/api/v1`. */
  readonly base?: string | undefined;
  /**
   * A workflow approves or declines what is `completed`: until it has, there is no verdict. As a function: for whom, by
   * reference id. Default: whether `PERSONA_AWAIT_DECISION` is `true`.
   */
  readonly awaitDecision?: boolean | ((referenceId: string) => boolean) | undefined;
  /** For each customer. Default: the server's usual ones. */
  readonly limits?: Pick<Limits, 'proxy' | 'creation' | 'session'> | undefined;
}

export interface PersonaSettings {
  readonly apiKey: string;
  readonly templateId: string;
  /** Without a slash at its end. */
  readonly base: string;
  readonly awaitDecision: (referenceId: string) => boolean;
}

/** Throws `ServerConfigError`. */
export function readPersona(options: PersonaOptions, variables: Variables): PersonaSettings {
  const apiKey = options.apiKey ?? textOf(variables, 'PERSONA_API_KEY') ?? '';
  const templateId = options.templateId ?? textOf(variables, 'PERSONA_TEMPLATE_ID') ?? '';
  const base = options.base ?? textOf(variables, 'PERSONA_API_BASE') ?? 'https://api.withpersona.com/api/v1';
  if (!/^[\x21-\x7e]+$/.test(apiKey)) {
    throw new ServerConfigError('persona.apiKey (PERSONA_API_KEY) is missing, or is no API key.');
  }
  if (!/^itmpl_\w+$/.test(templateId)) {
    throw new ServerConfigError('persona.templateId (PERSONA_TEMPLATE_ID) has to be an inquiry template, itmpl_….');
  }
  const awaits = options.awaitDecision ?? textOf(variables, 'PERSONA_AWAIT_DECISION') === 'true';
  return {
    apiKey,
    templateId,
    base: readBase(base, apiKey),
    awaitDecision: typeof awaits === 'function' ? awaits : () => awaits,
  };
}

/** The key goes there. */
function readBase(text: string, apiKey: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && !apiKey.startsWith('persona_production_'));
  if (!url || !isSafe || url.search !== '' || url.hash !== '' || url.username !== '' || url.password !== '') {
    throw new ServerConfigError('persona.base (PERSONA_API_BASE) has to be an https URL without a query.');
  }
  return url.href.replace(/\/$/, '');
}
