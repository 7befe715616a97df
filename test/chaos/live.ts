import { heal } from './heal.js';
import { perform } from './perform.js';
import type { Sequence } from './sequence.js';
import { noCounts, type RuleCounts } from './world/rules.js';
import { World } from './world/world.js';

/** What came of one sequence. */
export interface Life {
  readonly counts: RuleCounts;
  /** Everything that happened, line by line. */
  readonly lines: readonly string[];
  commands: number;
  /** The first breach of a rule. */
  breach: Error | undefined;
}

/** Lives one sequence through in a world of its own, to the end that has to come once all is well. */
export async function live({ story, seed, steps }: Sequence): Promise<Life> {
  const counts = noCounts();
  const world = new World(story, seed, counts);
  const life: Life = { counts, lines: world.chronicle.lines, commands: 0, breach: undefined };
  try {
    await world.mount('get-token', false);
    await world.afterCommand();
    for (const { command, then } of steps) {
      life.commands += 1;
      await perform(world, command);
      await world.afterCommand();
      if (then === 0) continue;
      await world.clock.pass(then);
      world.check();
    }
    await heal(world);
    await world.close();
  } catch (error) {
    life.breach = error instanceof Error ? error : new Error(String(error));
  } finally {
    await world.leave();
  }
  return life;
}
