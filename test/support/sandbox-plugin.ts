import type { TestRunnerPlugin } from '@web/test-runner';
import { serveSandbox, type ServedSandbox } from '../../src/sandbox/serve.js';

/** What the page gets from /sandbox.json: values for `api-base` (origins) and `provider-host` (host:port, or an origin). */
export type SandboxAddress = Pick<ServedSandbox, 'cybridOrigin' | 'personaHost' | 'sumvinOrigin' | 'sumsubOrigin'>;

/** Starts the sandbox on free ports beside Web Test Runner's server and tells the tests where it is. */
export function sandboxPlugin(): TestRunnerPlugin {
  let sandbox: ServedSandbox | undefined;
  return {
    name: 'sandbox',
    async serverStart() {
      sandbox = await serveSandbox({ cybridPort: 0, personaPort: 0 });
    },
    async serverStop() {
      await sandbox?.close();
    },
    serve({ path }) {
      if (path !== '/sandbox.json' || !sandbox) return undefined;
      const { cybridOrigin, personaHost, sumvinOrigin, sumsubOrigin } = sandbox;
      const address: SandboxAddress = { cybridOrigin, personaHost, sumvinOrigin, sumsubOrigin };
      return { body: JSON.stringify(address), type: 'json' };
    },
  };
}
