import type { KycVerification } from '../../src/index.js';
import { decide } from './decide.js';
import type { Command } from './command.js';
import type { Seat } from './world/seat.js';
import type { World } from './world/world.js';

const mostMounted = 3;
/** Timers that a single wait may let fire: hours of quick polling would only take the test's time. */
const mostTimers = 250;

/** Carries out one command; one that does not apply does nothing. */
export async function perform(world: World, command: Command): Promise<void> {
  const { page, network, tokens } = world;
  world.commandTimes.push(world.clock.now());
  world.chronicle.note('command', command);
  switch (command.do) {
    case 'mount':
      if (world.mounted.length < mostMounted) await world.mount(command.tokens, command.manual);
      break;
    case 'fault':
      network.weather.brew(command.fault);
      break;
    case 'supply':
      tokens.supply = command.supply;
      break;
    case 'revoke':
      tokens.revokeAll();
      break;
    case 'offline':
      network.goOffline();
      page.setOnline(false);
      break;
    case 'online':
      network.online = true;
      page.setOnline(true);
      break;
    case 'hide':
    case 'show':
      page.setVisible(command.do === 'show', world.clock.now());
      break;
    case 'pageshow':
      page.comeBackFromCache();
      break;
    case 'wait':
      await world.clock.pass(command.ms, mostTimers);
      break;
    case 'suspend':
      await world.clock.suspend(command.ms);
      break;
    case 'decide':
      decide(world, command.decision);
      break;
    default: {
      const seat = chosen(world, command);
      if (seat) await performOn(world, seat, command);
    }
  }
}

type ToOne = Extract<Command, { which: number }>;

function chosen({ seats, mounted }: World, command: ToOne): Seat | undefined {
  const from = command.do === 'put back' ? seats.filter((seat) => !mounted.includes(seat) && !seat.forsaken) : mounted;
  return from[command.which % Math.max(1, from.length)];
}

async function performOn(world: World, seat: Seat, command: ToOne): Promise<void> {
  const { element } = seat;
  switch (command.do) {
    case 'unmount':
      await world.unmount(seat);
      break;
    case 'move':
      move(element, command.which);
      break;
    case 'put back':
      if (world.mounted.length < mostMounted) {
        seat.gone = false;
        document.body.append(element);
      }
      break;
    case 'reload':
      await world.forsake(seat);
      await world.mount('property', false);
      break;
    case 'language':
      element.language = element.language === 'de' ? '' : 'de';
      break;
    case 'strings':
      element.strings = { 'frame.title': `Frame ${command.which}` };
      break;
    case 'token':
      element.token = await world.tokens.mint(seat.number, seat.customerGuid, command.life);
      break;
    case 'switch customer': {
      const [one, other] = world.customers;
      seat.customerGuid = seat.customerGuid === one ? other : one;
      const token = command.token ? await world.tokens.mint(seat.number, seat.customerGuid) : element.token;
      Object.assign(element, { customerGuid: seat.customerGuid, token });
      break;
    }
    case 'retry':
    case 'press':
      retry(world, seat, command.do === 'press');
      break;
    case 'cancel':
    case 'reset':
    case 'start':
      element[command.do]();
      break;
    case 'say':
      await say(world, seat, command);
      break;
    case 'lie':
      await lie(world, seat, command);
      break;
    case 'go through':
      await goThrough(world, seat, command.result);
      break;
  }
}

/** The customer's word to go on, by the method or by the button on the screen. */
export function retry({ network }: World, seat: Seat, pressing: boolean): void {
  const { element } = seat;
  if (element.state === 'action' || element.state === 'error') seat.askedAt = network.moment;
  if (pressing) element.renderRoot.querySelector<HTMLElement>('[part~="primary-button"]')?.click();
  else element.retry();
}

/** The customer does all that the provider's screens ask for. */
export async function goThrough({ persona }: World, seat: Seat, result: 'complete' | 'fail'): Promise<void> {
  if (!seat.iframe) return;
  persona.say(seat, 'load');
  persona.say(seat, 'ready');
  if (!(await persona.start(seat))) {
    persona.say(seat, 'unauthenticated');
    return;
  }
  persona.say(seat, 'start');
  if (await persona.submit(seat, result)) persona.say(seat, result);
}

async function say(
  { persona }: World,
  seat: Seat,
  { word, truly, times }: Extract<Command, { do: 'say' }>,
): Promise<void> {
  if (truly && word === 'start') await persona.start(seat);
  if (truly && (word === 'complete' || word === 'fail')) await persona.submit(seat, word);
  for (let time = 0; time < times; time += 1) persona.say(seat, word);
}

async function lie(world: World, seat: Seat, command: Extract<Command, { do: 'lie' }>): Promise<void> {
  const { history, state } = seat.element;
  world.persona.lie(seat, command.lie, command.word);
  await Promise.resolve();
  world.judge.demand(
    'hostile messages change nothing',
    seat.element.history.length === history.length && seat.element.state === state,
    () => `${command.lie} ${command.word} led from ${state} to ${seat.element.state}`,
  );
}

function move(element: KycVerification, where: number): void {
  const { body } = document;
  const parent = element.parentNode === body ? body.appendChild(document.createElement('div')) : body;
  if (where % 2 === 1 && 'moveBefore' in parent) parent.moveBefore(element, null);
  else parent.append(element);
}
