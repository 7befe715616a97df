/** For tests in test/browser: where web-test-runner.config.mjs started the sandbox. */
import type { SandboxAddress } from './sandbox-plugin.js';

const answer = await fetch('/sandbox.json');

export const sandbox = (await answer.json()) as SandboxAddress;
