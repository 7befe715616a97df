/** Who is verified in a story: a magic customer of the sandbox, each time another one. */
import type { GetToken, Platform } from '../../src/index.js';
import {
  magicGuid,
  magicReference,
  magicUser,
  type AutopilotMode,
  type Control,
  type PersonaStoryName,
  type StoryName,
  type UserStoryName,
} from '../../src/sandbox/index.js';
import { provider } from './provider.js';
import { bases, control } from './sandbox.js';

/** What the element is given for them. */
export interface Inputs {
  readonly customerGuid: string;
  readonly platform: string | Platform;
  readonly apiBase: string;
  readonly providerHost: string;
  readonly getToken: GetToken | undefined;
}

export type Customer = (autopilot: AutopilotMode) => Inputs;

type Prepare = (control: Control, guid: string) => void;

let last = Date.now() % 1e8;
const freshNumber = (): number => (last += 1);

export function cybrid(story: StoryName, prepare?: Prepare): Customer {
  return (autopilot) => cybridInputs(magicGuid(story, freshNumber()), autopilot, prepare);
}

/** Nobody whom Cybrid knows. */
export const stranger: Customer = (autopilot) => cybridInputs('nobody'.padEnd(32, '0'), autopilot);

export function sumvin(story: UserStoryName): Customer {
  return (autopilot) => {
    const customerGuid = magicUser(story, freshNumber());
    control.setAutopilot(autopilot, customerGuid);
    return {
      customerGuid,
      platform: 'sumvin',
      apiBase: bases.sumvin,
      providerHost: provider.sumsubOrigin,
      getToken: () => control.mintToken({ customerGuid }),
    };
  };
}

export function persona(story: PersonaStoryName): Customer {
  return (autopilot) => {
    const customerGuid = magicReference(story, freshNumber());
    control.setAutopilot(autopilot, customerGuid);
    return {
      customerGuid,
      platform: 'persona',
      apiBase: bases.persona,
      providerHost: provider.personaHost,
      getToken: () => customerGuid,
    };
  };
}

/** On a platform of the page's own. */
export function own(platform: Platform): Customer {
  return () => ({
    customerGuid: 'customer',
    platform,
    apiBase: '',
    providerHost: provider.personaHost,
    getToken: () => 'session',
  });
}

function cybridInputs(customerGuid: string, autopilot: AutopilotMode, prepare?: Prepare): Inputs {
  control.setAutopilot(autopilot, customerGuid);
  prepare?.(control, customerGuid);
  return {
    customerGuid,
    platform: 'cybrid',
    apiBase: bases.cybrid,
    providerHost: provider.personaHost,
    getToken: () => control.mintToken({ customerGuid }),
  };
}
