import { goThrough, retry } from './perform.js';
import type { Seat } from './world/seat.js';
import type { World } from './world/world.js';

const ends: readonly string[] = ['verified', 'rejected', 'frozen'];
const rounds = 40;
/** ms between them. */
const roundLength = 5_000;
/** By then the platform has to have decided by itself; after it, it is told to. */
const roundOfDecision = 8;

/** All is well again: whoever is mounted has to come to an end, if the customer presses what there is to press. */
export async function heal(world: World): Promise<void> {
  const { network, page, tokens, clock, judge, customers, sandbox } = world;
  network.weather.clear();
  tokens.supply = 'fresh';
  network.online = true;
  page.setOnline(true);
  page.setVisible(true, clock.now());
  if (world.mounted.length === 0) await world.mount('property', false);
  await world.afterCommand();
  for (let round = 0; round < rounds; round += 1) {
    const waiting = world.mounted.filter(({ element }) => !ends.includes(element.state));
    if (waiting.length === 0) break;
    if (round === roundOfDecision) {
      for (const guid of customers) sandbox.control.setRecord(guid, { customer: { state: 'verified' } });
    }
    for (const seat of waiting) await goOn(world, seat);
    world.commandTimes.push(clock.now());
    await world.afterCommand();
    await clock.pass(roundLength);
    world.check();
  }
  judge.demand(
    'every element reaches its end once all is well',
    world.mounted.every(({ element }) => ends.includes(element.state)),
    () => world.mounted.map(({ number, element }) => `element ${number}: ${element.state}, ${element.step}`).join('; '),
  );
  judge.pronounce();
}

async function goOn(world: World, seat: Seat): Promise<void> {
  const { element } = seat;
  switch (element.state) {
    case 'idle':
      await giveToken(world, seat);
      element.start();
      break;
    case 'error':
      await giveToken(world, seat);
      if (element.state !== 'error') break;
      if (element.error?.retryable) retry(world, seat, false);
      else {
        element.reset();
        element.start();
      }
      break;
    case 'cancelled':
    case 'action':
      retry(world, seat, true);
      break;
    case 'review':
      retry(world, seat, false);
      break;
    case 'capturing':
      await goThrough(world, seat, 'complete');
      break;
    default:
  }
}

async function giveToken({ tokens }: World, { element, number, customerGuid }: Seat): Promise<void> {
  element.token = await tokens.mint(number, customerGuid);
}
