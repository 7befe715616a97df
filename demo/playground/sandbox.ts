import type { AutopilotMode } from '../../src/sandbox/index.js';

/** Where the stand-ins are, as demo/serve.ts tells. */
export interface SandboxAddress {
  readonly cybridOrigin: string;
  readonly personaHost: string;
  readonly sumvinOrigin: string;
  readonly sumsubOrigin: string;
}

async function ask(url: string, options: RequestInit = {}): Promise<unknown> {
  const response = await fetch(url, options);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return response.status === 204 ? undefined : response.json();
}

const textOf = (json: unknown, name: string): string => {
  const value: unknown = typeof json === 'object' && json !== null ? Reflect.get(json, name) : undefined;
  if (typeof value === 'string') return value;
  throw new Error(`An answer of the sandbox has no ${name}.`);
};

/** The sandbox's control, as far as the playground needs it. */
export class Sandbox {
  private constructor(readonly address: SandboxAddress) {}

  static async find(): Promise<Sandbox> {
    const json = await ask('/sandbox.json');
    return new Sandbox({
      cybridOrigin: textOf(json, 'cybridOrigin'),
      personaHost: textOf(json, 'personaHost'),
      sumvinOrigin: textOf(json, 'sumvinOrigin'),
      sumsubOrigin: textOf(json, 'sumsubOrigin'),
    });
  }

  async mintToken(customerGuid: string, signal: AbortSignal): Promise<string> {
    return textOf(await this.#post('token', { customerGuid }, signal), 'token');
  }

  async setAutopilot(mode: AutopilotMode, customerGuid: string): Promise<void> {
    await this.#post('autopilot', { mode, customerGuid });
  }

  #post(path: string, body: object, signal?: AbortSignal): Promise<unknown> {
    const url = `${this.address.cybridOrigin}/sandbox/${path}`;
    return ask(url, { method: 'POST', body: JSON.stringify(body), ...(signal && { signal }) });
  }
}
