import type { Authorize, Caller } from './parts.js';
import { ServerProblem } from './problem.js';

/** Whose request it is. Throws `unauthorized` where it is nobody's. */
export async function callerOf(authorize: Authorize, request: Request): Promise<Caller> {
  const caller = await ask(authorize, request);
  if (caller === undefined || caller === null) throw new ServerProblem('unauthorized', 'There is no session.');
  if (typeof caller === 'object' && 'customerGuid' in caller) {
    const { customerGuid } = caller;
    if (typeof customerGuid === 'string' && customerGuid !== '') return { customerGuid };
  }
  throw new TypeError('authorize() gave neither undefined nor { customerGuid }');
}

async function ask(authorize: Authorize, request: Request): Promise<unknown> {
  try {
    return await authorize(request);
  } catch (cause) {
    throw cause instanceof Error ? cause : new TypeError('authorize() threw something that is no error', { cause });
  }
}
