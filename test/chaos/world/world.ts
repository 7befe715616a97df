import { useNetwork } from './window-fetch.js';
import '../../../src/define.js';
import '../../../src/run.js';
import '../../../src/captures/persona-sdk.js';
import '../../../src/views/later/later-views.js';
import type { KycVerification } from '../../../src/index.js';
import { createSandbox, magicGuid, type Sandbox, type StoryName } from '../../../src/sandbox/index.js';
import { activity, macrotask } from './activity.js';
import { Chronicle } from './chronicle.js';
import { VirtualClock } from './clock.js';
import { LockBook } from './locks.js';
import { apiBase, Network, type Sent } from './network.js';
import { Page } from './page.js';
import { PersonaPlayer, providerHost } from './persona.js';
import { randomFrom } from './random.js';
import { RequestRules } from './request-rules.js';
import { Judge, type RuleCounts } from './rules.js';
import { Seat, type TokenWay } from './seat.js';
import { TokenBook } from './tokens.js';

/** Longer than any request may take, ms. */
const longestRequest = 16_000;
const millionth = 1_000_000;

/** One sequence's world: a platform, a provider, a network, a page, and the elements on it. */
export class World {
  readonly clock = new VirtualClock(activity.settle);
  readonly chronicle = new Chronicle(() => this.clock.now());
  readonly sandbox: Sandbox;
  readonly network: Network;
  readonly locks: LockBook;
  readonly page: Page;
  readonly tokens: TokenBook;
  readonly persona: PersonaPlayer;
  readonly judge: Judge;
  readonly customers: readonly [string, string];
  readonly seats: Seat[] = [];
  readonly commandTimes: number[] = [];
  readonly #rules: RequestRules;
  readonly #restore: (() => void)[] = [];

