import type { Decision } from './command.js';
import type { World } from './world/world.js';

interface Word {
  readonly customer?: string;
  readonly verification: Readonly<Record<string, unknown>>;
}

const words: Readonly<Record<Decision, Word>> = {
  pass: { customer: 'verified', verification: { state: 'completed', outcome: 'passed', persona_state: 'completed' } },
  fail: {
    verification: {
      state: 'completed',
      outcome: 'failed',
      persona_state: 'completed',
      failure_codes: ['selfie_failure'],
    },
  },
  reject: {
    customer: 'rejected',
    verification: { state: 'completed', outcome: 'failed', persona_state: 'completed', failure_codes: [] },
  },
  review: { verification: { state: 'reviewing', persona_state: 'reviewing' } },
  freeze: { customer: 'frozen', verification: {} },
  expire: { verification: { state: 'expired', persona_state: 'expired' } },
};

/** The platform decides on the first customer, as far as it has not done so already: no word of it is taken back. */
export function decide(world: World, decision: Decision): void {
  const [customerGuid] = world.customers;
  const { control } = world.sandbox;
  const { customer, verification } = words[decision];
  if (control.customer(customerGuid)?.['state'] !== 'unverified') return;
  const [newest] = control.verificationsOf(customerGuid);
  const isOpen = newest !== undefined && newest['state'] !== 'completed' && newest['state'] !== 'expired';
  if (!isOpen && decision !== 'pass' && decision !== 'freeze') return;
  control.setRecord(customerGuid, {
    ...(customer !== undefined && { customer: { state: customer } }),
    ...(isOpen && { verification }),
  });
}
