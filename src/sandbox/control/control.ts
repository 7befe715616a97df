import type { MovableClock } from '../clock.js';
import { presentCustomer, presentDetails } from '../cybrid/present.js';
import type { OneTimeLinks } from '../persona/one-time-links.js';
import type { PersonaAccounts } from '../persona/rest/accounts.js';
import type { Idempotency } from '../persona/rest/idempotency.js';
import { presentInquiry } from '../persona/rest/present.js';
import { CAPTURE_METHODS, type CustomerRecord } from '../records.js';
import type { TokenRequest, Tokens } from '../tokens.js';
import { presentStatus } from '../sumvin/present.js';
import type { Users } from '../sumvin/users.js';
import { flowMethod, type World } from '../world.js';
import type { Autopilot, AutopilotMode } from './autopilot.js';
import type { Call, CallLog } from './calls.js';
import type { Fault, Faults } from './faults.js';

type Json = Record<string, unknown>;

/** Raw values that win over the computed ones, `null` and values no client knows included. */
export interface HandSetValues {
  customer?: Json | undefined;
  /** Of the newest verification of the flow; one is created if there is none. */
  verification?: Json | undefined;
}

/** Everything a test, a story or a demo may do to the sandbox from outside. */
export interface Control {
  /** Forgets one customer (or reference id), or everything: records, calls, faults, autopilot, the moved clock. */
  reset(customerGuid?: string): void;
  calls(): readonly Call[];
  clearCalls(): void;
  setAutopilot(mode: AutopilotMode, customerGuid?: string): void;
  now(): number;
  advance(milliseconds: number): void;
  /** Returns what takes the fault away again. */
  addFault(fault: Fault): () => void;
  clearFaults(): void;
  mintToken(request: TokenRequest): Promise<string>;
  customer(customerGuid: string): Json | undefined;
  /** Newest first, with all details. */
  verificationsOf(customerGuid: string): Json[];
  /** Of Persona's REST API, oldest first, with all that Persona knows. */
  inquiriesOf(referenceId: string): Json[];
  /** For the verification until the customer does something in Persona, for the customer until `reset`. */
  setRecord(customerGuid: string, values: HandSetValues): void;
  /** A user of the token/status API, as its status shows them. */
  user(userGuid: string): Json | undefined;
  /** Values of the status until the user does something in Sumsub's screens. */
  setUser(userGuid: string, values: Json): void;
  /** Whether creating a second active verification is answered 409. Off. */
  refuseDuplicates(refuse: boolean): void;
}

export interface ControlParts {
  readonly world: World;
  readonly accounts: PersonaAccounts;
  readonly links: OneTimeLinks;
  readonly idempotency: Idempotency;
  readonly users: Users;
  readonly clock: MovableClock;
  readonly tokens: Tokens;
  readonly autopilot: Autopilot;
  readonly log: CallLog;
  readonly faults: Faults;
  readonly settings: { refusesDuplicates: boolean };
}

export function createControl(parts: ControlParts): Control {
  const { world, users, accounts, clock, tokens, autopilot, log, faults, settings } = parts;
  return {
    reset(customerGuid) {
      world.forget(customerGuid);
      users.forget(customerGuid);
      accounts.forget(customerGuid);
      autopilot.forget(customerGuid);
      // An answer saved for a key would name an inquiry that is no more.
      parts.idempotency.clear();
      if (customerGuid !== undefined) return;
      parts.links.clear();
      log.clear();
      faults.clear();
      clock.rewind();
      settings.refusesDuplicates = false;
    },
    calls: () => log.list(),
    clearCalls: () => {
      log.clear();
    },
    setAutopilot: (mode, customerGuid) => {
      autopilot.set(mode, customerGuid);
    },
    now: () => clock.now(),
    advance: (milliseconds) => {
      clock.advance(milliseconds);
    },
    addFault: (fault) => faults.add(fault),
    clearFaults: () => {
      faults.clear();
    },
    mintToken: (request) => tokens.mint(request),
    customer(customerGuid) {
      const customer = world.customer(customerGuid);
      return customer && presentCustomer(customer, world);
    },
    verificationsOf(customerGuid) {
      const customer = world.customer(customerGuid);
      return customer === undefined
        ? []
        : world.verificationsOf(customer).map((record) => presentDetails(record, world));
    },
    inquiriesOf: (referenceId) => accounts.account(referenceId).inquiries.map(presentInquiry),
    setRecord(customerGuid, values) {
      const customer = world.customer(customerGuid);
      if (customer === undefined) throw new RangeError(`No story is told by ${customerGuid}`);
      if (values.customer !== undefined) customer.handSet = { ...customer.handSet, ...values.customer };
      if (values.verification === undefined) return;
      const record = newestOrNew(customer, world);
      record.handSet = { ...record.handSet, ...values.verification };
    },
    user(userGuid) {
      const user = users.user(userGuid);
      return user && presentStatus(user, users);
    },
    setUser(userGuid, values) {
      const user = users.user(userGuid);
      if (user === undefined) throw new RangeError(`No story is told by ${userGuid}`);
      user.handSet = { ...user.handSet, ...values };
    },
    refuseDuplicates: (refuse) => {
      settings.refusesDuplicates = refuse;
    },
  };
}

function newestOrNew(customer: CustomerRecord, world: World) {
  const newest = world.verificationsOf(customer).find(({ method }) => CAPTURE_METHODS.includes(method));
  const wanted = { type: 'kyc', method: flowMethod(customer.story), requireTaxId: null, expectedBehaviours: [] };
  return newest ?? world.create(customer, wanted);
}
