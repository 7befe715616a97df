import type { Control } from '../../../src/sandbox/index.js';
import type { TokenReason } from '../../../src/index.js';
import type { LockBook } from './locks.js';
import type { Network, Sent } from './network.js';
import type { Page } from './page.js';
import type { Judge } from './rules.js';
import type { Seat } from './seat.js';

const minute = 60_000;
/** Requests per minute that an element may send by itself, also in a tab that nobody sees; and more for each thing done to it. */
const pace = { visible: 70, hidden: 12, forEachCommand: 10 };
/** An inquiry with less of its 24 hours left than this is as good as expired (contracts.md section E). */
const inquiryLife = 24 * 60 * minute - minute;

export interface Surroundings {
  readonly control: Control;
  readonly network: Network;
  readonly locks: LockBook;
  readonly page: Page;
  readonly judge: Judge;
  readonly now: () => number;
  /** When commands were carried out. */
  readonly commandTimes: readonly number[];
  readonly seatOf: (token: string) => Seat | undefined;
}

/** The rules about what goes over the network. */
export class RequestRules {
  readonly #around: Surroundings;
  readonly #createdAt = new Map<string, number>();
  /** The moment at which an element last asked for another token than a refused one. */
  readonly #askedAt = new Map<Seat, number>();

  constructor(around: Surroundings) {
    this.#around = around;
  }

  atSending(sent: Sent): void {
    const { judge, seatOf } = this.#around;
    const seat = seatOf(sent.token);
    judge.demand('no request after removal', seat !== undefined && !seat.gone, () => describe(sent, seat));
    if (!seat) return;
    if (sent.target === 'creation') this.#atCreation(sent, seat);
    if (sent.target === 'read') this.#atRead(sent, seat);
    this.#atPace(sent, seat);
  }

  /** The platform has done what was asked. */
  afterProcessing(sent: Sent): void {
    const seat = this.#around.seatOf(sent.token);
    const { status, body } = sent.answer ?? { status: 0, body: undefined };
    if (seat && sent.path.startsWith('/api/customers/') && stateOf(body) === 'verified') {
      // Requests overtake each other: a given-up one may be processed after the next run's.
      seat.toldVerifiedAt = Math.max(seat.toldVerifiedAt, sent.moment);
    }
    if (sent.target === 'creation' && status === 201) {
      this.#createdAt.set(sent.customerGuid, this.#around.network.moment);
    }
    this.checkRecords(sent.customerGuid);
  }

  atAsking(seat: Seat, reason: TokenReason): void {
    if (reason !== 'rejected') return;
    const { judge, network, seatOf } = this.#around;
    const askedAt = this.#askedAt.get(seat) ?? -1;
    this.#askedAt.set(seat, network.moment);
    judge.demand(
      'a refused token is asked for once',
      network.sent.some(({ moment, token }) => moment > askedAt && seatOf(token) === seat),
      () => `element ${seat.number} has sent nothing since it asked`,
    );
  }

  checkRecords(customerGuid: string): void {
    const { control, judge, now } = this.#around;
    const active = control.verificationsOf(customerGuid).filter((record) => isActive(record, now()));
    judge.demand('one active verification per customer', active.length <= 1, () => JSON.stringify(active));
  }

  #atCreation(sent: Sent, seat: Seat): void {
    const { judge, network, locks, control } = this.#around;
    const { customerGuid } = sent;
    const others = network.flying((other) => isFor(other, customerGuid, 'creation'));
    judge.demand('one creating request in flight per customer', others.length === 0, () => describe(sent, seat));
    const since = locks.heldSince(customerGuid);
    const looks = network.sent.filter(
      (other) =>
        isFor(other, customerGuid, 'read') &&
        other.moment > (since ?? Infinity) &&
        other.state === 'answered' &&
        other.path.endsWith('/identity_verifications') &&
        this.#around.seatOf(other.token) === seat,
    );
    judge.demand(
      'a look inside the lock before each creation',
      looks.length > 0,
      () => `${describe(sent, seat)}, lock held since moment ${String(since)}`,
    );
    const [newest] = control.verificationsOf(customerGuid);
    if (newest?.['outcome'] !== 'failed' || newest['method'] === 'watchlists') return;
    judge.demand(
      'after a failure only the customer creates anew',
      seat.askedAt >= (this.#createdAt.get(customerGuid) ?? -1),
      () => describe(sent, seat),
    );
  }

  #atRead(sent: Sent, seat: Seat): void {
    const { judge, network, seatOf } = this.#around;
    const flying = network.flying((other) => other.target === 'read' && seatOf(other.token) === seat);
    const paths = [...flying.map(({ path }) => path), sent.path];
    const firstLook = paths.some((path) => path.startsWith('/api/customers/'));
    const alone = flying.length === 0 || (flying.length === 1 && firstLook && new Set(paths).size === 2);
    judge.demand('no two polls at once', alone, () => `element ${seat.number}: ${paths.join(', ')}`);
  }

  #atPace(sent: Sent, seat: Seat): void {
    const { judge, network, page, commandTimes, seatOf } = this.#around;
    const since = sent.at - minute;
    const recent = network.sent.filter(({ at, token }) => at > since && seatOf(token) === seat).length;
    const commands = commandTimes.filter((at) => at > since - minute).length;
    const hidden = page.hiddenSince !== undefined && page.hiddenSince < since;
    const most = (hidden ? pace.hidden : pace.visible) + commands * pace.forEachCommand;
    judge.demand(
      'polls within the pace',
      recent <= most,
      () => `element ${seat.number}: ${recent} requests in a minute, at most ${most}${hidden ? ' (hidden)' : ''}`,
    );
  }
}

function isFor(sent: Sent, customerGuid: string, target: Sent['target']): boolean {
  return sent.customerGuid === customerGuid && sent.target === target;
}

function isActive(record: Readonly<Record<string, unknown>>, now: number): boolean {
  const { state, persona_state, created_at, method } = record;
  const over = state === 'completed' || state === 'expired' || persona_state === 'expired' || method === 'watchlists';
  return !over && now < Date.parse(String(created_at)) + inquiryLife;
}

function stateOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'state' in body ? body.state : undefined;
}

function describe({ target, path, at, moment }: Sent, seat: Seat | undefined): string {
  return `element ${String(seat?.number)}: ${target} ${path} at ${new Date(at).toISOString()}, moment ${moment}`;
}
