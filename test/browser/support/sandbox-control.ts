/** The sandbox's control over HTTP: who the customer is and what becomes of them. */
import type {
  AutopilotMode,
  Call,
  Fault,
  HandSetValues,
  StoryName,
  TokenRequest,
  UserStoryName,
} from '../../../src/sandbox/index.js';
import { magicGuid } from '../../../src/sandbox/stories.js';
import { magicUser } from '../../../src/sandbox/sumvin/stories.js';
import { sandbox } from '../../support/sandbox.browser.js';

export interface Customer {
  readonly guid: string;
  readonly token: string;
}

const ask = async (path: string, body?: object): Promise<Response> => {
  const answer = await fetch(`${sandbox.cybridOrigin}/sandbox/${path}`, {
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`The sandbox answered /${path} with ${answer.status}: ${await answer.text()}`);
  return answer;
};

let last = 0;

/** A number that no other test has: all files share one sandbox, so it is the time, in ms. */
function freshNumber(): number {
  last = Math.max(last + 1, Date.now() % 1e8);
  return last;
}

export async function mint(request: TokenRequest): Promise<string> {
  const { token } = (await (await ask('token', request)).json()) as { token: string };
  return token;
}

/** A customer of this test's own; `mode` is what Persona's stand-in does for them. */
export async function customer(story: StoryName, mode: AutopilotMode = 'nothing'): Promise<Customer> {
  return prepared(magicGuid(story, freshNumber()), mode);
}

/** A user of the token/status API of this test's own; `mode` is what Sumsub's stand-in does for them. */
export async function user(story: UserStoryName, mode: AutopilotMode = 'nothing'): Promise<Customer> {
  return prepared(magicUser(story, freshNumber()), mode);
}

async function prepared(guid: string, mode: AutopilotMode): Promise<Customer> {
  await fly(guid, mode);
  return { guid, token: await mint({ customerGuid: guid }) };
}

export async function fly(customerGuid: string, mode: AutopilotMode): Promise<void> {
  await ask('autopilot', { mode, customerGuid });
}

/** The record's values from now on, until the customer does something in Persona. */
export async function setRecord(customerGuid: string, values: HandSetValues): Promise<void> {
  await ask('records', { customerGuid, ...values });
}

export async function addFault(fault: Fault): Promise<void> {
  await ask('faults', fault);
}

export async function callsOf(customerGuid: string): Promise<Call[]> {
  const calls = (await (await ask('calls')).json()) as Call[];
  return calls.filter((call) => call.customerGuid === customerGuid);
}

export async function verificationsOf(customerGuid: string): Promise<Record<string, unknown>[]> {
  const { verifications } = (await (await ask(`customers/${customerGuid}`)).json()) as {
    verifications: Record<string, unknown>[];
  };
  return verifications;
}