  constructor(story: StoryName, seed: number, counts: RuleCounts) {
    const random = randomFrom(seed);
    const { random: realRandom } = Math;
    Math.random = random;
    this.page = new Page();
    this.customers = [magicGuid(story, seed % millionth), magicGuid('passes', millionth + (seed % millionth))];
    this.judge = new Judge(counts, () => describe(this));
    this.locks = new LockBook(() => this.network.moment);
    this.#restore.push(
      this.clock.install(),
      this.locks.install(),
      () => {
        Math.random = realRandom;
      },
      () => {
        this.page.leave();
      },
    );
    this.sandbox = createSandbox({ clock: this.clock });
    this.tokens = new TokenBook(this.sandbox.control);
    this.persona = new PersonaPlayer(this.sandbox.persona);
    this.network = new Network({
      sandbox: this.sandbox,
      clock: this.clock,
      random,
      customerOf: (token) => this.tokens.ownerOf(token)?.customerGuid ?? '',
      isRevoked: (token) => this.tokens.isRevoked(token),
      onSend: (sent) => {
        this.#noteRequest(sent, 'is sent');
        this.#rules.atSending(sent);
      },
      onEnd: (sent) => {
        this.#noteRequest(sent, sent.state);
      },
      onProcess: (sent) => {
        this.#noteRequest(sent, 'is processed');
        this.#rules.afterProcessing(sent);
      },
    });
    this.#rules = new RequestRules({
      network: this.network,
      locks: this.locks,
      page: this.page,
      judge: this.judge,
      commandTimes: this.commandTimes,
      control: this.sandbox.control,
      now: () => this.clock.now(),
      seatOf: (token) => this.seats[this.tokens.ownerOf(token)?.seat ?? -1],
    });
    this.#restore.push(useNetwork(this.network.fetch));
  }

  get mounted(): Seat[] {
    return this.seats.filter(({ element }) => element.isConnected);
  }

  async mount(way: TokenWay, manual: boolean): Promise<void> {
    const element = document.createElement('kyc-verification');
    const [customerGuid] = this.customers;
    const seat = new Seat(this.seats.length, element, customerGuid, this);
    this.seats.push(seat);
    Object.assign(element, { customerGuid, apiBase, providerHost, manual });
    await this.#giveWay(seat, element, way);
    document.body.append(element);
  }

  /** Takes it out of the document, for more than the turn. */
  async unmount(seat: Seat): Promise<void> {
    seat.element.remove();
    await macrotask();
    seat.gone = true;
  }

  /** The element's own page is left: no reply to its creating request reaches it any more, and its lock is free. The rest ends as at a removal. */
  async forsake(seat: Seat): Promise<void> {
    const removal = this.unmount(seat);
    seat.forsaken = true;
    const isMine = ({ token, target }: Sent) =>
      target === 'creation' && this.tokens.ownerOf(token)?.seat === seat.number;
    for (const sent of this.network.flying(isMine)) {
      this.network.forsake(sent);
      this.locks.abandon(sent.customerGuid);
    }
    await removal;
  }

  /** Whatever was done has its effects; then everything is looked at. */
  async afterCommand(): Promise<void> {
    await activity.settle();
    this.check();
  }

  check(): void {
    for (const seat of this.seats) seat.check();
    for (const customerGuid of this.customers) this.#rules.checkRecords(customerGuid);
    const { errors } = this.page;
    this.judge.demand('no error reaches the page', errors.length === 0, () => errors.join('; '));
    if (this.mounted.length === 0) this.#checkNothingLeft();
    this.judge.pronounce();
  }

  /** Everybody leaves; when the last reply is there, nothing may be left. */
  async close(): Promise<void> {
    await Promise.all(this.mounted.map((seat) => this.unmount(seat)));
    await this.afterCommand();
    await this.clock.pass(longestRequest);
    this.check();
    const { pageTimers } = this.clock;
    this.judge.demand('nothing left after removal', pageTimers === 0, () => `${pageTimers} timers`);
    this.judge.demand('nothing left after removal', this.locks.open === 0, () => `${this.locks.open} locks`);
    this.judge.pronounce();
  }

  /** After a failure there may be more left than the rules allow. */
  async leave(): Promise<void> {
    for (const { element } of this.seats) element.remove();
    await macrotask();
    for (const restore of this.#restore.reverse()) restore();
  }

  /** A creating request keeps its deadline until its reply; nothing else may be there. */
  #checkNothingLeft(): void {
    const { judge, network, clock, page, seats } = this;
    const creations = network.sent.filter(
      ({ target, state, at }) =>
        target === 'creation' && (state === 'flying' || (state === 'gone' && clock.now() - at < longestRequest)),
    ).length;
    const frames = document.querySelectorAll('iframe').length + seats.filter(({ iframe }) => iframe).length;
    const links = document.head.querySelectorAll('link[rel=preconnect]').length;
    const found = { timers: clock.pageTimers - creations, listeners: page.listeners.join(' '), frames, links };
    const nothing = found.timers <= 0 && found.listeners === '' && frames === 0 && links === 0;
    judge.demand('nothing left after removal', nothing, () => JSON.stringify(found));
  }

  #noteRequest({ moment, token, target, path, answer }: Sent, what: string): void {
    const seat = this.tokens.ownerOf(token)?.seat;
    this.chronicle.note(`request ${moment} ${what}`, { seat, target, path, status: answer?.status });
  }

  async #giveWay(seat: Seat, element: KycVerification, way: TokenWay): Promise<void> {
    switch (way) {
      case 'property':
        element.token = await this.tokens.mint(seat.number, seat.customerGuid);
        break;
      case 'attribute':
        element.setAttribute('token', await this.tokens.mint(seat.number, seat.customerGuid));
        break;
      case 'get-token':
        element.getToken = (reason) => {
          this.#rules.atAsking(seat, reason);
          return this.tokens.answer(seat.number, seat.customerGuid);
        };
        break;
      case 'event':
        element.token = await this.tokens.mint(seat.number, seat.customerGuid, 40);
        element.addEventListener('kyc-token-request', ({ detail }) => {
          this.#rules.atAsking(seat, detail.reason);
          detail.respondWith(this.tokens.answer(seat.number, seat.customerGuid));
        });
    }
  }
}

function describe({ clock, network, locks, seats, tokens }: World): string {
  const lines = seats.map(({ number, element, forsaken }) => {
    const told = element.history.slice(-12).map(({ type, state }) => `${type.replace('kyc-', '')}(${state})`);
    return `element ${number}${forsaken ? ' (left)' : ''}: … ${told.join(' ')}`;
  });
  const requests = network.sent.slice(-12).map(({ token, target, path, at, answer, state }) => {
    const who = `element ${String(tokens.ownerOf(token)?.seat)}`;
    return `  ${new Date(at).toISOString().slice(11)} ${who}: ${target} ${path}, ${answer?.status ?? 'no'} answer, ${state}`;
  });
  return [
    `${new Date(clock.now()).toISOString()}, moment ${network.moment}, ${clock.pageTimers} timers, ${locks.open} locks`,
    ...lines,
    'requests:',
    ...requests,
  ].join('\n  ');
}
